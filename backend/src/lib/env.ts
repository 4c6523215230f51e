import path from "node:path";
import { z } from "@medusajs/framework/zod";

const url = (what: string) => z.url({ error: `must be ${what}` });
const secret = z.string({ error: "is missing" }).min(16, { error: "must have at least 16 characters" });
const origins = z.string({ error: "is missing: list the origins, separated by commas" }).min(1);
/** `k1:<base64 of 32 bytes>,k0:<…>`; see crypto.ts. */
const HOUSEHOLD_KEYS = /^[a-z0-9]+:[A-Za-z0-9+/]{43}=(,[a-z0-9]+:[A-Za-z0-9+/]{43}=)*$/;

const variables = z.object({
  DATABASE_URL: url("a postgres:// address").regex(/^postgres(ql)?:\/\//, {
    error: "must be a postgres:// address",
  }),
  DATABASE_APP_ROLE: z
    .string()
    .regex(/^[a-z_][a-z0-9_]*$/, { error: "must be a plain lower-case role name" })
    .default("xieshou_app"),
  JWT_SECRET: secret,
  COOKIE_SECRET: secret,
  STORE_CORS: origins,
  ADMIN_CORS: origins,
  AUTH_CORS: origins,
  BACKEND_URL: url("the http(s) address the server is reached at"),
  REDIS_URL: url("a redis:// address").optional(),
  HOUSEHOLD_KEYS: z
    .string({ error: "is missing: give <id>:<base64 of 32 bytes>, the current key first" })
    .regex(HOUSEHOLD_KEYS, {
      error: "must be <id>:<base64 of 32 bytes>, separated by commas, the current key first",
    }),
  SWEEP_CRON: z.string().min(1).default("* * * * *"),
  STATIC_DIR: z
    .string()
    .refine((dir) => path.isAbsolute(dir), { error: "must be an absolute folder" })
    .default(() => path.join(process.cwd(), "static")),
});

/** What the process needs from its surroundings; addresses without a trailing slash. */
export interface BackendEnv {
  databaseUrl: string;
  /** The role the server runs as: it may append to the ledger and never change it. */
  databaseAppRole: string;
  jwtSecret: string;
  cookieSecret: string;
  storeCors: string;
  adminCors: string;
  authCors: string;
  backendUrl: string;
  redisUrl: string | undefined;
  /** Key ring text for `createCipher` (crypto.ts). */
  householdKeys: string;
  /** Cron expression of the sweeps (attribution, stock, seals). */
  sweepCron: string;
  /** Absolute folder of uploaded pictures, served under `<backendUrl>/static`. */
  staticDir: string;
}

/**
 * Parses the environment.
 * @throws Error with one sentence that names every variable that is wrong and what it must be
 */
export function parseEnv(source: Record<string, string | undefined>): BackendEnv {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new Error(`The environment is not complete: ${faults.join("; ")} (see .env.example).`);
  }
  const values = parsed.data;
  return {
    databaseUrl: values.DATABASE_URL,
    databaseAppRole: values.DATABASE_APP_ROLE,
    jwtSecret: values.JWT_SECRET,
    cookieSecret: values.COOKIE_SECRET,
    storeCors: values.STORE_CORS,
    adminCors: values.ADMIN_CORS,
    authCors: values.AUTH_CORS,
    backendUrl: values.BACKEND_URL.replace(/\/+$/, ""),
    redisUrl: values.REDIS_URL,
    householdKeys: values.HOUSEHOLD_KEYS,
    sweepCron: values.SWEEP_CRON,
    staticDir: values.STATIC_DIR,
  };
}

let parsedOnce: BackendEnv | undefined;

/** The environment of this process, parsed on first use. @throws Error as `parseEnv` */
export function env(): BackendEnv {
  parsedOnce ??= parseEnv(process.env);
  return parsedOnce;
}

/**
 * The database's address alone, for programs that need nothing else of the environment.
 * @throws Error when DATABASE_URL is missing or no postgres:// address
 */
export function databaseUrl(): string {
  const parsed = variables.shape.DATABASE_URL.safeParse(process.env.DATABASE_URL);
  if (parsed.success) return parsed.data;
  throw new Error("DATABASE_URL must be a postgres:// address (see .env.example).");
}
