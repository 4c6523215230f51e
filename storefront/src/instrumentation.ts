import { env } from "@/lib/env";

/** Runs once when the server starts: a missing setting stops it then, with one sentence, and not on a page. */
export function register(): void {
  env();
}
