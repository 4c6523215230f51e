import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ancestorsOf,
  countyOf,
  DivisionError,
  isCityWithoutCounties,
  isDivisionCode,
  isPseudoCity,
  isWithin,
  levelOf,
  parentOf,
  parseDivision,
  prefixOf,
  SIGNIFICANT_DIGITS,
  toDivisionCode,
} from "./code";

const TABLE = [
  { code: "520000000000", level: "province", parent: null, county: null, prefix: "52" },
  { code: "520500000000", level: "city", parent: "520000000000", county: null, prefix: "5205" },
  { code: "520526000000", level: "county", parent: "520500000000", county: "520526000000", prefix: "520526" },
  {
    code: "520526118000",
    level: "town",
    parent: "520526000000",
    county: "520526000000",
    prefix: "520526118",
  },
  {
    code: "520526118205",
    level: "village",
    parent: "520526118000",
    county: "520526000000",
    prefix: "520526118205",
  },
  // 市辖区 of a municipality is nobody's parent.
  { code: "110101000000", level: "county", parent: "110000000000", county: "110101000000", prefix: "110101" },
  { code: "500243000000", level: "county", parent: "500000000000", county: "500243000000", prefix: "500243" },
  // 省直辖: 济源市 lies directly under 河南省.
  { code: "419001000000", level: "county", parent: "410000000000", county: "419001000000", prefix: "419001" },
  // 东莞 has no counties and stands in for its own.
  { code: "441900000000", level: "city", parent: "440000000000", county: "441900000000", prefix: "4419" },
  {
    code: "441900003000",
    level: "town",
    parent: "441900000000",
    county: "441900000000",
    prefix: "441900003",
  },
  {
    code: "441900003001",
    level: "village",
    parent: "441900003000",
    county: "441900000000",
    prefix: "441900003001",
  },
] as const;

describe("a code tells its level, its parent, its county and its prefix", () => {
  it.each(TABLE)("$code is a $level", ({ code, level, parent, county, prefix }) => {
    expect(levelOf(code)).toBe(level);
    expect(parentOf(code)).toBe(parent);
    expect(countyOf(code)).toBe(county);
    expect(prefixOf(code)).toBe(prefix);
  });
});

describe("what is no code is refused", () => {
  it.each([
    ["a short code", "520526"],
    ["a number in exponent form", "5.20526E+11"],
    ["a letter", "52052600000x"],
    ["blanks around it", " 520526000000"],
    ["a province that does not exist", "600000000000"],
    ["a village without a town", "520526000201"],
    ["a town without a county", "520500118000"],
    ["a county without a city", "520026000000"],
    ["nothing", ""],
  ])("%s", (_, text) => {
    expect(isDivisionCode(text)).toBe(false);
    expect(() => parseDivision(text)).toThrow(DivisionError);
    expect(() => levelOf(text)).toThrow(DivisionError);
    expect(() => isWithin(text, "520000000000")).toThrow(DivisionError);
    expect(() => isWithin("520000000000", text)).toThrow(DivisionError);
  });

  it("a number is no code even when its digits are", () => {
    expect(isDivisionCode(520526000000)).toBe(false);
    expect(isDivisionCode(undefined)).toBe(false);
  });
});

describe("toDivisionCode", () => {
  it.each([
    ["52", "520000000000"],
    ["5205", "520500000000"],
    ["520526", "520526000000"],
    ["520526118", "520526118000"],
    ["520526118205", "520526118205"],
  ])("%s is %s", (digits, code) => expect(toDivisionCode(digits)).toBe(code));

  it.each(["5", "520", "52052", "5205261182", "9999", "52x5"])("%s is refused", (digits) => {
    expect(() => toDivisionCode(digits)).toThrow(DivisionError);
  });
});

