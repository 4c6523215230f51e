/** Periods a report is usually asked for. Both ends included, dates in Asia/Shanghai. */
export const PERIODS = ["thisMonth", "lastMonth", "thisQuarter", "thisYear", "lastYear"] as const;
export type PeriodName = (typeof PERIODS)[number];

export interface Period {
  from: string;
  to: string;
}

/** The calendar date in Shanghai at an instant, `YYYY-MM-DD`. */
export function shanghaiToday(now: Date): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(now);
}

/**
 * The dates a named period covers on a given day. A period that is still running ends that day.
 * @param today `YYYY-MM-DD`
 */
export function periodOf(name: PeriodName, today: string): Period {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  switch (name) {
    case "thisMonth":
      return { from: firstOf(year, month), to: today };
    case "lastMonth":
      return { from: firstOf(year, month - 1), to: lastOf(year, month - 1) };
    case "thisQuarter":
      return { from: firstOf(year, month - ((month - 1) % 3)), to: today };
    case "thisYear":
      return { from: `${year}-01-01`, to: today };
    case "lastYear":
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
  }
}

/** Tells whether a text is a date that exists in the calendar. */
export function isDate(value: unknown): value is string {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** The day before or after. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function firstOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
}

function lastOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
