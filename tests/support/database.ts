import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { knex, type Knex } from "@medusajs/framework/mikro-orm/knex";
import "../../backend/src/lib/pg-dates";
import { testEnv } from "./env";

const root = join(import.meta.dirname, "../..");
const backend = join(root, "backend");

export interface TestDatabase {
  name: string;
  url: string;
  pg: Knex;
  /** Closes the connection and drops the database. */
  drop(): Promise<void>;
}

/** The address of another database on the same server. */
function urlOf(database: string): string {
  const url = new URL(testEnv().databaseAdminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** Opens a small pool; the caller destroys it. */
export function connect(url: string, options: { maxConnections?: number } = {}): Knex {
  return knex({ client: "pg", connection: url, pool: { min: 0, max: options.maxConnections ?? 10 } });
}

/**
 * A database with every migration applied, for one test file: a copy of a template that is migrated once and
 * then copied in a fraction of a second.
 * @param prefix a few lower-case letters that tell whose database it is
 */
export async function createTestDatabase(
  prefix: string,
  options: { maxConnections?: number } = {},
): Promise<TestDatabase> {
  const name = `${prefix}_${randomBytes(5).toString("hex")}`;
  const template = await migratedTemplate();
  await asAdmin((admin) => admin.raw(`create database ?? template ??`, [name, template]));
  const pg = connect(urlOf(name), options);
  const drop = async () => {
    await pg.destroy();
    await asAdmin((admin) => admin.raw(`drop database ?? with (force)`, [name]));
  };
  return { name, url: urlOf(name), pg, drop };
}

/**
 * The template's name says what it was migrated from, so a changed migration never meets an old template.
 * The advisory lock makes test files that start together wait for the one that migrates.
 */
async function migratedTemplate(): Promise<string> {
  const template = `xieshou_template_${schemaDigest()}`;
  await asAdmin((admin) =>
    admin.transaction(async (trx) => {
      await trx.raw(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [template]);
      const { rows } = await trx.raw(`select 1 from pg_database where datname = ?`, [template]);
      if (rows.length === 0) await migrate(template);
    }),
  );
  return template;
}

function schemaDigest(): string {
  const files = ["src/modules", "src/links"].flatMap((folder) =>
    readdirSync(join(backend, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => folder === "src/links" || file.includes("migrations"))
      .map((file) => join(folder, file))
      .filter((file) => file.endsWith(".ts")),
  );
  const hash = createHash("sha256");
  for (const file of [...files.sort(), "package.json", "src/lib/append-only.ts"]) {
    hash.update(file).update(readFileSync(join(backend, file)));
  }
  return hash.digest("hex").slice(0, 12);
}

/** Migrates under another name first: a migration that is interrupted leaves no half-made template. */
async function migrate(template: string): Promise<void> {
  const draft = `${template}_draft`;
  await asAdmin(async (admin) => {
    await admin.raw(`drop database if exists ?? with (force)`, [draft]);
    await admin.raw(`create database ??`, [draft]);
    const medusa = join(root, "node_modules/@medusajs/cli/cli.js");
    await promisify(execFile)(process.execPath, [medusa, "db:migrate"], {
      cwd: backend,
      env: backendEnv(urlOf(draft)),
      maxBuffer: 64 * 1024 * 1024,
    });
    await admin.raw(`alter database ?? rename to ??`, [draft, template]);
  });
}

/** A key ring for tests; the key is not secret and opens nothing outside them. */
export const TEST_HOUSEHOLD_KEYS = `t1:${Buffer.alloc(32, 7).toString("base64")}`;

/** The environment of a backend process that works on a test database. */
export function backendEnv(databaseUrl: string): Record<string, string> {
  return {
    PATH: process.execPath.slice(0, process.execPath.lastIndexOf("/")),
    MEDUSA_DISABLE_TELEMETRY: "true",
    DATABASE_URL: databaseUrl,
    JWT_SECRET: "a secret for tests only",
    COOKIE_SECRET: "a secret for tests only",
    STORE_CORS: "http://127.0.0.1:8000",
    ADMIN_CORS: "http://127.0.0.1:9000",
    AUTH_CORS: "http://127.0.0.1:8000",
    BACKEND_URL: "http://127.0.0.1:9000",
    HOUSEHOLD_KEYS: TEST_HOUSEHOLD_KEYS,
  };
}

async function asAdmin<T>(work: (admin: Knex) => Promise<T>): Promise<T> {
  const admin = connect(testEnv().databaseAdminUrl, { maxConnections: 2 });
  try {
    return await work(admin);
  } finally {
    await admin.destroy();
  }
}
