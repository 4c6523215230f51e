export { anyPorts, type Ports } from "./addresses";
export { runBench } from "./commands/bench";
export { runDemo } from "./commands/demo";
export { runLedgerVerify } from "./commands/ledger-verify";
export { complain, runOn } from "./commands/run-command";
export { runTest } from "./commands/test";
export { freePort } from "./ports";
export { PlainFailure } from "./failure";
export { APPEND_ONLY_TABLES, grantToApp } from "./grants";
export { type DataFolder, dataFolder, repositoryRoot, testFolder } from "./paths";
export { type Session, openSession } from "./session";
export {
  type EmbeddedServer,
  makeDatabase,
  migrate,
  readPublishableKey,
  seed,
  startServer,
} from "./database";
export type { BackendContext, StackDatabase } from "./medusa";
export { dropDatabase } from "./postgres/databases";
export { openForeignDatabase } from "./postgres/foreign";
export type { RunMethod } from "./postgres/run-as";
export { type Postgres, type PostgresOptions, startPostgres } from "./postgres/server";
export { type RunningServer, startBackend, startStorefront } from "./servers";
export { type Stack, startStack } from "./stack";
export { identify } from "./process-identity";
export { RunLock } from "./run-lock";
export { Supervisor, lastWords } from "./supervisor";
export { SEEDED_TEMPLATE } from "./test-stack";
