import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** A process that outlives what we know of it: its number and when it started, so a reused number is seen. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly started: string;
}

function startOnLinux(pid: number): string | null {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  // The command's name may hold spaces and brackets, so count from behind the last bracket: field 3 is the
  // state (Z: dead, not yet collected), field 22 the start in clock ticks since boot.
  const fields = readFileSync(file, "utf8")
    .replace(/^.*\)\s/s, "")
    .split(" ");
  return fields[0] === "Z" ? null : (fields[19] ?? null);
}

function startByPs(pid: number): string | null {
  const { stdout } = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" });
  return stdout.trim() || null;
}

/** Who runs under this number now, or null when nobody does. */
export function identify(pid: number): ProcessIdentity | null {
  try {
    const started = existsSync("/proc/self/stat") ? startOnLinux(pid) : startByPs(pid);
    return started === null ? null : { pid, started };
  } catch {
    // The process ended between the look and the read.
    return null;
  }
}

/** Whether this very process still runs. */
export function isRunning(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.started === identity.started;
}
