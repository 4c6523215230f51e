import { expect, it } from "vitest";
import { shortPlace } from "./place";

it("names the county and the village, without kinds and nationalities", () => {
  const village = {
    code: "520526102203",
    name: "迤那村村民委员会",
    path: "贵州省 毕节市 威宁彝族回族苗族自治县 迤那镇",
  };
  expect(shortPlace(village)).toBe("威宁 · 迤那村");
});

it("names the village alone where the path is too short", () => {
  expect(shortPlace({ code: "520526102203", name: "迤那村", path: "" })).toBe("迤那村");
});
