import { setTimeout as sleep } from "node:timers/promises";

const POLL_MS = 50;

/** Sends a signal to a whole process group; false when the group is no more. */
export function signalGroup(leader: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-leader, signal);
    return true;
  } catch {
    return false;
  }
}

/** Waits until a condition holds; false when it still does not after `withinMs`. */
export async function until(condition: () => boolean | Promise<boolean>, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > deadline) return false;
    await sleep(POLL_MS);
  }
  return true;
}

/** How to end a process group. */
export interface EndGroup {
  readonly leader: number;
  /** The signal that asks politely. */
  readonly signal: NodeJS.Signals;
  /** Milliseconds the leader has before everybody is killed. */
  readonly graceMs: number;
  readonly hasLeaderEnded: () => boolean;
}

/** Ends a process group: asks the leader's group, waits, and kills whoever is left. */
export async function endGroup({ leader, signal, graceMs, hasLeaderEnded }: EndGroup): Promise<void> {
  if (!signalGroup(leader, signal)) return;
  await until(hasLeaderEnded, graceMs);
  if (await until(() => !signalGroup(leader, 0), hasLeaderEnded() ? 1_000 : 0)) return;
  signalGroup(leader, "SIGKILL");
  // Bounded: where nothing collects orphans their dead remain in the group for ever.
  await until(() => hasLeaderEnded() && !signalGroup(leader, 0), 2_000);
}
