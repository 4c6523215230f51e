import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isCityWithoutCounties, isDivisionCode, isPseudoCity, levelOf, parentOf } from "./code";
import { loadCountyPairings, loadDivisions, loadVillagePairings, parseDivisionLines } from "./data";
import { sideOf } from "./side";
import { isRenamed, RENAMED_DIVISIONS, successorOf } from "./successors";

const divisions = loadDivisions();
const byCode = new Map(divisions.map((division) => [division.code, division]));
const countOf = (level: string) => divisions.filter((division) => division.level === level).length;

describe("the divisions that come with the project", () => {
  it("hold every province, city, county and town, and the villages of the paired western counties", () => {
    expect(["province", "city", "county", "town", "village"].map(countOf)).toEqual([
      31, 333, 2975, 41351, 14411,
    ]);
    expect(byCode.size).toBe(divisions.length);
  });

  it("stay below 2 MB", () => {
    expect(statSync(join(__dirname, "..", "data", "divisions.tsv")).size).toBeLessThanOrEqual(
      2 * 1024 * 1024,
    );
  });

  it("have well-formed codes, a short name, and a parent that comes before them", () => {
    const seen = new Set<string | null>([null]);
    const wrong = divisions.filter((division) => {
      const isRight =
        isDivisionCode(division.code) &&
        division.level === levelOf(division.code) &&
        division.shortName !== "" &&
        division.name.startsWith(division.shortName.slice(0, 1)) &&
        seen.has(division.parentCode) &&
        !isPseudoCity(division.code);
      seen.add(division.code);
      return !isRight;
    });
    expect(wrong).toEqual([]);
  });

  it("have children down to the town, and only three cities have no counties", () => {
    const parents = new Set(divisions.map((division) => division.parentCode));
    const childless = divisions.filter(
      (d) => ["province", "city", "county"].includes(d.level) && !parents.has(d.code),
    );
    // Of 金门县 the list holds only a filler town.
    expect(childless.map((division) => division.name)).toEqual(["金门县"]);
    const countyParents = new Set(divisions.filter((d) => d.level === "county").map((d) => parentOf(d.code)));
    const cities = divisions.filter((d) => d.level === "city" && !countyParents.has(d.code));
    expect(cities.map((city) => city.name)).toEqual(["东莞市", "中山市", "儋州市"]);
    expect(cities.every((city) => isCityWithoutCounties(city.code))).toBe(true);
  });

  it("give the derived row of 威宁", () => {
    expect(byCode.get("520526000000")).toEqual({
      code: "520526000000",
      name: "威宁彝族回族苗族自治县",
      shortName: "威宁",
      level: "county",
      parentCode: "520500000000",
      side: "west",
    });
  });

  it("refuse a line of another form", () => {
    expect(() => parseDivisionLines(["p11\t北京市", "x01\t东城区"])).toThrow(
      'not a division line: "x01\t东城区"',
    );
  });
});

describe("the pairings that come with the project", () => {
  const counties = loadCountyPairings();
  const villages = loadVillagePairings();

  it("are 73 county rows and 6 rows below the county", () => {
    expect(counties).toHaveLength(73);
    expect(counties.filter((pairing) => pairing.level === "city-to-county")).toHaveLength(3);
    expect(villages.map((pairing) => pairing.level)).toEqual([
      "village",
      "village",
      "village",
      "town",
      "county-to-village",
      "county-to-village",
    ]);
  });

  it("name only known divisions, east to west, with years in order and a source", () => {
    const wrong = [...counties, ...villages].filter(
      (pairing) =>
        !byCode.has(pairing.eastCode) ||
        !byCode.has(pairing.westCode) ||
        sideOf(pairing.eastCode) !== "east" ||
        sideOf(pairing.westCode) !== "west" ||
        (pairing.fromYear ?? 0) > (pairing.toYear ?? 9999) ||
        !pairing.source.startsWith("http"),
    );
    expect(wrong).toEqual([]);
  });

  it("carry the names of the code table", () => {
    const wrong = counties.filter(({ eastCode, eastPath, westCode, westPath }) =>
      [
        [eastCode, eastPath],
        [westCode, westPath],
      ].some(([code = "", path = ""]) => path.split(" ").at(-1) !== byCode.get(code)?.name),
    );
    expect(wrong).toEqual([]);
  });

  it("keep the village pair of 善港 and 高峰 exactly", () => {
    expect(villages[0]).toEqual({
      level: "village",
      eastCode: "320582100212",
      eastPath: "江苏省 苏州市 张家港市 杨舍镇 善港村",
      westCode: "520627110217",
      westPath: "贵州省 铜仁市 沿河土家族自治县 中界镇 高峰村",
      fromYear: 2018,
      toYear: 2020,
      source: "http://m.i0700.cn/area/gz/202012/t20201218_6918080.shtml",
    });
  });
});

describe("renamed divisions", () => {
  it("lead to a division of today, in one step", () => {
    for (const { code, successorCode } of RENAMED_DIVISIONS) {
      expect(byCode.has(code), code).toBe(false);
      expect(byCode.has(successorCode), successorCode).toBe(true);
      expect(isRenamed(successorCode)).toBe(false);
    }
  });
  it.each([
    ["522322000000", "522302000000"],
    ["520221000000", "520204000000"],
    ["330104000000", "330102000000"],
    ["520526000000", "520526000000"],
    ["522322100000", "522322100000"],
  ])("%s is %s today", (code, today) => expect(successorOf(code)).toBe(today));
});
