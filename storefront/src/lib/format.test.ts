import { expect, it } from "vitest";
import {
  formatAmount,
  formatDate,
  formatIntake,
  formatKilograms,
  formatShare,
  formatWeight,
  groupDigits,
} from "./format";

it.each([
  [0, "0.00"],
  [705, "7.05"],
  [123456789, "1,234,567.89"],
  [-100000, "-1,000.00"],
])("writes %i fen as %s yuan", (fen, text) => {
  expect(formatAmount(fen)).toBe(text);
});

it.each([
  [2500, "5 斤", "2.5 kg"],
  [250, "0.5 斤", "250 g"],
  [400, "400 克", "400 g"],
  [1100, "1.1 公斤", "1.1 kg"],
])("writes %i g as %s and %s", (grams, zh, en) => {
  expect([formatWeight(grams, "zh-CN"), formatWeight(grams, "en")]).toEqual([zh, en]);
});

it("groups thousands without touching decimals", () => {
  expect([groupDigits("1234567.1234"), formatKilograms(35000), formatShare(1550)]).toEqual([
    "1,234,567.1234",
    "35.000",
    "15.5%",
  ]);
});

it("shows a date as it is, and an instant as Shanghai sees it", () => {
  expect(formatDate("2026-11-12", "zh-CN")).toBe("2026年11月12日");
  expect(formatDate("2026-11-12T17:00:00Z", "zh-CN")).toBe("2026年11月13日");
});

it("writes what was weighed in in 斤, to the gram", () => {
  expect([formatIntake(14_125, "zh-CN"), formatIntake(5, "zh-CN"), formatIntake(14_125, "en")]).toEqual([
    "28.25 斤",
    "0.01 斤",
    "14.125 kg",
  ]);
});
