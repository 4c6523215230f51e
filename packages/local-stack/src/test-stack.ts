import { anyPorts, loopback } from "./addresses";
import { type EmbeddedServer, makeDatabase, migrate, seed, startServer } from "./database";
import { fingerprint, marketPackages } from "./fingerprint";
import { type BackendContext, type StackDatabase } from "./medusa";
import { doneFor, dropDatabase, noteDone } from "./postgres/databases";
import type { Session } from "./session";
import { type Stack, startStack } from "./stack";

/** The demo's data as seeded, kept between runs and copied for each. */
export const SEEDED_TEMPLATE = "xieshou_seeded";
const TEST_DATABASE = "xieshou_test";
const WHOLE = "whole";
/** Tests wait for a sweep: every ten seconds instead of every minute. */
const TEST_SWEEP = "*/10 * * * * *";

/** A server for tests: fast, and of no worth after a power cut. */
export function startTestServer(session: Session): Promise<EmbeddedServer> {
  return session.progress.step({ zh: "启动测试数据库", en: "start PostgreSQL for tests" }, () =>
    startServer(session, { port: 0, isDurable: false }),
  );
}

async function fillTemplate(context: BackendContext, server: EmbeddedServer): Promise<void> {
  const { progress } = context.session;
  const { ownerUrl } = context.database;
  const wanted = fingerprint(["backend", ...marketPackages(), "package-lock.json"]);
  await makeDatabase(server, SEEDED_TEMPLATE);
  if ((await doneFor(ownerUrl, WHOLE)) === wanted) return;
  await dropDatabase(server.adminUrl, SEEDED_TEMPLATE);
  await makeDatabase(server, SEEDED_TEMPLATE);
  await progress.step({ zh: "建表与授权", en: "migrate and grant" }, () => migrate(context));
  await progress.step({ zh: "写入示例数据", en: "seed the demo" }, () => seed(context));
  await noteDone(ownerUrl, WHOLE, wanted);
}

/** Starts the whole market on a fresh copy of the seeded demo. */
export async function startTestStack(session: Session, server: EmbeddedServer): Promise<Stack> {
  const ports = await anyPorts();
  const prepareDatabase = async (): Promise<StackDatabase> => {
    await fillTemplate({ session, ports, database: server.database(SEEDED_TEMPLATE) }, server);
    await dropDatabase(server.adminUrl, TEST_DATABASE);
    await makeDatabase(server, TEST_DATABASE, SEEDED_TEMPLATE);
    return server.database(TEST_DATABASE);
  };
  return startStack({ session, ports, prepareDatabase });
}

/** Settings of the backend under test; nobody else's Redis. */
export const TEST_VARIABLES = { SWEEP_CRON: TEST_SWEEP, REDIS_URL: undefined } as const;

/** What tests are told about the server and, where there is one, the stack; read by tests/support/env.ts. */
export function testVariables(server: EmbeddedServer | null, stack: Stack | null): Record<string, string> {
  if (server === null) return {};
  const known = { TEST_DATABASE_ADMIN_URL: server.adminUrl };
  if (stack === null) return known;
  return {
    ...known,
    TEST_DATABASE_URL: stack.database.appUrl,
    TEST_DATABASE_OWNER_URL: stack.database.ownerUrl,
    TEST_BACKEND_URL: loopback(stack.ports.backend),
    TEST_STOREFRONT_URL: loopback(stack.ports.storefront),
    TEST_PUBLISHABLE_KEY: stack.publishableKey,
    TEST_DATA_FOLDER: stack.session.folder.root,
  };
}
