import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { stdout } from "node:process";
import { runChecks } from "../checks";
import type { EmbeddedServer } from "../database";
import { Stopped, explain } from "../failure";
import { installedCommand, repositoryRoot, testFolder } from "../paths";
import type { Session } from "../session";
import type { Stack } from "../stack";
import { lastWords } from "../supervisor";
import { type Needs, type Project, type TestPlan, planTests } from "../test-plan";
import { ONE_FAILED, type Tally, addTallies, summaryLine, tallyOf } from "../test-report";
import { TEST_VARIABLES, startTestServer, startTestStack, testVariables } from "../test-stack";
import { complain, runOn } from "./run-command";

/** What runs by now; grows as projects need it. */
interface Surroundings {
  server: EmbeddedServer | null;
  stack: Stack | null;
}

async function provide(session: Session, needs: Needs, around: Surroundings): Promise<void> {
  if (needs === "nothing") return;
  around.server ??= await startTestServer(session);
  if (needs === "stack") around.stack ??= await startTestStack(session, around.server);
}

interface Run {
  readonly session: Session;
  readonly plan: TestPlan;
  readonly around: Surroundings;
}

async function runProject({ session, plan, around }: Run, { name }: Project): Promise<Tally> {
  const reports = join(session.folder.root, "reports");
  const report = join(reports, `${name}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(report, { force: true });
  const vitest = installedCommand("vitest", repositoryRoot);
  const options = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await session.supervisor.exitCode({
    name: `tests (${name})`,
    command: process.execPath,
    args: [vitest, "run", "--project", name, ...options, ...plan.filters],
    cwd: repositoryRoot,
    env: {
      ...session.env.variables,
      // The tests have their own; a person's database is none of their business.
      DATABASE_URL: undefined,
      ...testVariables(around.server, around.stack),
    },
    logFile: null,
  });
  return tallyOf(report, code);
}

/** A project whose surroundings cannot be started has failed once; the others still run. */
async function tryProject(run: Run, project: Project): Promise<Tally> {
  try {
    await provide(run.session, project.needs, run.around);
    return await runProject(run, project);
  } catch (error) {
    if (error instanceof Stopped && run.session.supervisor.isStopping) throw error;
    run.session.progress.say(`  ✗ ${project.name}: ${explain(error, run.session.folder.root)}`);
    return ONE_FAILED;
  }
}

async function runTests(session: Session, plan: TestPlan): Promise<Tally> {
  const run = { session, plan, around: { server: null, stack: null } };
  void session.supervisor.crash.then((child) =>
    session.progress.say(`  ✗ The ${child.name} ended by itself.\n${lastWords(child)}`),
  );
  const tallies = plan.hasChecks ? [await runChecks(session)] : [];
  for (const project of plan.projects) tallies.push(await tryProject(run, project));
  return addTallies(tallies);
}

/**
 * `npm test`: type check, lint, format and every vitest project; or the projects and files that are named.
 * The last line printed is `N passed, M failed`, with `, K skipped` when tests were skipped; a check that
 * fails and a project that cannot be started count as one failed test each.
 *
 * @returns the exit code: 0 exactly when nothing failed
 */
export async function runTest(words: readonly string[]): Promise<number> {
  let tally = ONE_FAILED;
  let code = 1;
  try {
    const plan = planTests(words);
    code = await runOn({ folder: testFolder, variables: TEST_VARIABLES }, async (session) => {
      tally = await runTests(session, plan);
      return tally.failed === 0 ? 0 : 1;
    });
  } catch (error) {
    complain(error, testFolder);
  }
  stdout.write(`${summaryLine(tally)}\n`);
  return code;
}
