import { spawnSync } from "node:child_process";

let known: boolean | null = null;

function canTie(): boolean {
  known ??= spawnSync("setpriv", ["--pdeathsig", "TERM", "true"], { stdio: "ignore" }).status === 0;
  return known;
}

/**
 * Words put before a program so that the system sends it this signal when we die, even if we are killed and
 * cannot say good-bye; none where the system (macOS) cannot do it. The next start then cleans up.
 */
export function tiedToUs(signal: "TERM" | "INT"): readonly string[] {
  return canTie() ? ["setpriv", "--pdeathsig", signal] : [];
}
