import { MAX_CONTRIBUTION_GRAMS } from "./limits";

/** How a cooperative weighs: 斤 (500 g) or 公斤. */
export const UNITS = ["jin", "kg"] as const;
export type WeightUnit = (typeof UNITS)[number];

const GRAMS_PER: Record<WeightUnit, number> = { jin: 500, kg: 1000 };
const DECIMAL = /^(\d{1,9})(?:\.(\d{1,3}))?$/;
const MAX_FEN_PER_KG = 100_000_000;

/**
 * What somebody typed as a weight, in whole grams; null when it is no weight, is not above zero, is finer than
 * a gram or heavier than 100 t. Takes the full-width digits and the 。 of a Chinese keyboard.
 * @example parseGrams("12.5", "jin") // 6250
 */
export function parseGrams(text: string, unit: WeightUnit): number | null {
  const thousandths = toThousandths(text);
  if (thousandths === null) return null;
  const grams = (thousandths * GRAMS_PER[unit]) / 1000;
  return Number.isInteger(grams) && grams > 0 && grams <= MAX_CONTRIBUTION_GRAMS ? grams : null;
}

/**
 * What somebody typed as yuan per unit, in fen per kilogram; null when it is no price or finer than a fen.
 * @example parsePricePerKg("3.25", "jin") // 650
 */
export function parsePricePerKg(text: string, unit: WeightUnit): number | null {
  const thousandths = toThousandths(text);
  if (thousandths === null || thousandths % 10 !== 0) return null;
  const fenPerKg = ((thousandths / 10) * 1000) / GRAMS_PER[unit];
  return fenPerKg <= MAX_FEN_PER_KG ? fenPerKg : null;
}

function toThousandths(text: string): number | null {
  const plain = text.normalize("NFKC").replaceAll("。", ".").trim();
  const match = DECIMAL.exec(plain);
  if (!match) return null;
  const [, whole = "", fraction = ""] = match;
  return Number(whole) * 1000 + Number(fraction.padEnd(3, "0"));
}
