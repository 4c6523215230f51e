import type { Offer } from "./catalogue";
import { daysBetween } from "./calendar";

/** This part of what a variant ever had stays in stock, so that the shop has something to sell today. */
const KEPT = 0.12;

/** Keeps count, day after day, of what is left of every variant. */
export class SupplyBook {
  private readonly soldPacks = new Map<string, number>();

  /**
   * Packs that can be sold on a day: from batches harvested before it, less what was sold and what is kept.
   * Orders must be booked in the order in which they are placed.
   * @param day `YYYY-MM-DD`
   */
  sellablePacks(offer: Offer, day: string): number {
    const { batches, availablePacks } = offer.supply;
    const total = batches.reduce((sum, batch) => sum + batch.packs, 0);
    const harvested = batches
      .filter(({ harvestedOn }) => harvestedOn === null || harvestedOn < day)
      .reduce((sum, batch) => sum + batch.packs, 0);
    const limit = Math.floor(Math.min(total, availablePacks) * (1 - KEPT));
    return Math.max(0, Math.min(harvested, limit) - this.sold(offer.variantId));
  }

  /** @throws RangeError when less is left, for it would be sold without a lot behind it */
  book(offer: Offer, sale: { packs: number; day: string }): void {
    const left = this.sellablePacks(offer, sale.day);
    if (sale.packs > left)
      throw new RangeError(`${sale.packs} packs of ${offer.variantId} on ${sale.day}: ${left} left`);
    this.soldPacks.set(offer.variantId, this.sold(offer.variantId) + sale.packs);
  }

  private sold(variantId: string): number {
    return this.soldPacks.get(variantId) ?? 0;
  }
}

/** Up to this age everything counts as just harvested. */
const FRESH_DAYS = 30;
/** A year, for what does not spoil. */
const LONG_LIFE_DAYS = 365;

/**
 * How eagerly a variant is bought on a day, from 0 to 1: most of all while it is fresh, less and less towards
 * the end of its shelf life, hardly afterwards. What has no harvest sells alike all year.
 */
export function seasonWeight(offer: Offer, day: string): number {
  const dates = offer.supply.batches.flatMap(({ harvestedOn }) => harvestedOn ?? []);
  if (dates.length === 0) return 0.5;
  const last = dates.filter((date) => date < day).at(-1);
  if (last === undefined) return 0;
  const age = daysBetween(last, day);
  const lifeDays = Math.max(FRESH_DAYS + 1, offer.shelfLifeDays ?? LONG_LIFE_DAYS);
  if (age <= FRESH_DAYS) return 1;
  return age > lifeDays ? 0.02 : 1 - (0.75 * (age - FRESH_DAYS)) / (lifeDays - FRESH_DAYS);
}
