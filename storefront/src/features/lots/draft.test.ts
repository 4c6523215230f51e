import { expect, it } from "vitest";
import { draftSums, lineAmount, readLine } from "./draft";

const line = (weight: string, price: string) => ({ householdId: "hh_1", weight, price });

it("reads weight and price in the unit they are typed in", () => {
  expect(readLine(line("12.5", "3.25"), "jin")).toEqual({ grams: 6250, price_fen_per_kg: 650 });
  expect(readLine(line("6.25", "6.5"), "kg")).toEqual({ grams: 6250, price_fen_per_kg: 650 });
});

it("knows no amount while either is missing", () => {
  expect([lineAmount(line("12.5", ""), "jin"), lineAmount(line("", "3"), "jin")]).toEqual([null, null]);
});

it("rounds the amount of a line half up to the fen", () => {
  expect(lineAmount(line("0.01", "1.5"), "jin")).toBe(2);
});

it("adds up what can be read, and counts whole packs", () => {
  expect(draftSums([line("12.5", "3"), line("3.3", "3"), line("", "")], "jin", 2500)).toEqual({
    grams: 7900,
    amountFen: 4740,
    packs: 3,
    leftGrams: 400,
  });
});
