import { join } from "node:path";
import { loopback } from "./addresses";
import { copyBuiltBackend } from "./builds";
import { PlainFailure, Stopped } from "./failure";
import { ask } from "./http";
import { type BackendContext, backendVariables } from "./medusa";
import { backendFolder, installedCommand, storefrontFolder } from "./paths";
import { until } from "./process-group";
import type { Session } from "./session";
import { type Child, type Command, lastWords } from "./supervisor";

/** A server that answers. */
export interface RunningServer {
  readonly url: string;
  readonly child: Child;
  /** Asks it to stop and waits for it. */
  stop(): Promise<void>;
  /** Ends every process of it at once, as a power cut would. */
  kill(): Promise<void>;
}

const HEALTHY_MS = 120_000;
const ASK_MS = 5_000;

interface Start {
  readonly session: Session;
  readonly command: Command;
  readonly url: string;
  /** Whether what it answers, if anything, means that it is ready. */
  readonly isHealthy: () => Promise<boolean>;
}

async function startServer({ session, command, url, isHealthy }: Start): Promise<RunningServer> {
  const { supervisor } = session;
  const child = supervisor.start(command);
  await until(async () => child.hasEnded() || (await isHealthy()), HEALTHY_MS);
  if (supervisor.isStopping) throw new Stopped();
  if (child.hasEnded() || !(await isHealthy())) {
    throw new PlainFailure(`The ${command.name} did not start.\n${lastWords(child)}`);
  }
  supervisor.guard(child);
  return { url, child, stop: () => supervisor.stop(child), kill: () => supervisor.kill(child) };
}

/**
 * Starts the built backend as the role that may not rewrite the ledger, and waits until it answers.
 * @throws PlainFailure with its last lines when it does not.
 */
export function startBackend(context: BackendContext): Promise<RunningServer> {
  const { session, database, ports } = context;
  const port = String(ports.backend);
  const command = {
    name: "backend",
    command: process.execPath,
    args: [installedCommand("medusa", backendFolder), "start", "--host", "127.0.0.1", "--port", port],
    cwd: copyBuiltBackend(session),
    env: { ...backendVariables(context, database.appUrl), NODE_ENV: "production", PORT: port },
    logFile: join(session.folder.logs, "backend.log"),
  };
  const url = loopback(ports.backend);
  const isHealthy = async () => (await ask(`${url}/health`, ASK_MS))?.status === 200;
  return startServer({ session, command, url, isHealthy });
}

/**
 * Starts the built storefront and waits until it answers.
 * @throws PlainFailure with its last lines when it does not.
 */
export function startStorefront(context: BackendContext, publishableKey: string): Promise<RunningServer> {
  const { session, ports } = context;
  const next = installedCommand("next", storefrontFolder);
  const command = {
    name: "storefront",
    command: process.execPath,
    args: [next, "start", "--hostname", "127.0.0.1", "--port", String(ports.storefront)],
    cwd: storefrontFolder,
    env: {
      ...session.env.variables,
      MEDUSA_BACKEND_URL: loopback(ports.backend),
      MEDUSA_PUBLISHABLE_KEY: publishableKey,
      REVALIDATE_SECRET: session.secrets.REVALIDATE_SECRET,
      NEXT_TELEMETRY_DISABLED: "1",
      NODE_ENV: "production",
    },
    logFile: join(session.folder.logs, "storefront.log"),
  };
  const url = loopback(ports.storefront);
  // A missing file rather than a page: a page would ask a backend that may not be ready yet.
  const isHealthy = async () => (await ask(`${url}/_next/static/none`, ASK_MS)) !== null;
  return startServer({ session, command, url, isHealthy });
}
