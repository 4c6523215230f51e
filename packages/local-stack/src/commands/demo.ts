import { rmSync } from "node:fs";
import { stdout } from "node:process";
import { usualPorts } from "../addresses";
import { banner } from "../banner";
import { isHalfSeeded, makeDatabase, migrate, seed, startServer } from "../database";
import { readStackEnv } from "../env";
import { DEMO_DATABASE, DEMO_POSTGRES_PORT } from "../demo-database";
import { PlainFailure } from "../failure";
import type { BackendContext, StackDatabase } from "../medusa";
import { removeCluster } from "../postgres/cluster";
import { dropDatabase } from "../postgres/databases";
import { openForeignDatabase } from "../postgres/foreign";
import type { Session } from "../session";
import { startStack } from "../stack";
import { lastWords } from "../supervisor";
import { warm } from "../warm";
import { complain, runOn } from "./run-command";

async function openEmbedded(session: Session): Promise<StackDatabase> {
  const server = await startServer(session, { port: DEMO_POSTGRES_PORT, isDurable: true });
  const database = server.database(DEMO_DATABASE);
  const isNew = await makeDatabase(server, DEMO_DATABASE);
  if (isNew || !(await isHalfSeeded(database.ownerUrl))) return database;
  await dropDatabase(server.adminUrl, DEMO_DATABASE);
  await makeDatabase(server, DEMO_DATABASE);
  return database;
}

async function openForeign(session: Session, url: string, notes: string[]): Promise<StackDatabase> {
  const app = { name: session.env.appRole, password: session.secrets.APP_PASSWORD };
  const { singleRoleReason, ...database } = await openForeignDatabase(url, app);
  if (singleRoleReason === null) return database;
  notes.push(
    `数据库仅有一个角色，账本只由触发器保护 · one database role only (${singleRoleReason}): the ledger is kept by its triggers alone`,
  );
  return database;
}

function openDatabase(session: Session, notes: string[]): Promise<StackDatabase> {
  const { databaseUrl } = session.env;
  return session.progress.step({ zh: "启动数据库", en: "start PostgreSQL" }, () =>
    databaseUrl === undefined ? openEmbedded(session) : openForeign(session, databaseUrl, notes),
  );
}

async function fill(context: BackendContext): Promise<void> {
  const { progress } = context.session;
  await progress.step({ zh: "建表与授权", en: "migrate and grant" }, () => migrate(context));
  await progress.step({ zh: "写入示例数据", en: "seed the demo" }, () => seed(context));
}

function reset(session: Session): void {
  if (session.env.databaseUrl !== undefined) {
    throw new PlainFailure(
      "--reset does not empty the database in DATABASE_URL, since it is yours: empty it yourself, or unset DATABASE_URL.",
    );
  }
  const { folder } = session;
  removeCluster(folder);
  for (const path of [folder.pictures, folder.server, folder.demoFile]) {
    rmSync(path, { recursive: true, force: true });
  }
}

interface Demo {
  readonly session: Session;
  readonly mustReset: boolean;
  readonly onReady: () => void;
}

async function demo({ session, mustReset, onReady }: Demo): Promise<number> {
  const since = Date.now();
  stdout.write("携手集市 Xieshou Market\n");
  if (mustReset) reset(session);
  const ports = await usualPorts();
  const notes: string[] = [];
  // Before anything is built: a database that cannot be used is told within seconds.
  const database = await openDatabase(session, notes);
  const prepareDatabase = async () => {
    await fill({ session, database, ports });
    return database;
  };
  const { storefront } = await startStack({ session, ports, prepareDatabase });
  await session.progress.step({ zh: "预热页面", en: "warm the first pages" }, () => warm(storefront.url));
  const seconds = Math.round((Date.now() - since) / 1000);
  session.progress.say(banner(ports, [`用时 started in ${seconds} s`, ...notes]));
  onReady();
  const crashed = await session.supervisor.crash;
  throw new PlainFailure(
    `The ${crashed.name} ended by itself; everything is stopped.\n${lastWords(crashed)}`,
  );
}

/**
 * `npm run demo`: the whole market on one machine, until it is stopped.
 *
 * @param args `--reset` removes the demo's database first
 * @returns the exit code: 0 when a running demo was stopped by a person
 */
export async function runDemo(args: readonly string[]): Promise<number> {
  const folder = readStackEnv().demoFolder;
  const unknown = args.find((word) => word !== "--reset");
  if (unknown !== undefined) {
    const sentence = `"${unknown}" is not known here: the only option of the demo is --reset.`;
    complain(new PlainFailure(sentence), folder);
    return 1;
  }
  let isReady = false;
  const onReady = () => (isReady = true);
  const mustReset = args.includes("--reset");
  const code = await runOn({ folder }, (session) => demo({ session, mustReset, onReady }));
  const wasStopped = code > 128;
  return isReady && wasStopped ? 0 : code;
}
