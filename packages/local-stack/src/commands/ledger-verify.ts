import { existsSync } from "node:fs";
import { join } from "node:path";
import { embeddedServer, startServer } from "../database";
import { type StackEnv, readStackEnv } from "../env";
import { PlainFailure } from "../failure";
import { DEMO_DATABASE, DEMO_POSTGRES_PORT } from "../demo-database";
import { backendFolder } from "../paths";
import { runningPostgresPort } from "../run-lock";
import { readOrMakeSecrets } from "../secrets";
import { Supervisor } from "../supervisor";
import { askedToEnd, complain, runOn } from "./run-command";

const SCRIPT = join(backendFolder, "src", "scripts", "verify-ledger.ts");

async function verify(supervisor: Supervisor, env: StackEnv, databaseUrl: string): Promise<number> {
  const { code } = await supervisor.exitCode({
    name: "ledger:verify",
    command: process.execPath,
    args: ["-r", "ts-node/register/transpile-only", SCRIPT],
    cwd: backendFolder,
    env: { ...env.variables, DATABASE_URL: databaseUrl },
    logFile: null,
  });
  return code ?? 1;
}

/** Runs the check without a session: what it looks at runs elsewhere. */
async function verifyElsewhere(env: StackEnv, databaseUrl: string): Promise<number> {
  const supervisor = new Supervisor();
  try {
    return await Promise.race([verify(supervisor, env, databaseUrl), askedToEnd()]);
  } finally {
    await supervisor.stopAll();
  }
}

/** The ledger of a demo that runs now, through its own server. */
function verifyRunning(env: StackEnv, port: number): Promise<number> {
  const secrets = readOrMakeSecrets(env.demoFolder.secretsFile, env.variables);
  const server = embeddedServer({ secrets, env }, port);
  return verifyElsewhere(env, server.database(DEMO_DATABASE).appUrl);
}

/** The ledger of a demo that does not run: its server is started for as long as it takes. */
function verifyResting(env: StackEnv): Promise<number> {
  if (!existsSync(env.demoFolder.postgres)) {
    throw new PlainFailure("There is no ledger yet: run `npm run demo` once, or set DATABASE_URL.");
  }
  return runOn({ folder: env.demoFolder }, async (session) => {
    const server = await startServer(session, { port: DEMO_POSTGRES_PORT, isDurable: true });
    return verify(session.supervisor, env, server.database(DEMO_DATABASE).appUrl);
  });
}

/**
 * `npm run ledger:verify`: recomputes the whole ledger of the demo, running or not, or of DATABASE_URL.
 *
 * @returns the exit code: 0 when it holds
 */
export async function runLedgerVerify(): Promise<number> {
  const env = readStackEnv();
  try {
    if (env.databaseUrl !== undefined) return await verifyElsewhere(env, env.databaseUrl);
    const port = runningPostgresPort(env.demoFolder);
    return await (port === null ? verifyResting(env) : verifyRunning(env, port));
  } catch (error) {
    complain(error, env.demoFolder);
    return 1;
  }
}
