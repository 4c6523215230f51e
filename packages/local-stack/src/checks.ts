import { join } from "node:path";
import { installedCommand, repositoryRoot, storefrontFolder } from "./paths";
import type { Title } from "./progress";
import type { Session } from "./session";
import { lastWords } from "./supervisor";
import { NOTHING, ONE_FAILED, type Tally, addTallies } from "./test-report";

interface Check {
  readonly name: string;
  readonly title: Title;
  /** Commands run one after the other until one fails. */
  readonly commands: readonly (readonly string[])[];
}

const TYPES: Check = {
  name: "typecheck",
  title: { zh: "类型检查", en: "type check" },
  commands: [
    // The storefront's route types are generated; without them a clean clone does not type-check.
    ["next", "typegen", storefrontFolder],
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

async function passes(session: Session, check: Check): Promise<boolean> {
  for (const [command = "", ...args] of check.commands) {
    const logFile = join(session.folder.logs, `${check.name}.log`);
    const { code } = await session.supervisor.exitCode({
      name: check.name,
      command: process.execPath,
      args: [installedCommand(command, storefrontFolder), ...args],
      cwd: repositoryRoot,
      env: { ...session.env.variables, NEXT_TELEMETRY_DISABLED: "1" },
      logFile,
    });
    if (code === 0) continue;
    session.progress.say(lastWords({ name: check.name, logFile }));
    return false;
  }
  return true;
}

async function tallyOfCheck(session: Session, check: Check): Promise<Tally> {
  const isFine = await session.progress.step(check.title, () => passes(session, check));
  if (!isFine) session.progress.say(`  ✗ ${check.title.zh} · ${check.title.en}: see the lines above`);
  return isFine ? NOTHING : ONE_FAILED;
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
