import { join } from "node:path";
import { Stopped, explain } from "./failure";
import { installedCommand, repositoryRoot, storefrontFolder } from "./paths";
import type { Title } from "./progress";
import type { Session } from "./session";
import { NOTHING, ONE_FAILED, type Tally, addTallies } from "./test-report";

interface Check {
  readonly name: string;
  readonly title: Title;
  /** Commands run one after the other until one fails. */
  readonly commands: readonly (readonly string[])[];
  /** Run first, in the storefront. */
  readonly storefront?: readonly string[];
}

const TYPES: Check = {
  name: "typecheck",
  title: { zh: "类型检查", en: "type check" },
  // Its route types are generated; without them a clean clone does not type-check.
  storefront: ["next", "typegen"],
  commands: [
    ["tsc", "--noEmit", "-p", "backend"],
    ["tsc", "--noEmit", "-p", "storefront"],
    ["tsc", "--noEmit", "-p", "tests"],
  ],
};
const LINT: Check = {
  name: "lint",
  title: { zh: "代码规则", en: "lint" },
  commands: [["eslint", ".", "--max-warnings", "0"]],
};
const FORMAT: Check = {
  name: "format",
  title: { zh: "格式", en: "format" },
  commands: [["prettier", "--check", "."]],
};

interface Call {
  readonly words: readonly string[];
  readonly cwd: string;
}

function callsOf({ commands, storefront }: Check): Call[] {
  const calls = commands.map((words) => ({ words, cwd: repositoryRoot }));
  return storefront === undefined ? calls : [{ words: storefront, cwd: storefrontFolder }, ...calls];
}

async function run(session: Session, check: Check): Promise<void> {
  for (const { words, cwd } of callsOf(check)) {
    const [name = "", ...args] = words;
    await session.supervisor.run({
      name: words.join(" "),
      command: process.execPath,
      args: [installedCommand(name, storefrontFolder), ...args],
      cwd,
      env: { ...session.env.variables, NEXT_TELEMETRY_DISABLED: "1" },
      logFile: join(session.folder.logs, `${check.name}.log`),
    });
  }
}

async function tallyOfCheck(session: Session, check: Check): Promise<Tally> {
  try {
    await session.progress.step(check.title, () => run(session, check));
    return NOTHING;
  } catch (error) {
    if (error instanceof Stopped) throw error;
    session.progress.say(explain(error, session.folder.root));
    return ONE_FAILED;
  }
}

async function lane(session: Session, checks: readonly Check[]): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const check of checks) tallies.push(await tallyOfCheck(session, check));
  return addTallies(tallies);
}

/** Type check beside lint and format. A check that fails counts as one failed test, one that passes as none. */
export async function runChecks(session: Session): Promise<Tally> {
  return addTallies(await Promise.all([lane(session, [TYPES]), lane(session, [LINT, FORMAT])]));
}
