import { addDays } from "../history/calendar";

/** Six in the evening of a day in Shanghai, when a yard has time to write things down. */
export function eveningOf(day: string): Date {
  return new Date(`${day}T18:00:00+08:00`);
}

/** Every calendar month that touches the days from `from` to `to`, as first and last day inside them. */
export function monthsBetween(from: string, to: string): { month: number; first: string; last: string }[] {
  const months: { month: number; first: string; last: string }[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (;;) {
    const start = `${year}-${String(month).padStart(2, "0")}-01`;
    if (start > to) return months;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    const end = addDays(`${year}-${String(month).padStart(2, "0")}-01`, -1);
    months.push({
      month: Number(start.slice(5, 7)),
      first: start < from ? from : start,
      last: end > to ? to : end,
    });
  }
}
