import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { PlainFailure } from "../failure";
import { tiedToUs } from "../parent-death";

/**
 * PostgreSQL refuses to run as root.
 * - `self`: we are not root.
 * - `namespace`: root shows itself as user 1000 inside a user namespace; files stay root's own.
 * - `nobody`: where namespaces are blocked (some containers), user 65534 with a folder of its own.
 */
export type RunMethod = "self" | "namespace" | "nobody";

/** How the programs of PostgreSQL are called on this machine. */
export interface RunAs {
  readonly method: RunMethod;
  /** bin, lib and share. */
  readonly nativeFolder: string;
  /** Program and arguments put before PostgreSQL's own. */
  readonly prefix: readonly string[];
  /** Gives a file or folder to the user that will run PostgreSQL. */
  readonly handOver: (path: string) => void;
}

const NOBODY = 65534;
const NAMESPACE = ["unshare", "-U", "--map-user=1000", "--map-group=1000"];
const AS_NOBODY = ["setpriv", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"];
const SHARED_ROOT = "/var/tmp";

function runs(command: readonly string[]): boolean {
  const [program, ...args] = command;
  return program !== undefined && spawnSync(program, args, { stdio: "ignore" }).status === 0;
}

function chooseMethod(nativeFolder: string): RunMethod {
  if (process.getuid?.() !== 0) return "self";
  // Tried with the real program: inside the namespace root may not read what other users own.
  if (runs([...NAMESPACE, join(nativeFolder, "bin", "postgres"), "--version"])) return "namespace";
  if (runs([...AS_NOBODY, "true"])) return "nobody";
  throw new PlainFailure(
    "PostgreSQL does not run as root, and neither unshare nor setpriv works here: run the command as an ordinary user, or set DATABASE_URL to an empty PostgreSQL 15 or newer.",
  );
}

/** A folder below /var/tmp that everybody may enter and only root may change. */
function sharedFolder(name: string): string {
  const folder = join(SHARED_ROOT, name);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const { uid } = lstatSync(folder);
  if (uid !== 0)
    throw new PlainFailure(`${folder} belongs to user ${uid}: remove it and run the command again.`);
  chmodSync(folder, 0o755);
  return folder;
}

/** The programs, copied to where user nobody may read them: a checkout below root's home is closed to it. */
function copyOfPrograms(nativeFolder: string): string {
  const key = createHash("sha256").update(nativeFolder).digest("hex").slice(0, 12);
  const copy = join(sharedFolder(`xieshou-postgres-${key}`), "native");
  if (existsSync(join(copy, "complete"))) return copy;
  rmSync(copy, { recursive: true, force: true });
  cpSync(nativeFolder, copy, { recursive: true, verbatimSymlinks: true });
  mkdirSync(join(copy, "complete"));
  return copy;
}

function asNobody(nativeFolder: string): RunAs {
  return {
    method: "nobody",
    nativeFolder: copyOfPrograms(nativeFolder),
    prefix: [...AS_NOBODY, ...tiedToUs("INT")],
    handOver: (path) => chownSync(path, NOBODY, NOBODY),
  };
}

/**
 * Decides how PostgreSQL is run here.
 * @param method asks for a certain way; by default the first that works
 * @throws PlainFailure when no way works.
 */
export function decideRunAs(nativeFolder: string, method = chooseMethod(nativeFolder)): RunAs {
  if (method === "nobody") return asNobody(nativeFolder);
  return {
    method,
    nativeFolder,
    // Inside the namespace: entering it makes the system forget the tie.
    prefix: [...(method === "namespace" ? NAMESPACE : []), ...tiedToUs("INT")],
    handOver: () => undefined,
  };
}

/**
 * Makes an empty folder that PostgreSQL's user can reach and own, visible under `path`. For user nobody
 * that is a link to a folder of its own, since the way to `path` may be closed to it.
 */
export function makeClusterHome(path: string, runAs: RunAs): void {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(dirname(path), { recursive: true });
  if (runAs.method !== "nobody") {
    mkdirSync(path, { mode: 0o700 });
    return;
  }
  const key = createHash("sha256").update(path).digest("hex").slice(0, 12);
  const home = join(sharedFolder(`xieshou-cluster-${key}`), "home");
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { mode: 0o700 });
  runAs.handOver(home);
  symlinkSync(home, path);
}
