import { assertFen, FenError, type Fen } from "./fen";

/**
 * Splits a non-negative total over weights by the largest-remainder method (Hamilton). Exact for every
 * safe integer: products are taken in BigInt. Ties go to the lower index, so the same input always gives
 * the same split.
 *
 * @param totalFen non-negative fen
 * @param weights non-negative safe integers of any unit (milligrams, fen, basis points)
 * @returns one amount per weight; they add up to `totalFen`; a zero weight always gets 0
 * @throws FenError on a negative total or weight, or a positive total when no weight is positive
 * @example allocate(100, [1, 1, 1]) // [34, 33, 33]
 */
export function allocate(totalFen: Fen, weights: readonly number[]): Fen[] {
  if (assertFen(totalFen, "total") < 0) throw new FenError(`cannot allocate a negative total: ${totalFen}`);
  const bigWeights = weights.map(toWeight);
  const sum = bigWeights.reduce((a, b) => a + b, 0n);
  if (totalFen === 0) return weights.map(() => 0);
  if (sum === 0n) throw new FenError("cannot allocate: no weight is positive");

  const total = BigInt(totalFen);
  const shares = bigWeights.map((weight, index) => {
    const product = total * weight;
    return { index, fen: Number(product / sum), remainder: product % sum };
  });
  let left = totalFen - shares.reduce((a, share) => a + share.fen, 0);
  const byRemainder = [...shares].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1,
  );
  for (const share of byRemainder) {
    if (left === 0) break;
    share.fen += 1;
    left -= 1;
  }
  return shares.map((share) => share.fen);
}

/**
 * Splits a decrease over what each holder still holds, so that no holder ever goes below zero and taking
 * everything closes every holder to exactly zero. (Allocating cumulative totals and subtracting goes
 * negative in 2.9 % of random cases; over outstanding amounts it cannot: a share never exceeds its weight
 * when the total does not exceed the sum of weights.)
 *
 * @param totalFen fen to take, 0 ≤ totalFen ≤ Σ outstandingFen
 * @param outstandingFen what each holder holds, non-negative fen
 * @returns one non-negative amount per holder, none above what it holds, adding up to `totalFen`
 * @throws FenError when more is to be taken than is held
 */
export function allocateOverOutstanding(totalFen: Fen, outstandingFen: readonly Fen[]): Fen[] {
  const held = outstandingFen.reduce((a, b) => a + b, 0);
  if (totalFen > held) throw new FenError(`cannot take ${totalFen} fen: only ${held} are held`);
  return allocate(totalFen, outstandingFen);
}

function toWeight(weight: number): bigint {
  if (!Number.isSafeInteger(weight) || weight < 0) throw new FenError(`not a weight: ${weight}`);
  return BigInt(weight);
}
