import { shanghaiDate } from "@xieshou/attribution";

/** Where the present comes from: pass another one in tests and when history is seeded. */
export type Clock = () => Date;

/** The present instant. */
export const now: Clock = () => new Date();

/** Today's date in Asia/Shanghai, `YYYY-MM-DD`. */
export function today(clock: Clock = now): string {
  return shanghaiDate(clock());
}

export { shanghaiDate };
