import { expect, test } from "vitest";
import { usccCheckCharacter } from "./uscc";

test.each([
  ["91350100M000100Y4", "3"],
  ["91110000600037341", "L"],
  ["91440300708461136", "T"],
])("the check character of %s is %s", (body, character) => {
  expect(usccCheckCharacter(body)).toBe(character);
});

test.each([["9135010"], ["91350100M000100YI"], ["91350100m000100y4"]])("%s is refused", (body) => {
  expect(() => usccCheckCharacter(body)).toThrow(RangeError);
});
