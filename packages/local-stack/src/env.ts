import { join, resolve } from "node:path";
import { readEnvFile } from "./env-file";
import { type DataFolder, dataFolder, repositoryRoot, usualData } from "./paths";

/** What a person may set for the local stack, by the environment or by `.env` at the root. */
export interface StackEnv {
  /** A database of one's own instead of the embedded one. */
  readonly databaseUrl: string | undefined;
  /** The role that runs the application; it may not rewrite the ledger. */
  readonly appRole: string;
  /** Whether npm started us, and is our parent. */
  readonly isUnderNpm: boolean;
  /** Where the demo keeps its data. */
  readonly demoFolder: DataFolder;
  /** Everything, as it is handed on to child processes. */
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/** Reads the environment; what the shell sets wins over what `.env` says. */
export function readStackEnv(): StackEnv {
  const variables = { ...readEnvFile(join(repositoryRoot, ".env")), ...process.env };
  return {
    databaseUrl: variables["DATABASE_URL"] || undefined,
    appRole: variables["DATABASE_APP_ROLE"] || "xieshou_app",
    isUnderNpm: Boolean(variables["npm_lifecycle_event"]),
    demoFolder: dataFolder(resolve(variables["XIESHOU_DATA_FOLDER"] || usualData)),
    variables,
  };
}
