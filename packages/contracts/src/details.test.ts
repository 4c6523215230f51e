import { describe, expect, it } from "vitest";
import { recordLotBody } from "./cooperative";
import { parseContract } from "./details";

const body = {
  variant_id: "variant_1",
  village_code: "520526118205",
  harvested_on: "2026-03-15",
  grade: "一级",
  contributions: [{ household_id: "hh_1", grams: 1000, price_fen_per_kg: 600 }],
};

function pathsOf(input: unknown): string[] {
  const parsed = parseContract(recordLotBody, input);
  return parsed.ok ? [] : parsed.details.map((detail) => detail.path);
}

describe("parseContract", () => {
  it("returns the value with its defaults", () => {
    const parsed = parseContract(recordLotBody, body);
    expect(parsed).toEqual({ ok: true, value: { ...body, certificate_no: null } });
  });

  it("tells a fault in both languages", () => {
    const parsed = parseContract(recordLotBody, {
      ...body,
      contributions: [{ ...body.contributions[0], grams: -1 }],
    });
    expect(parsed).toMatchObject({
      ok: false,
      details: [
        {
          path: "contributions.0.grams",
          message: expect.stringMatching(/\p{Script=Han}/u),
          messages: {
            "zh-CN": expect.stringMatching(/\p{Script=Han}/u),
            en: expect.stringMatching(/^Too small/),
          },
        },
      ],
    });
  });

  it("names the right format of a date and shows no pattern", () => {
    const parsed = parseContract(recordLotBody, { ...body, harvested_on: "15.3.2026", village_code: "1" });
    expect(parsed).toMatchObject({
      details: [
        { path: "village_code", messages: { "zh-CN": "格式不对", en: "Wrong format" } },
        {
          path: "harvested_on",
          messages: { "zh-CN": "日期应为 YYYY-MM-DD", en: "Expected a date, YYYY-MM-DD" },
        },
      ],
    });
  });

  it.each([
    ["a field it does not know", { ...body, status: "closed" }, ["status"]],
    [
      "an unknown field inside a contribution",
      { ...body, contributions: [{ ...body.contributions[0], name: "张三" }] },
      ["contributions.0.name"],
    ],
    [
      "fractional grams",
      { ...body, contributions: [{ ...body.contributions[0], grams: 0.5 }] },
      ["contributions.0.grams"],
    ],
    ["a day the calendar does not have", { ...body, harvested_on: "2026-02-30" }, ["harvested_on"]],
    ["a village code of six digits", { ...body, village_code: "520526" }, ["village_code"]],
    ["a grade that is a formula", { ...body, grade: "=1+1" }, ["grade"]],
    ["a NUL, which no database stores", { ...body, certificate_no: "A\u0000" }, ["certificate_no"]],
    ["a lot nobody contributed to", { ...body, contributions: [] }, ["contributions"]],
    ["something that is no object", "body", [""]],
  ])("refuses %s and says where", (_what, input, paths) => {
    expect(pathsOf(input)).toEqual(paths);
  });
});
