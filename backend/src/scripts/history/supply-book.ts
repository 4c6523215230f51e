import { addDays, daysBetween } from "./calendar";
import type { Batch, Offer } from "./catalogue";

/** This part of what is still good on the last day is never sold, so that the shop has something left. */
const KEPT = 0.12;

interface Shelf {
  batches: Batch[];
  keptPacks: number;
}

/**
 * Keeps count, day after day, of what is left of every variant: first harvested, first sold, and what its shelf
 * life is over is sold no more. Orders must be booked in the order in which they are placed.
 */
export class SupplyBook {
  private readonly shelves = new Map<string, Shelf>();

  /** @param until last day of the year that is planned */
  constructor(private readonly until: string) {}

  /** Packs that can be sold on a day: harvested before it, still good, less what was sold and what is kept. */
  sellablePacks(offer: Offer, day: string): number {
    const { batches, keptPacks } = this.shelfOf(offer);
    const sellable = batches.filter((batch) => isSellable(offer, { batch, day }));
    const lasting = sellable.filter((batch) => isGoodOn(offer, { batch, day: addDays(this.until, 1) }));
    return packsOf(sellable) - Math.min(keptPacks, packsOf(lasting));
  }

  /** @throws RangeError when less is left, for it would be sold without a lot behind it */
  book(offer: Offer, sale: { packs: number; day: string }): void {
    const left = this.sellablePacks(offer, sale.day);
    if (sale.packs > left)
      throw new RangeError(`${sale.packs} packs of ${offer.variantId} on ${sale.day}: ${left} left`);
    let wanted = sale.packs;
    for (const batch of this.shelfOf(offer).batches) {
      if (!isSellable(offer, { batch, day: sale.day })) continue;
      const taken = Math.min(wanted, batch.packs);
      batch.packs -= taken;
      wanted -= taken;
    }
  }

  private shelfOf(offer: Offer): Shelf {
    const known = this.shelves.get(offer.variantId);
    if (known) return known;
    const lasting = offer.batches.filter((batch) => isGoodOn(offer, { batch, day: addDays(this.until, 1) }));
    const batches = offer.batches.map((batch) => ({ ...batch }));
    const shelf = { batches, keptPacks: Math.ceil(packsOf(lasting) * KEPT) };
    this.shelves.set(offer.variantId, shelf);
    return shelf;
  }
}

interface BatchOnDay {
  batch: Batch;
  day: string;
}

function isSellable(offer: Offer, { batch, day }: BatchOnDay): boolean {
  return (batch.harvestedOn === null || batch.harvestedOn < day) && isGoodOn(offer, { batch, day });
}

function isGoodOn({ shelfLifeDays }: Offer, { batch, day }: BatchOnDay): boolean {
  if (batch.harvestedOn === null || shelfLifeDays === null) return true;
  return addDays(batch.harvestedOn, shelfLifeDays) >= day;
}

function packsOf(batches: readonly Batch[]): number {
  return batches.reduce((sum, { packs }) => sum + packs, 0);
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
  const dates = offer.batches.flatMap(({ harvestedOn }) => harvestedOn ?? []);
  if (dates.length === 0) return 0.5;
  const last = dates.filter((date) => date < day).at(-1);
  if (last === undefined) return 0;
  const age = daysBetween(last, day);
  const lifeDays = Math.max(FRESH_DAYS + 1, offer.shelfLifeDays ?? LONG_LIFE_DAYS);
  if (age <= FRESH_DAYS) return 1;
  return age > lifeDays ? 0.02 : 1 - (0.75 * (age - FRESH_DAYS)) / (lifeDays - FRESH_DAYS);
}
