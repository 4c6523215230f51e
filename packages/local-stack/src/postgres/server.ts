import { join } from "node:path";
import { Client } from "pg";
import { PlainFailure, Stopped, diskFullSentence } from "../failure";
import { lastLines } from "../log-tail";
import type { DataFolder } from "../paths";
import { freePort } from "../ports";
import { until } from "../process-group";
import { type Child, type Command, type Supervisor, lastWords } from "../supervisor";
import { embeddedPostgresFolder } from "./binaries";
import { clearStalePidFile, ensureCluster } from "./cluster";
import { type RunAs, type RunMethod, decideRunAs } from "./run-as";

/** What a PostgreSQL of our own needs to start. */
export interface PostgresOptions {
  readonly folder: DataFolder;
  readonly supervisor: Supervisor;
  /** Password of the superuser `postgres`. */
  readonly password: string;
  /** The port wished for; 0 when any will do. */
  readonly port: number;
  /** False gives up surviving a power cut for speed: throw-away databases only. */
  readonly isDurable: boolean;
  /** Environment of its processes. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Asks for a certain way to run as root; by default the first that works. */
  readonly method?: RunMethod;
}

/** Which database, as whom. */
export interface Login {
  readonly role: string;
  readonly password: string;
  readonly database: string;
}

/** A running embedded PostgreSQL on 127.0.0.1. */
export interface Postgres {
  readonly port: number;
  readonly method: RunMethod;
  readonly child: Child;
  stop(): Promise<void>;
}

const START_MS = 60_000;
const ATTEMPTS = 3;
const WITHOUT_DURABILITY = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

interface Server {
  readonly options: PostgresOptions;
  readonly runAs: RunAs;
  readonly cluster: string;
}

/** The connection string of a login on an embedded server. */
export function connectionString(port: number, { role, password, database }: Login): string {
  return `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

function serverCommand({ options, runAs, cluster }: Server, port: number): Command {
  const settings = [
    "listen_addresses=127.0.0.1",
    // No socket file: its path is too long below deep folders, and TCP on loopback is enough.
    "unix_socket_directories=",
    "max_connections=200",
    "shared_buffers=256MB",
    "max_wal_size=2GB",
    ...(options.isDurable ? [] : WITHOUT_DURABILITY),
  ].flatMap((setting) => ["-c", setting]);
  const program = join(runAs.nativeFolder, "bin", "postgres");
  const words = [...runAs.prefix, program, "-D", cluster, "-p", String(port), ...settings];
  const [command = "", ...args] = words;
  const logFile = join(options.folder.logs, "postgres.log");
  // SIGINT is the fast shutdown: sessions are ended, data is written, no recovery next time.
  const stopSignal = "SIGINT";
  const env = options.variables;
  return { name: "PostgreSQL", command, args, cwd: "/", env, logFile, stopSignal, graceMs: 20_000 };
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    // Wrong password: it answers, and waiting longer will not help.
    if (error instanceof Error && "code" in error && error.code === "28P01") {
      throw new PlainFailure(
        "The kept database does not know the password in secrets.json beside it: put that file's backup back, or start afresh with `npm run demo -- --reset`.",
      );
    }
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function startFailure(child: Child, folder: DataFolder): PlainFailure {
  const words = lastWords(child);
  const full = diskFullSentence(words, folder.root);
  if (full !== null) return new PlainFailure(full);
  if (words.includes("incompatible with server")) {
    return new PlainFailure(
      `The database in ${folder.postgres} was made by another PostgreSQL version: start afresh with \`npm run demo -- --reset\`.`,
    );
  }
  return new PlainFailure(`PostgreSQL did not start.\n${words}`);
}

function lostThePort(child: Child): boolean {
  return lastLines(child.logFile ?? "", 20).some((line) => line.includes("Address already in use"));
}

async function tryStart(server: Server, port: number): Promise<Child | null> {
  const { options } = server;
  const child = options.supervisor.start(serverCommand(server, port));
  const url = connectionString(port, { role: "postgres", password: options.password, database: "postgres" });
  const isUp = await until(async () => child.hasEnded() || (await answers(url)), START_MS);
  if (isUp && !child.hasEnded()) return child;
  if (options.supervisor.isStopping) throw new Stopped();
  await options.supervisor.stop(child);
  if (lostThePort(child)) return null;
  throw startFailure(child, options.folder);
}

/**
 * Starts the embedded PostgreSQL on a data folder, making its cluster first when there is none.
 * @throws PlainFailure saying what to do when it cannot.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { folder, supervisor, variables, password, isDurable } = options;
  const runAs = decideRunAs(embeddedPostgresFolder(), options.method);
  const cluster = await ensureCluster({ folder, runAs, supervisor, variables }, { password, isDurable });
  clearStalePidFile(cluster);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = await freePort(attempt === 0 ? options.port : 0);
    const child = await tryStart({ options, runAs, cluster }, port);
    if (child === null) continue;
    supervisor.guard(child);
    return { port, method: runAs.method, child, stop: () => supervisor.stop(child) };
  }
  throw new PlainFailure("Every port tried for PostgreSQL was taken at once: run the command again.");
}
