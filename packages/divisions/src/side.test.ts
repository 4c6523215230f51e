import { describe, expect, it } from "vitest";
import { sideOf } from "./side";

describe("the side of east–west collaboration", () => {
  it.each([
    ["广东 is east", "440000000000", "east"],
    ["a village of 上海 is east", "310120101001", "east"],
    ["大连 is east", "210200000000", "east"],
    ["辽宁 as a whole takes no part", "210000000000", null],
    ["贵州 is west", "520526118205", "west"],
    ["涞源 in 保定 is west", "130630000000", "west"],
    ["石家庄 takes no part", "130100000000", null],
    ["恩施 is west", "422800000000", "west"],
    ["武汉 takes no part", "420100000000", null],
  ])("%s", (_, code, side) => expect(sideOf(code)).toBe(side));
});
