import { PlainFailure, RunLock, Supervisor, dataFolder, identify, lastWords } from "@xieshou/local-stack";
import { spawn } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inheritedEnv } from "../support/env";
import { stackMain, temporaryFolder } from "./stack-checkout";
import { isGone, start } from "./stack-programs";

let home: string;

beforeEach(() => {
  home = temporaryFolder();
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Runs PostgreSQL and a service whose own child turns a deaf ear to SIGTERM, prints their numbers and waits. */
const LAUNCHER = `
  const { runOn, startServer, dataFolder } = require(process.argv[1]);
  const deaf = "process.on('SIGTERM', () => {}); process.stdout.write(process.pid + '\\\\n'); setInterval(() => {}, 1000)";
  const service = "require('node:child_process').spawn(process.execPath, ['-e', " + JSON.stringify(deaf) + "], { stdio: 'inherit' });" +
    "process.stdout.write(process.pid + '\\\\n'); setInterval(() => {}, 1000)";
  runOn({ folder: dataFolder(process.argv[2]) }, async (session) => {
    const server = await startServer(session, { port: 0, isDurable: false });
    const logFile = process.argv[2] + "/service.log";
    session.supervisor.start({ name: "service", command: process.execPath, args: ["-e", service], cwd: "/", env: process.env, logFile });
    const { readFileSync } = require("node:fs");
    const wait = setInterval(() => {
      const pids = readFileSync(logFile, "utf8").trim().split("\\n");
      if (pids.length < 2) return;
      clearInterval(wait);
      const postmaster = readFileSync(process.argv[2] + "/postgres/cluster/postmaster.pid", "utf8").split("\\n")[0];
      console.log("ready " + [postmaster, ...pids].join(" "));
    }, 20);
    return new Promise(() => {});
  }).then((code) => process.exit(code));`;

function launch() {
  return start({ command: [process.execPath, "-e", LAUNCHER, stackMain, join(home, "data")] });
}

async function pidsOf(launcher: ReturnType<typeof launch>): Promise<number[]> {
  return (await launcher.line("ready ")).split(" ").map(Number);
}

const EXITS = [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const;

describe("a launcher that is asked to end", () => {
  it.each(EXITS)("by %s leaves no process and no claim behind", async (signal, code) => {
    const launcher = launch();
    const pids = await pidsOf(launcher);
    expect(pids).toHaveLength(3);
    expect(pids.filter(isGone)).toEqual([]);

    launcher.child.kill(signal);

    expect(await launcher.finished).toMatchObject({ code, stderr: "" });
    await expect.poll(() => pids.every(isGone), { timeout: 5_000 }).toBe(true);
    expect(existsSync(join(home, "data/running.json"))).toBe(false);
  });
});

describe("a second launcher on the same data", () => {
  it("says in one sentence that the first one runs", async () => {
    const first = launch();
    await pidsOf(first);

    const second = await launch().finished;

    expect(second.code).toBe(1);
    expect(second.stderr.trim()).toBe(
      `This project already runs on ${join(home, "data")} (process ${first.child.pid}): stop that one with Ctrl-C first, or use its addresses.`,
    );
    first.child.kill("SIGTERM");
    await first.finished;
  });

  it("starts after the first one was killed", async () => {
    const first = launch();
    const pids = await pidsOf(first);
    first.child.kill("SIGKILL");
    await first.finished;

    const second = launch();
    await pidsOf(second);

    second.child.kill("SIGTERM");
    expect(await second.finished).toMatchObject({ code: 143, stderr: "" });
    const [postmaster = 0, service = 0, deaf = 0] = pids;
    await expect.poll(() => [postmaster, service].every(isGone), { timeout: 5_000 }).toBe(true);
    if (!isGone(deaf)) process.kill(deaf, "SIGKILL");
  });

  it("ends the process groups that a killed one noted down", async () => {
    const folder = dataFolder(home);
    const orphan = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true });
    const pid = orphan.pid ?? 0;
    const ended = new Promise((resolve) => orphan.once("exit", resolve));
    const launcher = { pid: 4_194_303, started: "1" };
    writeFileSync(folder.runFile, JSON.stringify({ launcher, groups: [identify(pid)] }));

    const lock = await RunLock.claim(folder);

    await ended;
    expect(isGone(pid)).toBe(true);
    lock.release();
  });

  it("is not stopped by a claim whose process number belongs to somebody else by now", async () => {
    const folder = dataFolder(home);
    writeFileSync(
      folder.runFile,
      JSON.stringify({ launcher: { pid: process.pid, started: "1" }, groups: [] }),
    );
    const lock = await RunLock.claim(folder);
    await expect(RunLock.claim(folder)).rejects.toThrow(PlainFailure);
    lock.release();
  });
});

describe("a supervised service", () => {
  const service = (script: string) => ({
    name: "service",
    command: process.execPath,
    args: ["-e", script],
    cwd: "/",
    env: inheritedEnv(),
    logFile: join(home, "service.log"),
  });

  it("is reported with its last lines when it ends by itself", async () => {
    const supervisor = new Supervisor();
    const child = supervisor.start(
      service("console.log('one'); console.error('the reason'); process.exit(3)"),
    );
    supervisor.guard(child);

    const crashed = await supervisor.crash;

    expect(crashed).toBe(child);
    expect(lastWords(crashed)).toBe(`Last lines of ${join(home, "service.log")}:\n    one\n    the reason`);
    await supervisor.stopAll();
  });

  it("is no crash when it is stopped on purpose", async () => {
    const supervisor = new Supervisor();
    const child = supervisor.start(service("setInterval(() => {}, 1000)"));
    supervisor.guard(child);
    const first = Promise.race([supervisor.crash, supervisor.stop(child).then(() => "stopped")]);
    expect(await first).toBe("stopped");
    expect(isGone(child.pid)).toBe(true);
  });

  it("whose program fills the disk is told as a full disk", async () => {
    const supervisor = new Supervisor();
    const run = supervisor.run(
      service("console.error('Error: ENOSPC: no space left on device'); process.exit(1)"),
    );
    const sentence = `The disk that holds ${home} is full: free at least 1 GB there and run the command again.`;
    await expect(run).rejects.toThrow(sentence);
  });
});
