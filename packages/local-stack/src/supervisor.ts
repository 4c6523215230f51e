import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { PlainFailure, Stopped, diskFullSentence } from "./failure";
import { lastLines } from "./log-tail";
import { tiedToUs } from "./parent-death";
import { endGroup, signalGroup } from "./process-group";

/** A program to start in a process group of its own. */
export interface Command {
  /** What people call it, also in messages. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where its output goes; null lets it write to the terminal. */
  readonly logFile: string | null;
  /** Default SIGTERM. */
  readonly stopSignal?: NodeJS.Signals;
  /** Default 10 seconds. */
  readonly graceMs?: number;
}

/** How a child ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A started program. */
export interface Child {
  readonly name: string;
  readonly pid: number;
  readonly logFile: string | null;
  readonly ended: Promise<Ending>;
  hasEnded(): boolean;
  stop(): Promise<void>;
}

const TAIL_LINES = 20;

/** What a child said last, set off for reading; empty when it wrote to the terminal. */
export function lastWords(child: Pick<Child, "name" | "logFile">): string {
  if (child.logFile === null) return "";
  const lines = lastLines(child.logFile, TAIL_LINES).map((line) => `    ${line}`);
  return [`Last lines of ${child.logFile}:`, ...lines].join("\n");
}

function spawnInGroup(command: Command): Child {
  if (command.logFile !== null) mkdirSync(dirname(command.logFile), { recursive: true });
  const output = command.logFile === null ? "inherit" : openSync(command.logFile, "w");
  const [program = "", ...args] = [...tiedToUs("TERM"), command.command, ...command.args];
  const spawned = spawn(program, args, {
    cwd: command.cwd,
    env: { ...command.env },
    // Its own group: Ctrl-C reaches only the launcher, which then ends every group in the right order.
    detached: true,
    stdio: ["ignore", output, output],
  });
  if (output !== "inherit") closeSync(output);
  let ending: Ending | null = null;
  const ended = new Promise<Ending>((resolve) => {
    const end = (how: Ending) => resolve((ending ??= how));
    spawned.once("error", () => end({ code: 127, signal: null }));
    spawned.once("exit", (code, signal) => end({ code, signal }));
  });
  const pid = spawned.pid ?? 0;
  const { stopSignal: signal = "SIGTERM", graceMs = 10_000 } = command;
  const hasEnded = () => ending !== null;
  const stop = () =>
    pid === 0 ? Promise.resolve() : endGroup({ leader: pid, signal, graceMs, hasLeaderEnded: hasEnded });
  return { name: command.name, pid, logFile: command.logFile, ended, hasEnded, stop };
}

/** Starts programs and sees to it that none of them is left behind. */
export class Supervisor {
  private readonly children: Child[] = [];
  private readonly guarded = new Set<Child>();
  private readonly runs = new Set<Child>();
  private stopping: Promise<void> | null = null;
  private reportCrash: (child: Child) => void = () => undefined;
  /** Resolves with the first guarded service that ended by itself. */
  readonly crash = new Promise<Child>((resolve) => (this.reportCrash = resolve));

  /** @param onChange told the process groups that run, after each start and end */
  constructor(private readonly onChange: (pids: readonly number[]) => void = () => undefined) {}

  get isStopping(): boolean {
    return this.stopping !== null;
  }

  /**
   * Starts a service that is meant to run until it is stopped.
   * @throws Stopped when everything is being stopped.
   */
  start(command: Command): Child {
    const child = this.add(command);
    void child.ended.then(() => {
      if (this.guarded.has(child) && !this.isStopping) this.reportCrash(child);
      this.remove(child);
    });
    return child;
  }

  /** From now on the end of this service is a crash, unless it is stopped here. */
  guard(child: Child): void {
    this.guarded.add(child);
    if (child.hasEnded() && !this.isStopping) this.reportCrash(child);
  }

  /** Stops one service on purpose. */
  async stop(child: Child): Promise<void> {
    this.guarded.delete(child);
    await child.stop();
    this.remove(child);
  }

  /** Kills one service with everything it has started, without asking. */
  async kill(child: Child): Promise<void> {
    this.guarded.delete(child);
    signalGroup(child.pid, "SIGKILL");
    await child.ended;
    this.remove(child);
  }

  /**
   * Runs a program to its end.
   * @throws PlainFailure with its last lines when it fails; Stopped when everything is being stopped.
   */
  async run(command: Command): Promise<void> {
    const { code } = await this.exitCode(command);
    if (code === 0) return;
    const words = lastWords(command);
    const disk = diskFullSentence(words, dirname(command.logFile ?? command.cwd));
    throw new PlainFailure(disk ?? `${command.name} failed (exit code ${code ?? "none"}).\n${words}`);
  }

  /** Runs a program to its end and tells how it ended. */
  async exitCode(command: Command): Promise<Ending> {
    const child = this.add(command);
    this.runs.add(child);
    const ending = await child.ended;
    this.runs.delete(child);
    this.remove(child);
    if (this.isStopping) throw new Stopped();
    return ending;
  }

  /** Ends the programs that are meant to run to their end; services go on. */
  async abandonRuns(): Promise<void> {
    await Promise.all([...this.runs].map((child) => child.stop()));
  }

  /** Ends everything, the last started first. Safe to call twice. */
  stopAll(): Promise<void> {
    this.stopping ??= this.stopInOrder();
    return this.stopping;
  }

  private async stopInOrder(): Promise<void> {
    for (const child of [...this.children].reverse()) await child.stop();
    this.children.length = 0;
    this.onChange([]);
  }

  private add(command: Command): Child {
    if (this.isStopping) throw new Stopped();
    const child = spawnInGroup(command);
    this.children.push(child);
    this.tell();
    return child;
  }

  private remove(child: Child): void {
    const index = this.children.indexOf(child);
    if (index === -1 || this.isStopping) return;
    this.children.splice(index, 1);
    this.tell();
  }

  private tell(): void {
    this.onChange(this.children.map((child) => child.pid).filter((pid) => pid !== 0));
  }
}
