import { existsSync } from "node:fs";

/** Where the tests find PostgreSQL: an address that may create databases and roles. */
export interface TestEnv {
  databaseAdminUrl: string;
}

/** Reads what `npm test` hands its tests; the default is a development server on loopback. */
export function testEnv(): TestEnv {
  return {
    databaseAdminUrl: process.env.TEST_DATABASE_ADMIN_URL || "postgres://postgres@127.0.0.1:5433/postgres",
  };
}

/** The running market that HTTP and browser tests talk to, seeded with the demo's data. */
export interface StackEnv {
  /** Without a trailing slash, like the next one. */
  backendUrl: string;
  storefrontUrl: string;
  publishableKey: string;
  /** Its database as the role that runs it, which may not rewrite the ledger. */
  databaseUrl: string;
  /** Its database as the role that owns it. */
  ownerDatabaseUrl: string;
  /** Its data folder: logs, secrets, pictures. */
  dataFolder: string;
}

function given(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(
    `${name} is not set: run these tests with \`npm test -- http\` (or e2e), which starts the market.`,
  );
}

/**
 * Reads where the market runs.
 * @throws Error with one sentence when the tests were not started by `npm test`
 */
export function stackEnv(): StackEnv {
  return {
    backendUrl: given("TEST_BACKEND_URL"),
    storefrontUrl: given("TEST_STOREFRONT_URL"),
    publishableKey: given("TEST_PUBLISHABLE_KEY"),
    databaseUrl: given("TEST_DATABASE_URL"),
    ownerDatabaseUrl: given("TEST_DATABASE_OWNER_URL"),
    dataFolder: given("TEST_DATA_FOLDER"),
  };
}

/**
 * The browser of the end-to-end tests.
 * @throws Error with one sentence when it is not installed
 */
export function chromiumPath(): string {
  const path = process.env.TEST_CHROMIUM || "/usr/bin/chromium";
  if (existsSync(path)) return path;
  throw new Error(
    `There is no Chromium at ${path}: install it with \`apt-get install -y chromium fonts-noto-cjk\`, or set TEST_CHROMIUM.`,
  );
}

/** The environment of the test process, for programs that tests start themselves. */
export function inheritedEnv(): Record<string, string | undefined> {
  return { ...process.env };
}
