import { recordLotBody } from "@xieshou/contracts";
import { expect, it } from "vitest";
import {
  draftBody,
  draftFaults,
  draftSums,
  emptyDraft,
  lineAmount,
  readLine,
  type RecordableVariant,
} from "./draft";

const apples: RecordableVariant = {
  id: "variant_1",
  label: "苹果 · 5 斤装",
  note: "",
  packGrams: 2500,
  villageCode: "520526102203",
};
const line = (weight: string, price: string) => ({ householdId: "hh_1", weight, price });
const draft = { ...emptyDraft("2026-11-24", [apples]), lines: [line("12.5", "3"), line("3.3", "3")] };

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
  expect(draftSums({ unit: "jin", lines: [...draft.lines, line("", "")] }, 2500)).toEqual({
    grams: 7900,
    amountFen: 4740,
    packs: 3,
    leftGrams: 400,
  });
});

it("finds nothing wrong with a whole draft, and sends what the contract takes", () => {
  expect(draftFaults(draft, apples)).toEqual([]);
  const body = draftBody(draft, apples.villageCode);
  expect(recordLotBody.parse(body)).toEqual(body);
  expect(body.contributions).toEqual([
    { household_id: "hh_1", grams: 6250, price_fen_per_kg: 600 },
    { household_id: "hh_1", grams: 1650, price_fen_per_kg: 600 },
  ]);
});

it("names every fault, by line", () => {
  const faulty = { ...draft, harvestedOn: "", lines: [line("0", "3"), line("5", "x")] };
  expect(draftFaults(faulty, undefined)).toEqual([
    { kind: "needProduct" },
    { kind: "needDay" },
    { kind: "wrongWeight", line: 0 },
    { kind: "wrongPrice", line: 1 },
  ]);
});

it("refuses less than one pack, and no contribution at all", () => {
  expect(draftFaults({ ...draft, lines: [line("4.99", "3")] }, apples)).toEqual([{ kind: "tooSmall" }]);
  expect(draftFaults({ ...draft, lines: [] }, apples)).toEqual([{ kind: "needLines" }]);
});
