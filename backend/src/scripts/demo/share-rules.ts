import type { ProductClass } from "@xieshou/contracts";
import { Random } from "./random";

export interface DemoShareRule {
  /** Place in the village's list of households; null for the collective. */
  householdNo: number | null;
  basisPoints: number;
  evidenceClass: "A" | "B" | "C";
}

/**
 * Whom a sale without lots belongs to: makers of a craft or hosts of a stay, and the village collective. One in
 * eight leaves a tenth open, as where an agreement is still missing.
 */
export function inventShareRules(goods: {
  handle: string;
  productClass: ProductClass;
  households: number;
}): DemoShareRule[] {
  const random = new Random(`rules/${goods.handle}`);
  const isCraft = goods.productClass === "handicraft";
  const makers = random
    .shuffle(Array.from({ length: goods.households }, (_, index) => index))
    .slice(0, random.int(2, 4));
  const open = random.chance(0.125) ? 1_000 : 0;
  const collective = random.pick([1_500, 2_000, 2_500]);
  const each = Math.floor((10_000 - open - collective) / makers.length);
  const evidenceClass = isCraft ? "A" : "B";
  const households = makers.map((householdNo): DemoShareRule => ({
    householdNo,
    basisPoints: each,
    evidenceClass,
  }));
  const left = 10_000 - open - each * makers.length;
  return [...households, { householdNo: null, basisPoints: left, evidenceClass: "C" }];
}
