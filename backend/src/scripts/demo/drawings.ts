import { drawProduct, drawVillage } from "./art/scene";
import type { Drawing } from "./art/picture";
import type { VillageEntry } from "./data";

/** One drawing for each product and one for each village, named by handle and `village-<code>`. */
export function demoDrawings(villages: readonly VillageEntry[]): Drawing[] {
  return villages.flatMap(({ code, terrain, home, products }) => [
    ...products.map(({ handle, kind }) => ({
      name: handle,
      draw: () => drawProduct({ kind, handle, countyCode: countyCodeOf(code), terrain, home }),
    })),
    { name: villagePictureName(code), draw: () => drawVillage({ villageCode: code, terrain, home }) },
  ]);
}

/** Under which name a village's drawing goes. */
export function villagePictureName(villageCode: string): string {
  return `village-${villageCode}`;
}

/** The county of a village, 12 digits. */
export function countyCodeOf(villageCode: string): string {
  return villageCode.slice(0, 6).padEnd(12, "0");
}
