import {
  anyPorts,
  dataFolder,
  dropDatabase,
  makeDatabase,
  openSession,
  type RunningServer,
  SEEDED_TEMPLATE,
  startBackend,
} from "@xieshou/local-stack";
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { stackEnv, testEnv } from "./env";

/** A backend of a test's own, on its own copy of the seeded demo: the test may kill it and start it again. */
export interface OwnBackend {
  readonly url: string;
  /** As the role that runs it, and as the role that owns it. */
  readonly databaseUrl: string;
  readonly ownerDatabaseUrl: string;
  /** Ends every process of it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again after `kill`, on the same port and database. */
  start(): Promise<void>;
  /** Stops it and drops its database. */
  close(): Promise<void>;
}

function onDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/**
 * Starts a backend of the test's own.
 * @param variables over the environment of the shared one, such as SWEEP_CRON
 */
export async function startOwnBackend(variables: Record<string, string> = {}): Promise<OwnBackend> {
  const shared = stackEnv();
  const { databaseAdminUrl: adminUrl } = testEnv();
  const name = `xieshou_own_${randomBytes(5).toString("hex")}`;
  await makeDatabase({ adminUrl }, name, SEEDED_TEMPLATE);
  const folder = dataFolder(join(shared.dataFolder, name));
  const secretsFile = dataFolder(shared.dataFolder).secretsFile;
  const session = await openSession(folder, { secretsFile, variables });
  const ownerUrl = onDatabase(shared.ownerDatabaseUrl, name);
  const appUrl = onDatabase(shared.databaseUrl, name);
  const database = { ownerUrl, appUrl, appRole: session.env.appRole };
  const context = { session, database, ports: await anyPorts() };
  let server: RunningServer = await startBackend(context);
  return {
    url: server.url,
    databaseUrl: appUrl,
    ownerDatabaseUrl: ownerUrl,
    kill: () => server.kill(),
    start: async () => {
      server = await startBackend(context);
    },
    close: async () => {
      await session.close();
      await dropDatabase(adminUrl, name);
      for (const path of [folder.root, folder.server]) rmSync(path, { recursive: true, force: true });
    },
  };
}
