import { contributionAmountFen } from "@xieshou/contracts/dist/weights";
import { parseGrams, parsePricePerKg, type WeightUnit } from "./weights";

/** A contribution as it is being typed. */
export interface DraftLine {
  /** Null for the village collective. */
  householdId: string | null;
  weight: string;
  price: string;
}

export interface DraftSums {
  grams: number;
  amountFen: number;
  packs: number;
  /** What is left when the packs are full. */
  leftGrams: number;
}

/** Grams and fen per kilogram of a line, or null while it is not right yet. */
export function readLine(
  line: DraftLine,
  unit: WeightUnit,
): { grams: number; price_fen_per_kg: number } | null {
  const grams = parseGrams(line.weight, unit);
  const fenPerKg = parsePricePerKg(line.price, unit);
  return grams === null || fenPerKg === null ? null : { grams, price_fen_per_kg: fenPerKg };
}

/** What a line comes to in fen, or null while it is not right yet. */
export function lineAmount(line: DraftLine, unit: WeightUnit): number | null {
  const read = readLine(line, unit);
  return read && contributionAmountFen({ grams: read.grams, priceFenPerKg: read.price_fen_per_kg });
}

/** Sums of the lines that can be read so far, and the packs they make. */
export function draftSums(lines: DraftLine[], unit: WeightUnit, packGrams: number | null): DraftSums {
  const grams = lines.reduce((sum, line) => sum + (parseGrams(line.weight, unit) ?? 0), 0);
  const amountFen = lines.reduce((sum, line) => sum + (lineAmount(line, unit) ?? 0), 0);
  const packs = packGrams ? Math.floor(grams / packGrams) : 0;
  return { grams, amountFen, packs, leftGrams: packGrams ? grams - packs * packGrams : 0 };
}
