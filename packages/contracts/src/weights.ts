/** Half a kilogram, 一斤, the unit in which food is priced and compared at market. */
export const GRAMS_PER_JIN = 500;

/**
 * What a contribution is worth at the farm gate, in fen, rounded half up. Exact up to the largest weight and
 * price the contracts allow, where grams × price no longer fits a JavaScript number.
 *
 * @param grams whole grams ≥ 0
 * @param priceFenPerKg fen per kilogram ≥ 0
 * @example contributionAmountFen({ grams: 1500, priceFenPerKg: 333 }) // 500
 */
export function contributionAmountFen({
  grams,
  priceFenPerKg,
}: {
  grams: number;
  priceFenPerKg: number;
}): number {
  return Number(divideHalfUp(BigInt(grams) * BigInt(priceFenPerKg), 1000n));
}

/**
 * The price per 一斤 in fen, rounded half up, that shoppers compare packs by; null when nothing is weighed.
 *
 * @param priceFen fen per pack ≥ 0
 * @param packGrams net grams of the pack, or null for vouchers and crafts
 * @example pricePerJinFen({ priceFen: 2990, packGrams: 250 }) // 5980
 */
export function pricePerJinFen({
  priceFen,
  packGrams,
}: {
  priceFen: number;
  packGrams: number | null;
}): number | null {
  if (packGrams === null) return null;
  return Number(divideHalfUp(BigInt(priceFen) * BigInt(GRAMS_PER_JIN), BigInt(packGrams)));
}

function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  return (2n * dividend + divisor) / (2n * divisor);
}
