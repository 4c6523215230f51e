import { allocate } from "@xieshou/money";

/** A lot as it stands when picked: what it still holds, in grams. */
export interface OpenLot {
  lotId: string;
  /** Date of harvest, `YYYY-MM-DD`. */
  harvestedOn: string;
  remainingGrams: number;
}

export interface LotPick {
  lotId: string;
  packs: number;
  grams: number;
}

/** Whole packs that the remaining grams of one lot fill; never negative. */
export function packsIn(remainingGrams: number, packGrams: number): number {
  return Math.max(0, Math.floor(remainingGrams / packGrams));
}

/**
 * Picks whole packs from lots, first harvested first (ties by lot id, so every process picks alike). A pack
 * is filled from one lot only: the lot code on the parcel is then true for all that is in it.
 *
 * @returns the picks, never more than a lot holds, and how many packs no lot covers
 * @throws RangeError when `packs` is not a non-negative integer or `packGrams` not a positive one
 */
export function pickLots(wanted: { packs: number; packGrams: number; lots: readonly OpenLot[] }): {
  picks: LotPick[];
  shortPacks: number;
} {
  const { packs, packGrams, lots } = wanted;
  if (!Number.isSafeInteger(packs) || packs < 0) throw new RangeError(`not a number of packs: ${packs}`);
  if (!Number.isSafeInteger(packGrams) || packGrams <= 0) throw new RangeError(`not a weight: ${packGrams}`);
  const picks: LotPick[] = [];
  let left = packs;
  for (const lot of [...lots].sort(byHarvest)) {
    const taken = Math.min(left, packsIn(lot.remainingGrams, packGrams));
    if (taken > 0) picks.push({ lotId: lot.lotId, packs: taken, grams: taken * packGrams });
    left -= taken;
  }
  return { picks, shortPacks: left };
}

/**
 * Turns picks into share weights in milligrams: the grams taken from a lot, split over the lot's
 * contributions by weight. Milligrams, because a 50 g pack of tea from forty households would otherwise be
 * split into whole grams, up to 60 % off each one's true part.
 *
 * @returns one list per pick, one weight per contribution; each list adds up to the pick's grams × 1000
 */
export function shareWeights(
  picks: readonly { grams: number; contributions: readonly { grams: number }[] }[],
): number[][] {
  return picks.map((pick) =>
    allocate(
      pick.grams * 1000,
      pick.contributions.map((contribution) => contribution.grams),
    ),
  );
}

function byHarvest(a: OpenLot, b: OpenLot): number {
  if (a.harvestedOn !== b.harvestedOn) return a.harvestedOn < b.harvestedOn ? -1 : 1;
  return a.lotId < b.lotId ? -1 : 1;
}
