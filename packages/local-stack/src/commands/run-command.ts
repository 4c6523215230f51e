import { stderr, stdout } from "node:process";
import { readStackEnv } from "../env";
import { Stopped, explain } from "../failure";
import type { DataFolder } from "../paths";
import { type Session, type SessionOptions, openSession } from "../session";

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Where a command runs. */
export interface Place extends SessionOptions {
  readonly folder: DataFolder;
}

/** Prints what went wrong; a stop on purpose is nothing wrong. */
export function complain(error: unknown, folder: DataFolder): void {
  if (!(error instanceof Stopped)) stderr.write(`\n${explain(error, folder.root)}\n`);
}

const LOOK_FOR_PARENT_MS = 500;

/**
 * Resolves with the exit code of the first signal that asks the command to end. When npm started us, its own
 * end is such a signal as well: killed, it can pass none on.
 */
export function askedToEnd(): Promise<number> {
  return new Promise((resolve) => {
    for (const [signal, code] of Object.entries(EXIT_CODES)) process.on(signal, () => resolve(code));
    if (!readStackEnv().isUnderNpm) return;
    const parent = process.ppid;
    const look = () => (process.ppid === parent ? undefined : resolve(EXIT_CODES.SIGTERM));
    setInterval(look, LOOK_FOR_PARENT_MS).unref();
  });
}

/**
 * Runs a command on a data folder of its own and ends it cleanly, however it ends: by itself, by an error,
 * by Ctrl-C, SIGTERM or a closed terminal. No process is left behind.
 *
 * @param work returns the exit code
 * @returns the exit code of the process
 */
export async function runOn(place: Place, work: (session: Session) => Promise<number>): Promise<number> {
  let session: Session | null = null;
  // A closed terminal must not keep us from stopping the children.
  for (const stream of [stdout, stderr]) stream.on("error", () => undefined);
  const signalled = askedToEnd();
  try {
    session = await openSession(place.folder, place);
    return await Promise.race([work(session), signalled]);
  } catch (error) {
    complain(error, place.folder);
    return 1;
  } finally {
    await session?.close();
  }
}
