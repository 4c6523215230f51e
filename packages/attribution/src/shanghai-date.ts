const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/**
 * The date in Asia/Shanghai of an instant, `YYYY-MM-DD`. All periods are cut in this zone. The
 * zone has had no daylight saving since 1991, so a fixed offset is exact for every order of this market.
 * @throws RangeError when the instant is not a valid date
 */
export function shanghaiDate(instant: string | Date): string {
  const at = typeof instant === "string" ? new Date(instant) : instant;
  return new Date(at.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}
