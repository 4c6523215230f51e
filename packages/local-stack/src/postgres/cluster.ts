import { existsSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PlainFailure } from "../failure";
import type { DataFolder } from "../paths";
import { identify } from "../process-identity";
import type { Supervisor } from "../supervisor";
import { type RunAs, makeClusterHome } from "./run-as";

/** Where a cluster is, or is to be made. */
export interface ClusterPlace {
  readonly folder: DataFolder;
  readonly runAs: RunAs;
  readonly supervisor: Supervisor;
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/** What a new cluster is made with. */
export interface ClusterSettings {
  /** Password of the superuser `postgres`. */
  readonly password: string;
  /** False skips writing through to the disk. */
  readonly isDurable: boolean;
}

function clusterOf(folder: DataFolder): string {
  return join(realpathSync(folder.postgres), "cluster");
}

async function initialise(place: ClusterPlace, { password, isDurable }: ClusterSettings): Promise<void> {
  const { folder, runAs, supervisor, variables } = place;
  makeClusterHome(folder.postgres, runAs);
  const home = realpathSync(folder.postgres);
  const passwordFile = join(home, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  runAs.handOver(passwordFile);
  const unfinished = join(home, "unfinished");
  // C.UTF-8, not C: under C the trigram index finds no Chinese.
  const words = ["-D", unfinished, "-U", "postgres", `--pwfile=${passwordFile}`, "-A", "scram-sha-256"];
  words.push("--encoding=UTF8", "--locale=C.UTF-8", ...(isDurable ? [] : ["--no-sync"]));
  const [command = "", ...args] = [...runAs.prefix, join(runAs.nativeFolder, "bin", "initdb"), ...words];
  const logFile = join(folder.logs, "initdb.log");
  await supervisor.run({ name: "initdb", command, args, cwd: "/", env: variables, logFile });
  rmSync(passwordFile);
  // Last, so that an interrupted start leaves nothing that looks whole.
  renameSync(unfinished, join(home, "cluster"));
}

/**
 * The folder of the cluster, made when there is none yet.
 * @throws PlainFailure when initdb fails.
 */
export async function ensureCluster(place: ClusterPlace, settings: ClusterSettings): Promise<string> {
  const isThere = existsSync(join(place.folder.postgres, "cluster", "PG_VERSION"));
  if (!isThere) await initialise(place, settings);
  return clusterOf(place.folder);
}

function isPostgres(pid: number): boolean {
  const file = `/proc/${pid}/comm`;
  return identify(pid) !== null && (!existsSync(file) || readFileSync(file, "utf8").startsWith("postgres"));
}

/**
 * Removes a postmaster.pid that a power cut or a kill left behind; PostgreSQL itself takes any living
 * process of that number for a server.
 * @throws PlainFailure when a server really runs on this cluster.
 */
export function clearStalePidFile(cluster: string): void {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  if (isPostgres(pid)) {
    throw new PlainFailure(
      `A PostgreSQL (process ${pid}) already runs on ${cluster}: end it with \`kill -INT ${pid}\` and run the command again.`,
    );
  }
  rmSync(file);
}

/** Removes the cluster of a data folder for good, also where it lies behind a link. */
export function removeCluster(folder: DataFolder): void {
  if (existsSync(folder.postgres)) rmSync(realpathSync(folder.postgres), { recursive: true, force: true });
  rmSync(folder.postgres, { recursive: true, force: true });
}
