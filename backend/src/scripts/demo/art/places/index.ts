import type { Pen } from "../pen";
import { grassland, plateau } from "./highland";
import { karst, loess, terrace } from "./hills";

export const TERRAINS = ["terrace", "loess", "karst", "grassland", "plateau"] as const;
export type Terrain = (typeof TERRAINS)[number];

/** The country behind a product, by the terrain of its village, with the sun at `sunX` of 800. */
export const PLACES: Record<Terrain, (pen: Pen, sunX: number) => string> = {
  terrace,
  loess,
  karst,
  grassland,
  plateau,
};
