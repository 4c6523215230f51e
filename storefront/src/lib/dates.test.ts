import { describe, expect, it } from "vitest";
import { addDays, isDate, periodOf, shanghaiToday } from "./dates";

describe("periodOf", () => {
  it.each([
    ["thisMonth", "2026-11-24", "2026-11-01", "2026-11-24"],
    ["lastMonth", "2026-01-05", "2025-12-01", "2025-12-31"],
    ["lastMonth", "2028-03-31", "2028-02-01", "2028-02-29"],
    ["thisQuarter", "2026-11-24", "2026-10-01", "2026-11-24"],
    ["thisQuarter", "2026-03-01", "2026-01-01", "2026-03-01"],
    ["thisYear", "2026-11-24", "2026-01-01", "2026-11-24"],
    ["lastYear", "2026-11-24", "2025-01-01", "2025-12-31"],
  ] as const)("%s on %s runs from %s to %s", (name, today, from, to) => {
    expect(periodOf(name, today)).toEqual({ from, to });
  });
});

it("takes the date in Shanghai, not in UTC", () => {
  expect(shanghaiToday(new Date("2026-12-31T16:30:00Z"))).toBe("2027-01-01");
});

it("accepts only dates that exist", () => {
  expect(["2026-02-28", "2026-02-30", "2026-2-3", "", null].map(isDate)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

it("steps over the end of a month", () => {
  expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
});