describe("cities that are none", () => {
  it.each([
    "110100000000",
    "310100000000",
    "500200000000",
    "419000000000",
    "429000000000",
    "469000000000",
    "659000000000",
  ])("%s only fills a place in the list", (code) => expect(isPseudoCity(code)).toBe(true));
  it.each(["520500000000", "110000000000", "441900000000", "419001000000"])("%s is a division", (code) => {
    expect(isPseudoCity(code)).toBe(false);
  });
  it("东莞, 中山 and 儋州 have no counties, and a town of theirs is no city", () => {
    expect(["441900000000", "442000000000", "460400000000"].map(isCityWithoutCounties)).toEqual([
      true,
      true,
      true,
    ]);
    expect(isCityWithoutCounties("441900003000")).toBe(false);
    expect(isCityWithoutCounties("520500000000")).toBe(false);
  });
});

it("parseDivision takes a code apart", () => {
  expect(parseDivision("520526118205")).toEqual({
    code: "520526118205",
    level: "village",
    province: "520000000000",
    city: "520500000000",
    county: "520526000000",
    town: "520526118000",
    village: "520526118205",
  });
  expect(parseDivision("441900003000")).toMatchObject({
    city: "441900000000",
    county: "441900000000",
    village: null,
  });
});

it("ancestorsOf runs from the province down and names each division once", () => {
  expect(ancestorsOf("520526118205")).toEqual([
    "520000000000",
    "520500000000",
    "520526000000",
    "520526118000",
  ]);
  expect(ancestorsOf("441900003001")).toEqual(["440000000000", "441900000000", "441900003000"]);
  expect(ancestorsOf("110101001001")).toEqual(["110000000000", "110101000000", "110101001000"]);
  expect(ancestorsOf("520000000000")).toEqual([]);
});

describe("isWithin", () => {
  it.each([
    ["520526118205", "520500000000", true],
    ["520526000000", "520526000000", true],
    ["520500000000", "520526000000", false],
    ["520526118205", "530000000000", false],
    ["441900003000", "441900000000", true],
    ["442000001000", "441900000000", false],
    ["110101001001", "110000000000", true],
  ])("%s within %s: %s", (code, ancestor, expected) => expect(isWithin(code, ancestor)).toBe(expected));
});

const pad = (value: number, digits: number) => String(value).padStart(digits, "0");
const anyCode = fc
  .tuple(
    fc.constantFrom("11", "31", "44", "50", "52", "65"),
    fc.integer({ min: 1, max: 90 }),
    fc.integer({ min: 1, max: 99 }),
    fc.integer({ min: 1, max: 999 }),
    fc.integer({ min: 1, max: 999 }),
    fc.constantFrom(...Object.values(SIGNIFICANT_DIGITS)),
  )
  .map(([province, city, county, town, village, digits]) =>
    `${province}${pad(city, 2)}${pad(county, 2)}${pad(town, 3)}${pad(village, 3)}`
      .slice(0, digits)
      .padEnd(12, "0"),
  );

describe("for every code", () => {
  it("its ancestors are codes, contain it and one another, and the last is its parent", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const above = ancestorsOf(code);
        expect(above.at(-1) ?? null).toBe(parentOf(code));
        above.forEach((ancestor, index) => {
          expect(isWithin(code, ancestor)).toBe(true);
          expect(isWithin(ancestor, code)).toBe(false);
          expect(ancestorsOf(ancestor)).toEqual(above.slice(0, index));
        });
      }),
    );
  });

  it("its prefix begins every code inside it and no code beside it", () => {
    fc.assert(
      fc.property(anyCode, anyCode, (code, other) => {
        expect(isWithin(other, code)).toBe(
          other === code ||
            (isPseudoCity(code) ? other.startsWith(prefixOf(code)) : ancestorsOf(other).includes(code)),
        );
      }),
    );
  });

  it("its county contains it, or there is none", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const county = countyOf(code);
        if (county === null) expect(["province", "city"]).toContain(levelOf(code));
        else expect(isWithin(code, county)).toBe(true);
      }),
    );
  });
});
