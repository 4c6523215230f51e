import { describe, expect, it } from "vitest";
import { divisionCode, toHouseholdCount } from "./common";
import { memberMay, officialMay } from "./permissions";

describe("toHouseholdCount", () => {
  it.each([
    [0, { count: 0, suppressed: false }],
    [1, { count: null, suppressed: true }],
    [4, { count: null, suppressed: true }],
    [5, { count: 5, suppressed: false }],
    [217, { count: 217, suppressed: false }],
  ])("%i households are shown as %j", (count, shown) => {
    expect(toHouseholdCount(count)).toEqual(shown);
  });
});

describe("divisionCode", () => {
  it.each(["520526", "52052611820a", " 520526118205", "5205261182055"])("refuses %j", (text) => {
    expect(divisionCode.safeParse(text).success).toBe(false);
  });
});

describe("the permission table", () => {
  it.each([
    ["head", "lot:record", true],
    ["clerk", "lot:close", true],
    ["packer", "lot:read", true],
    ["packer", "lot:record", false],
    ["packer", "household:read", false],
  ] as const)("a %s and %s: %s", (role, permission, may) => {
    expect(memberMay(role, permission)).toBe(may);
  });

  it("lets every role of an office read reports", () => {
    expect(
      (["filler", "reviewer", "leader"] as const).every((role) => officialMay(role, "report:read")),
    ).toBe(true);
  });
});
