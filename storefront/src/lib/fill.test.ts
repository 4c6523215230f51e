import { expect, it } from "vitest";
import { fill } from "./fill";

it("puts every named value in its place", () => {
  expect(fill("{village} 的 {count} 户", { village: "迤那村", count: 12 })).toBe("迤那村 的 12 户");
});

it("leaves a name without a value visible", () => {
  expect(fill("还剩 {packs} 份", {})).toBe("还剩 {packs} 份");
});
