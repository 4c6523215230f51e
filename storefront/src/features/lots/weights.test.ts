import { MAX_CONTRIBUTION_GRAMS as CONTRACT_MAX, recordLotBody } from "@xieshou/contracts";
import { describe, expect, it } from "vitest";
import { GRADES, MAX_CONTRIBUTION_GRAMS } from "./limits";
import { parseGrams, parsePricePerKg } from "./weights";

describe("parseGrams", () => {
  it.each([
    ["12.5", "jin", 6250],
    ["0.01", "jin", 5],
    ["12.345", "kg", 12_345],
    ["１２．５", "jin", 6250],
    ["12。5", "jin", 6250],
    [" 80 ", "kg", 80_000],
    ["100000", "kg", 100_000_000],
  ] as const)("reads %j %s as %i g", (text, unit, grams) => {
    expect(parseGrams(text, unit)).toBe(grams);
  });

  it.each([
    ["", "jin"],
    ["0", "jin"],
    ["-3", "kg"],
    ["0.001", "jin"],
    ["1.2345", "kg"],
    ["100000.001", "kg"],
    ["一百", "jin"],
    ["1e3", "kg"],
  ] as const)("refuses %j %s", (text, unit) => {
    expect(parseGrams(text, unit)).toBeNull();
  });
});

describe("parsePricePerKg", () => {
  it.each([
    ["3.25", "jin", 650],
    ["6.5", "kg", 650],
    ["0", "jin", 0],
    ["0.01", "jin", 2],
  ] as const)("reads %j yuan per %s as %i fen per kilogram", (text, unit, fen) => {
    expect(parsePricePerKg(text, unit)).toBe(fen);
  });

  it.each(["", "3.255", "-1", "3,2"])("refuses %j", (text) => {
    expect(parsePricePerKg(text, "jin")).toBeNull();
  });
});

it("holds the contract's limit and grades", () => {
  expect(MAX_CONTRIBUTION_GRAMS).toBe(CONTRACT_MAX);
  expect([...GRADES]).toEqual(recordLotBody.shape.grade.options);
});
