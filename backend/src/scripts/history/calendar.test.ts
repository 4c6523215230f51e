import { shanghaiDate } from "@xieshou/attribution";
import { describe, expect, it } from "vitest";
import { Random } from "../demo/random";
import { addDays, cumulativePicker, daysBetween, orderInstants, startOfDay } from "./calendar";

describe("days", () => {
  it("are added and counted over months, years and leap days", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
    expect(daysBetween("2025-12-31", "2026-03-01")).toBe(60);
    expect(daysBetween("2026-03-01", "2025-12-31")).toBe(-60);
  });

  it("begin at midnight in Shanghai", () => {
    expect(new Date(startOfDay("2026-03-01")).toISOString()).toBe("2026-02-28T16:00:00.000Z");
  });
});

describe("the instants of a year", () => {
  const year = (seed: string) =>
    orderInstants({ orders: 3_000, until: "2026-11-22", random: new Random(seed) });
  const instants = year("a");
  const inMonth = (month: string) =>
    instants.filter((at) => shanghaiDate(new Date(at)).startsWith(month)).length;

  it("are as many as asked for, ascending, each once, in the 365 days up to the last", () => {
    expect(instants).toHaveLength(3_000);
    expect(new Set(instants).size).toBe(3_000);
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
    expect(shanghaiDate(new Date(instants[0] ?? 0)) >= "2025-11-23").toBe(true);
    expect(shanghaiDate(new Date(instants.at(-1) ?? 0)) <= "2026-11-22").toBe(true);
  });

  it("are the same for the same seed and others for another", () => {
    expect(year("a")).toEqual(instants);
    expect(year("b")).not.toEqual(instants);
  });

  it("are more before the Spring Festival than after it", () => {
    expect(inMonth("2026-01")).toBeGreaterThan(1.3 * inMonth("2026-02"));
  });

  it.each([
    [0, "2026-11-22"],
    [Number.NaN, "2026-11-22"],
    [10, "soon"],
  ])("are refused for %d orders until %s", (orders, until) => {
    expect(() => orderInstants({ orders, until, random: new Random("a") })).toThrow(RangeError);
  });

  it("leave the night nearly empty", () => {
    const atNight = instants.filter((at) => new Date(at + 8 * 3_600_000).getUTCHours() < 6).length;
    expect(atNight / instants.length).toBeLessThan(0.05);
  });
});

it("an index is drawn as often as its weight says, one without weight never", () => {
  const pick = cumulativePicker([3, 0, 1]);
  const random = new Random("weights");
  const counts = [0, 0, 0];
  for (let draw = 0; draw < 4_000; draw += 1) {
    const index = pick(random);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  expect(counts[1]).toBe(0);
  expect((counts[0] ?? 0) / (counts[2] ?? 1)).toBeGreaterThan(2.5);
  expect((counts[0] ?? 0) / (counts[2] ?? 1)).toBeLessThan(3.6);
});
