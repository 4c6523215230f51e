import { expect, it } from "vitest";
import { drawSeal, sealText } from "./seal-geometry";

it.each([
  ["迤那村", "迤那"],
  ["隆福社区居民委员会", "隆福"],
  ["罗古箐村村民委员会", "罗古箐"],
  ["营村", "营"],
  ["村", "村"],
  ["阿依努尔塔拉村", "阿依努尔"],
])("cuts %s as %s", (name, text) => {
  expect(sealText(name)).toBe(text);
});

it("draws the same seal for the same village, and another for another", () => {
  expect(drawSeal("520526102203", "迤那村")).toEqual(drawSeal("520526102203", "迤那村"));
  expect(drawSeal("520526102203", "迤那村")).not.toEqual(drawSeal("520526102204", "迤那村"));
});

it.each(["一", "一二", "一二三", "一二三四"])("fills the field with %s, from right to left", (name) => {
  const { glyphs } = drawSeal("520526102203", name);
  expect(glyphs.map((glyph) => glyph.character).join("")).toBe(name);
  const area = glyphs.reduce((sum, glyph) => sum + glyph.width * glyph.height, 0);
  expect(area).toBeCloseTo(70 * 70);
  expect(
    glyphs.every(({ x, y, width, height }) => x >= 15 && y >= 15 && x + width <= 85 && y + height <= 85),
  ).toBe(true);
});
