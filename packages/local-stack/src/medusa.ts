import { join } from "node:path";
import { type Ports, loopback, origins } from "./addresses";
import { installedCommand, backendFolder } from "./paths";
import type { Session } from "./session";
import type { Command } from "./supervisor";

/** The database of a stack, seen by its two roles. */
export interface StackDatabase {
  /** Owns everything and migrates. */
  readonly ownerUrl: string;
  /** Runs the application; it may append to the ledger and never change it. */
  readonly appUrl: string;
  /** Null when one role has to do for both. */
  readonly appRole: string | null;
}

/** All a Medusa process needs to know. */
export interface BackendContext {
  readonly session: Session;
  readonly database: StackDatabase;
  readonly ports: Ports;
}

/** Variables of a Medusa process, over what the person has set. */
export function backendVariables(context: BackendContext, databaseUrl: string): NodeJS.ProcessEnv {
  const { session, database, ports } = context;
  const { JWT_SECRET, COOKIE_SECRET, HOUSEHOLD_KEYS, REVALIDATE_SECRET } = session.secrets;
  return {
    ...session.env.variables,
    JWT_SECRET,
    COOKIE_SECRET,
    HOUSEHOLD_KEYS,
    REVALIDATE_SECRET,
    DATABASE_URL: databaseUrl,
    DATABASE_APP_ROLE: database.appRole ?? session.env.appRole,
    STORE_CORS: origins(ports.storefront),
    ADMIN_CORS: origins(ports.backend),
    AUTH_CORS: origins(ports.storefront, ports.backend),
    BACKEND_URL: loopback(ports.backend),
    STATIC_DIR: session.folder.pictures,
    MEDUSA_DISABLE_TELEMETRY: "true",
    NODE_ENV: "development",
  };
}

/** One call of the `medusa` command in the sources of the backend. */
export interface MedusaCall {
  /** What people call it; also the name of its log. */
  readonly name: string;
  readonly args: readonly string[];
  readonly as: "owner" | "app";
}

export function medusaCommand(context: BackendContext, { name, args, as }: MedusaCall): Command {
  const { database, session } = context;
  return {
    name,
    command: process.execPath,
    args: [installedCommand("medusa", backendFolder), ...args],
    cwd: backendFolder,
    env: backendVariables(context, as === "owner" ? database.ownerUrl : database.appUrl),
    logFile: join(session.folder.logs, `${name}.log`),
  };
}
