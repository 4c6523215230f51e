import type { Random } from "../demo/random";
import type { Buyer } from "./buyers";
import type { Offer } from "./catalogue";
import { seasonWeight, type SupplyBook } from "./supply-book";

/** Packs of one variant in an order. */
export interface BasketLine {
  offer: Offer;
  packs: number;
}

/** How often a buyer whose county has partners looks at nothing but what comes from them. */
const PARTNER_LOYALTY = 0.85;
/** From here on more stock draws no more buyers. */
const AMPLE_PACKS = 60;

interface Visit {
  buyer: Buyer;
  /** `YYYY-MM-DD`. */
  day: string;
  offers: readonly Offer[];
  book: SupplyBook;
  random: Random;
}

/**
 * Fills a buyer's basket on a day from what can be sold then, and books it.
 * @returns lines of distinct variants; none when nothing is left that day
 */
export function fillBasket(input: Visit): BasketLine[] {
  const { buyer, day, book, random } = input;
  const wishes = wishesOf(input);
  const lines: BasketLine[] = [];
  const wanted = random.weighted([
    [1, 57],
    [2, 29],
    [3, 14],
  ]);
  while (lines.length < wanted && wishes.length > 0) {
    const offer = random.weighted(wishes);
    wishes.splice(
      wishes.findIndex(([wished]) => wished === offer),
      1,
    );
    const packs = Math.min(wantedPacks(buyer, random), book.sellablePacks(offer, day));
    book.book(offer, { packs, day });
    lines.push({ offer, packs });
  }
  return lines;
}

/** What a buyer looks at, with how much each draws them: fresh and ample before old and scarce. */
function wishesOf({ buyer, day, offers, book, random }: Visit): [Offer, number][] {
  const wishes = offers.flatMap((offer): [Offer, number][] => {
    const left = book.sellablePacks(offer, day);
    if (left === 0) return [];
    return [[offer, seasonWeight(offer, day) * Math.sqrt(Math.min(1, left / AMPLE_PACKS))]];
  });
  const fromPartners = wishes.filter(([offer]) => buyer.partnerCountyCodes.has(offer.originCountyCode));
  return fromPartners.length > 0 && random.chance(PARTNER_LOYALTY) ? fromPartners : wishes;
}

function wantedPacks(buyer: Buyer, random: Random): number {
  if (buyer.channel !== "person") return random.int(4, 12);
  return random.weighted([
    [1, 62],
    [2, 27],
    [3, 9],
    [5, 2],
  ]);
}
