import { expect, it } from "vitest";
import { levelOfCode } from "./levels";

it.each([
  ["440000000000", "province"],
  ["440100000000", "city"],
  ["440111000000", "county"],
  ["440111001000", "town"],
  ["429004000000", "county"],
] as const)("knows %s as a %s", (code, level) => {
  expect(levelOfCode(code)).toBe(level);
});
