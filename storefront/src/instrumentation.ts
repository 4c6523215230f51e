import { env } from "@/lib/env";

/** Runs once when the server starts: a missing setting stops it then, with one sentence, and not on a page. */
export function register(): void {
  try {
    env();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    // Next also compiles this file for its edge runtime, which has no such function, and is not used here.
    const { exit } = process;
    exit(1);
  }
}
