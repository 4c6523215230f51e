import { addDays, daysBetween } from "./calendar";
import type { Batch, Offer } from "./catalogue";

/** This part of what is still good on the last day is never sold, so that the shop has something left. */
const KEPT = 0.12;

/** A batch while the year is planned. Days without an answer are earlier or later than any. */
interface OpenBatch {
  harvestedOn: string;
  goodUntil: string;
  packs: number;
}

interface Shelf {
  batches: OpenBatch[];
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
    let sellable = 0;
    let lasting = 0;
    for (const batch of batches) {
      if (!isSellable(batch, day)) continue;
      sellable += batch.packs;
      if (batch.goodUntil > this.until) lasting += batch.packs;
    }
    return sellable - Math.min(keptPacks, lasting);
  }

  /** @throws RangeError when less is left, for it would be sold without a lot behind it */
  book(offer: Offer, sale: { packs: number; day: string }): void {
    const left = this.sellablePacks(offer, sale.day);
    if (sale.packs > left)
      throw new RangeError(`${sale.packs} packs of ${offer.variantId} on ${sale.day}: ${left} left`);
    let wanted = sale.packs;
    for (const batch of this.shelfOf(offer).batches) {
      if (!isSellable(batch, sale.day)) continue;
      const taken = Math.min(wanted, batch.packs);
      batch.packs -= taken;
      wanted -= taken;
    }
  }

  private shelfOf(offer: Offer): Shelf {
    const known = this.shelves.get(offer.variantId);
    if (known) return known;
    const batches = offer.batches.map((batch) => open(batch, offer.shelfLifeDays));
    const lasting = batches.filter(({ goodUntil }) => goodUntil > this.until);
    const lastingPacks = lasting.reduce((sum, { packs }) => sum + packs, 0);
    const shelf = { batches, keptPacks: Math.ceil(lastingPacks * KEPT) };
    this.shelves.set(offer.variantId, shelf);
    return shelf;
  }
}

function open({ harvestedOn, packs }: Batch, shelfLifeDays: number | null): OpenBatch {
  if (harvestedOn === null) return { harvestedOn: "0000-00-00", goodUntil: "9999-99-99", packs };
  const goodUntil = shelfLifeDays === null ? "9999-99-99" : addDays(harvestedOn, shelfLifeDays);
  return { harvestedOn, goodUntil, packs };
}

function isSellable({ harvestedOn, goodUntil }: OpenBatch, day: string): boolean {
  return harvestedOn < day && goodUntil >= day;
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
