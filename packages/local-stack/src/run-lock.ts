import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { PlainFailure } from "./failure";
import type { DataFolder } from "./paths";
import { endGroup } from "./process-group";
import { type ProcessIdentity, identify, isRunning } from "./process-identity";

/** What a running stack writes down about itself, for whoever comes next. */
interface RunRecord {
  readonly launcher: ProcessIdentity;
  readonly groups: readonly ProcessIdentity[];
  /** Port of the embedded PostgreSQL once it runs. */
  readonly postgresPort: number | null;
}

function isIdentity(value: unknown): value is ProcessIdentity {
  return typeof value === "object" && value !== null && "pid" in value && "started" in value;
}

function readRecord(file: string): RunRecord | null {
  if (!existsSync(file)) return null;
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof value !== "object" || value === null || !("launcher" in value)) return null;
    if (!isIdentity(value.launcher)) return null;
    const groups = "groups" in value && Array.isArray(value.groups) ? value.groups.filter(isIdentity) : [];
    const port = "postgresPort" in value ? value.postgresPort : null;
    return { launcher: value.launcher, groups, postgresPort: typeof port === "number" ? port : null };
  } catch {
    // Cut short by a crash while it was written: it tells nothing.
    return null;
  }
}

/** Port of the embedded PostgreSQL of a stack that runs on this data folder, or null when none runs. */
export function runningPostgresPort(folder: DataFolder): number | null {
  const record = readRecord(folder.runFile);
  return record !== null && isRunning(record.launcher) ? record.postgresPort : null;
}

async function endOrphans(record: RunRecord): Promise<void> {
  for (const orphan of record.groups.filter(isRunning).reverse()) {
    // SIGINT is PostgreSQL's fast shutdown, and Node ends by it as well.
    const hasLeaderEnded = () => !isRunning(orphan);
    await endGroup({ leader: orphan.pid, signal: "SIGINT", graceMs: 20_000, hasLeaderEnded });
  }
}

/** A claim on a data folder: one stack at a time, and the next one cleans up after a launcher that was killed. */
export class RunLock {
  private groups: readonly ProcessIdentity[] = [];
  private postgresPort: number | null = null;

  private constructor(
    private readonly file: string,
    private readonly launcher: ProcessIdentity,
  ) {}

  /**
   * Claims the folder.
   * @throws PlainFailure when another stack runs on it.
   */
  static async claim(folder: DataFolder): Promise<RunLock> {
    mkdirSync(folder.root, { recursive: true });
    const previous = readRecord(folder.runFile);
    if (previous !== null && isRunning(previous.launcher)) throw alreadyRunning(folder, previous);
    if (previous !== null) await endOrphans(previous);
    rmSync(folder.runFile, { force: true });
    const launcher = identify(process.pid) ?? { pid: process.pid, started: "" };
    const lock = new RunLock(folder.runFile, launcher);
    lock.create(folder);
    return lock;
  }

  /** Notes the process groups that run, so that a later start can end what a killed launcher left. */
  noteGroups(pids: readonly number[]): void {
    this.groups = pids.map(identify).filter((identity) => identity !== null);
    this.write("w");
  }

  notePostgresPort(port: number): void {
    this.postgresPort = port;
    this.write("w");
  }

  release(): void {
    rmSync(this.file, { force: true });
  }

  private create(folder: DataFolder): void {
    try {
      this.write("wx");
    } catch (error) {
      const winner = readRecord(folder.runFile);
      if (winner === null) throw error;
      throw alreadyRunning(folder, winner);
    }
  }

  private write(flag: "w" | "wx"): void {
    const { launcher, groups, postgresPort } = this;
    writeFileSync(this.file, JSON.stringify({ launcher, groups, postgresPort }), { flag, mode: 0o600 });
  }
}

function alreadyRunning(folder: DataFolder, record: RunRecord): PlainFailure {
  return new PlainFailure(
    `This project already runs on ${folder.root} (process ${record.launcher.pid}): stop that one with Ctrl-C first, or use its addresses.`,
  );
}
