import { expect, test } from "vitest";
import { pairingOn, type Pairing } from "./pairing";

const HANGZHOU = "330100000000";
const XIHU = "330106000000";
const BIJIE = "520500000000";
const WEINING = "520526000000";
const DAY = "2026-03-20";

const pairing = (id: string, eastCode: string, westCode: string, years: Partial<Pairing> = {}): Pairing => ({
  id,
  eastCode,
  westCode,
  validFrom: "2021-01-01",
  validTo: null,
  ...years,
});
const sale = { buyerCountyCode: XIHU, originCountyCode: WEINING };

test("the two counties' own pairing goes before one of their cities", () => {
  const pairings = [pairing("cities", HANGZHOU, BIJIE), pairing("counties", XIHU, WEINING)];
  expect(pairingOn(DAY, sale, pairings)).toBe("counties");
});

test("a county is paired through its city, on either side", () => {
  expect(pairingOn(DAY, sale, [pairing("east city", HANGZHOU, WEINING)])).toBe("east city");
  expect(pairingOn(DAY, sale, [pairing("west city", XIHU, BIJIE)])).toBe("west city");
});

test("a pairing holds on its first and its last day and on no other side of them", () => {
  const pairings = [pairing("dated", XIHU, WEINING, { validFrom: "2026-03-20", validTo: "2026-03-21" })];
  const days = ["2026-03-19", "2026-03-20", "2026-03-21", "2026-03-22"];
  expect(days.map((day) => pairingOn(day, sale, pairings))).toEqual([null, "dated", "dated", null]);
});

test("a sale without a destination, or of unknown origin, is unpaired", () => {
  const pairings = [pairing("counties", XIHU, WEINING)];
  expect(pairingOn(DAY, { ...sale, buyerCountyCode: null }, pairings)).toBeNull();
  expect(pairingOn(DAY, { ...sale, originCountyCode: null }, pairings)).toBeNull();
});

test("the direction counts: west to east is no pairing", () => {
  expect(pairingOn(DAY, sale, [pairing("wrong way", WEINING, XIHU)])).toBeNull();
});
