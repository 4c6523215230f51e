import { availableParallelism, totalmem } from "node:os";
import type { Ports } from "./addresses";
import { buildBackend, buildStorefront } from "./builds";
import { readPublishableKey } from "./database";
import type { BackendContext, StackDatabase } from "./medusa";
import { type RunningServer, startBackend, startStorefront } from "./servers";
import type { Session } from "./session";

/** A running market: database, backend and storefront. */
export interface Stack {
  readonly session: Session;
  readonly ports: Ports;
  readonly database: StackDatabase;
  readonly backend: RunningServer;
  readonly storefront: RunningServer;
  readonly publishableKey: string;
}

/** Below this the two lanes of a start would swap: the backend's build alone takes 1.9 GB. */
const LEAST_PARALLEL_BYTES = 5 * 1024 ** 3;

function hasRoomForTwo(): boolean {
  return availableParallelism() >= 2 && totalmem() >= LEAST_PARALLEL_BYTES;
}

/** What a start needs besides the session. */
export interface StackPlan {
  readonly session: Session;
  readonly ports: Ports;
  /** Brings the database to the point from which the servers can run on it. */
  readonly prepareDatabase: () => Promise<StackDatabase>;
}

async function buildBoth(context: BackendContext): Promise<void> {
  const { session } = context;
  await session.progress.step({ zh: "构建后台", en: "build the backend" }, () => buildBackend(context));
  await session.progress.step({ zh: "构建商城", en: "build the shop" }, () => buildStorefront(session));
}

/** Building opens no connection, but the backend's settings want an address. */
const NO_DATABASE: StackDatabase = {
  ownerUrl: "postgres://nobody@127.0.0.1:9/none",
  appUrl: "postgres://nobody@127.0.0.1:9/none",
  appRole: null,
};

async function prepare({ session, ports, prepareDatabase }: StackPlan): Promise<StackDatabase> {
  const build = () => buildBoth({ session, ports, database: NO_DATABASE });
  if (!hasRoomForTwo()) {
    const database = await prepareDatabase();
    await build();
    return database;
  }
  // The first failure ends the other lane's program: nobody waits a minute for a lost cause.
  let first: unknown = null;
  const fail = async (error: unknown): Promise<never> => {
    first ??= error;
    await session.supervisor.abandonRuns();
    throw first;
  };
  const [database] = await Promise.all([prepareDatabase().catch(fail), build().catch(fail)]);
  return database;
}

/**
 * Prepares the database and builds side by side where cores and memory allow, then starts both servers.
 * @throws PlainFailure when a step fails; the caller closes the session.
 */
export async function startStack(plan: StackPlan): Promise<Stack> {
  const { session, ports } = plan;
  const database = await prepare(plan);
  const context = { session, database, ports };
  const publishableKey = await readPublishableKey(database);
  const [backend, storefront] = await session.progress.step(
    { zh: "启动后台与商城", en: "start the backend and the shop" },
    () => Promise.all([startBackend(context), startStorefront(context, publishableKey)]),
  );
  return { session, ports, database, backend, storefront, publishableKey };
}
