import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { anyPorts } from "../addresses";
import { makeDatabase, migrate, startServer } from "../database";
import { PlainFailure } from "../failure";
import { backendFolder, benchFolder, repositoryRoot } from "../paths";
import { dropDatabase } from "../postgres/databases";
import type { Session } from "../session";
import { backendVariables } from "../medusa";
import { complain, runOn } from "./run-command";

const DATABASE = "xieshou_bench";
const BENCHES = join(repositoryRoot, "tests", "bench");

function scriptOf(name: string | undefined): string {
  const known = existsSync(BENCHES) ? readdirSync(BENCHES).filter((file) => file.endsWith(".ts")) : [];
  if (name !== undefined && known.includes(`${name}.ts`)) return join(BENCHES, `${name}.ts`);
  const names = known.map((file) => file.slice(0, -3)).join(", ");
  throw new PlainFailure(`Name one of these: npm run bench -- <name>, where <name> is ${names}.`);
}

async function bench(session: Session, script: string, args: readonly string[]): Promise<number> {
  const { progress, supervisor } = session;
  const server = await progress.step({ zh: "启动数据库", en: "start PostgreSQL" }, () =>
    startServer(session, { port: 0, isDurable: true }),
  );
  await dropDatabase(server.adminUrl, DATABASE);
  await makeDatabase(server, DATABASE);
  const context = { session, database: server.database(DATABASE), ports: await anyPorts() };
  await progress.step({ zh: "建表与授权", en: "migrate and grant" }, () => migrate(context));
  const { code } = await supervisor.exitCode({
    name: "bench",
    command: process.execPath,
    args: ["-r", "ts-node/register/transpile-only", script, ...args],
    cwd: backendFolder,
    env: {
      ...backendVariables(context, context.database.appUrl),
      TEST_DATABASE_ADMIN_URL: server.adminUrl,
      TEST_DATABASE_URL: context.database.appUrl,
      TEST_DATABASE_OWNER_URL: context.database.ownerUrl,
    },
    logFile: null,
  });
  await dropDatabase(server.adminUrl, DATABASE);
  return code ?? 1;
}

/**
 * `npm run bench -- <name>`: runs tests/bench/<name>.ts on an empty, migrated database that is thrown away.
 *
 * @returns the exit code of the bench
 */
export async function runBench([name, ...args]: readonly string[]): Promise<number> {
  try {
    const script = scriptOf(name);
    return await runOn({ folder: benchFolder }, (session) => bench(session, script, args));
  } catch (error) {
    complain(error, benchFolder);
    return 1;
  }
}
