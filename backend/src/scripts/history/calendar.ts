import type { Random } from "../demo/random";

const DAY_MS = 86_400_000;

/** Orders per month against an average one: festivals, the tea of spring, the sales of June and November. */
const MONTHS = [1.3, 0.8, 0.9, 1.05, 0.95, 1.15, 0.85, 0.85, 1.15, 1.05, 1.35, 1.25];

/** Days on which the whole country shops, as month-day. */
const SALES: Readonly<Record<string, number>> = { "06-18": 3, "09-20": 1.6, "11-11": 3.5, "12-12": 2 };

/** How the hours of a day, from midnight in Shanghai, share its orders. */
const HOURS = [1, 0.4, 0.2, 0.1, 0.1, 0.3, 1, 2, 4, 6, 7, 6, 6, 5, 5, 5, 5, 5, 6, 8, 10, 10, 7, 3];

/** The day `days` later (earlier when negative). @param day `YYYY-MM-DD` */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one day to another, negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The instant a day begins in Shanghai, in ms. */
export function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`);
}

/**
 * When orders are placed in the year that ends with `until`: fewer at first than at last, following seasons,
 * sales days, weekdays and hours.
 * @returns `orders` instants in ms, ascending, each only once
 * @throws RangeError when `orders` is not a positive whole number or `until` no day
 */
export function orderInstants(input: { orders: number; until: string; random: Random }): number[] {
  const { orders, until, random } = input;
  if (!Number.isSafeInteger(orders) || orders < 1) throw new RangeError(`not a number of orders: ${orders}`);
  const days = Array.from({ length: 365 }, (_, index) => {
    const day = addDays(until, index - 364);
    return { start: startOfDay(day), weight: dayWeight(day) * (0.75 + index / 730) };
  });
  const pickDay = cumulativePicker(days.map(({ weight }) => weight));
  const pickHour = cumulativePicker(HOURS);
  const taken = new Set<number>();
  while (taken.size < orders) {
    const start = days[pickDay(random)]?.start ?? startOfDay(until);
    taken.add(start + pickHour(random) * 3_600_000 + random.int(0, 3_599_999));
  }
  return [...taken].sort((a, b) => a - b);
}

function dayWeight(day: string): number {
  const month = MONTHS[Number(day.slice(5, 7)) - 1] ?? 1;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return month * (SALES[day.slice(5)] ?? 1) * (weekday === 0 || weekday === 6 ? 1.2 : 1);
}

/** Draws an index with the given weights by bisection: one draw among hundreds, thousands of times. */
export function cumulativePicker(weights: readonly number[]): (random: Random) => number {
  let total = 0;
  const bounds = weights.map((weight) => (total += weight));
  return (random) => {
    const drawn = random.next() * total;
    let low = 0;
    let high = bounds.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bounds[middle] ?? 0) > drawn) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
