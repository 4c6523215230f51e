import { accessSync, constants, mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type StackEnv, readStackEnv } from "./env";
import { PlainFailure, diskFullSentence, notWritableSentence } from "./failure";
import type { DataFolder } from "./paths";
import { Progress } from "./progress";
import { RunLock } from "./run-lock";
import { type Secrets, readOrMakeSecrets } from "./secrets";
import { Supervisor } from "./supervisor";

/** One run on one data folder: nobody else uses it meanwhile, and closing it leaves no process behind. */
export interface Session {
  readonly folder: DataFolder;
  readonly env: StackEnv;
  readonly secrets: Secrets;
  readonly supervisor: Supervisor;
  readonly progress: Progress;
  readonly lock: RunLock;
  close(): Promise<void>;
}

/** A new cluster with its write-ahead log, the demo's history and the pictures need this much. */
const LEAST_FREE_BYTES = 500 * 1024 * 1024;

function checkDisk(folder: DataFolder): void {
  const probe = join(folder.root, ".probe");
  try {
    mkdirSync(folder.root, { recursive: true });
    accessSync(folder.root, constants.W_OK);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    // Node reports a read-only disk in more than one way; whatever it is, here nothing can be written.
    const full = error instanceof Error ? diskFullSentence(error.message, folder.root) : null;
    throw new PlainFailure(full ?? notWritableSentence(folder.root));
  }
  const { bavail, bsize } = statfsSync(folder.root);
  if (bavail * bsize >= LEAST_FREE_BYTES) return;
  throw new PlainFailure(diskFullSentence("ENOSPC", folder.root) ?? "");
}

/** What a session may take from elsewhere. */
export interface SessionOptions {
  /** Secrets of another data folder, for a second server on the first one's database. */
  readonly secretsFile?: string;
  /** Variables over the environment's own. */
  readonly variables?: Readonly<Record<string, string | undefined>>;
}

/**
 * Claims a data folder.
 * @throws PlainFailure when it cannot be written, its disk is full, or another run uses it.
 */
export async function openSession(folder: DataFolder, options: SessionOptions = {}): Promise<Session> {
  checkDisk(folder);
  const outside = readStackEnv();
  const env = { ...outside, variables: { ...outside.variables, ...options.variables } };
  const lock = await RunLock.claim(folder);
  const supervisor = new Supervisor((pids) => lock.noteGroups(pids));
  const close = async () => {
    await supervisor.stopAll();
    lock.release();
  };
  try {
    const secrets = readOrMakeSecrets(options.secretsFile ?? folder.secretsFile, env.variables);
    return { folder, env, secrets, supervisor, progress: new Progress(), lock, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}
