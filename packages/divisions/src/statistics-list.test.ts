import { describe, expect, it } from "vitest";
import { DivisionError } from "./code";
import { listedDivisionCode } from "./statistics-list";

describe("entries of the statistics office's list", () => {
  it.each([
    ["52", "520000000000"],
    ["5205", "520500000000"],
    ["4419", "441900000000"],
    ["520526", "520526000000"],
    ["419001", "419001000000"],
    ["520526118", "520526118000"],
    ["441900003", "441900003000"],
    ["520526118205", "520526118205"],
  ])("%s is the division %s", (digits, code) => expect(listedDivisionCode(digits)).toBe(code));

  it.each(["1101", "5002", "4190", "6590", "441900", "460400", "350527000", "350527000000"])(
    "%s only fills a place",
    (digits) => expect(listedDivisionCode(digits)).toBeNull(),
  );

  it("what is no code is refused", () => expect(() => listedDivisionCode("9905")).toThrow(DivisionError));
});
