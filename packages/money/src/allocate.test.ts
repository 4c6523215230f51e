import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate, allocateOverOutstanding } from "./allocate";
import { FenError } from "./fen";

const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + BigInt(b), 0n);
const anyFen = fc.oneof(fc.nat(10_000), fc.maxSafeNat());
const anyWeights = fc
  .array(fc.oneof(fc.constant(0), fc.nat(1_000), fc.maxSafeNat()), { minLength: 1, maxLength: 40 })
  .filter((weights) => weights.some((weight) => weight > 0));

describe("allocate, by example", () => {
  it.each([
    ["thirds: the first takes the odd fen", 100, [1, 1, 1], [34, 33, 33]],
    ["ties go to the lower index", 2, [1, 1, 1], [1, 1, 0]],
    ["the largest remainder first, whatever its place", 10, [1, 1, 4], [2, 2, 6]],
    ["a zero weight gets nothing, even of odd fen", 5, [0, 2, 0, 1], [0, 3, 0, 2]],
    ["one fen among many", 1, [3, 5, 4], [0, 1, 0]],
    ["nothing over nothing", 0, [], []],
    ["nothing over zero weights", 0, [0, 0], [0, 0]],
    [
      "the largest total over the largest weights",
      Number.MAX_SAFE_INTEGER,
      [Number.MAX_SAFE_INTEGER, 1],
      [9007199254740990, 1],
    ],
  ])("%s", (_, total, weights, expected) => {
    expect(allocate(total, weights)).toEqual(expected);
    expect(sum(expected)).toBe(BigInt(total));
  });
});

describe("allocate refuses", () => {
  it.each<[string, number, number[]]>([
    ["a negative total", -1, [1]],
    ["a fraction of a fen", 0.5, [1]],
    ["a total beyond the safe integers", 2 ** 53, [1]],
    ["a negative weight", 1, [2, -1]],
    ["a fractional weight", 1, [0.5]],
    ["a weight that is not a number", 0, [Number.NaN]],
    ["fen when no weight is positive", 1, [0, 0]],
    ["fen when there is no weight", 1, []],
  ])("%s", (_, total, weights) => expect(() => allocate(total, weights)).toThrow(FenError));
});

describe("allocate, for every total and weights", () => {
  it("conserves the total", () => {
    fc.assert(
      fc.property(anyFen, anyWeights, (total, weights) => {
        expect(sum(allocate(total, weights))).toBe(BigInt(total));
      }),
    );
  });

  it("gives a zero weight nothing and nobody a negative amount", () => {
    fc.assert(
      fc.property(anyFen, anyWeights, (total, weights) => {
        const amounts = allocate(total, weights);
        amounts.forEach((amount, index) => {
          expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
          if (weights[index] === 0) expect(amount).toBe(0);
        });
      }),
    );
  });

  it("stays within one fen of the exact share", () => {
    fc.assert(
      fc.property(anyFen, anyWeights, (total, weights) => {
        const all = sum(weights);
        allocate(total, weights).forEach((amount, index) => {
          const exactTimesAll = BigInt(total) * BigInt(weights[index] ?? 0);
          const difference = BigInt(amount) * all - exactTimesAll;
          expect(difference > -all && difference < all).toBe(true);
        });
      }),
    );
  });

  it("gives the heavier never less than the lighter", () => {
    fc.assert(
      fc.property(anyFen, anyWeights, (total, weights) => {
        const pairs = allocate(total, weights).map((amount, index) => ({
          amount,
          weight: weights[index] ?? 0,
        }));
        pairs.sort((a, b) => a.weight - b.weight || a.amount - b.amount);
        const falls = pairs.filter((pair, i) => {
          const lighter = pairs[i - 1];
          return lighter !== undefined && lighter.weight < pair.weight && lighter.amount > pair.amount;
        });
        expect(falls).toEqual([]);
      }),
    );
  });

  it("does not depend on the unit of the weights", () => {
    const small = fc
      .array(fc.nat(1_000_000), { minLength: 1 })
      .filter((weights) => weights.some((w) => w > 0));
    fc.assert(
      fc.property(anyFen, small, fc.integer({ min: 1, max: 1_000 }), (total, weights, factor) => {
        expect(
          allocate(
            total,
            weights.map((weight) => weight * factor),
          ),
        ).toEqual(allocate(total, weights));
      }),
    );
  });
});

describe("allocateOverOutstanding", () => {
  const anyHeld = fc.array(fc.nat(100_000_000), { minLength: 1, maxLength: 30 });

  it("takes from nobody more than it holds, for every amount up to all of it", () => {
    fc.assert(
      fc.property(anyHeld, fc.double({ min: 0, max: 1, noNaN: true }), (held, part) => {
        const total = Math.floor(Number(sum(held)) * part);
        const taken = allocateOverOutstanding(total, held);
        expect(sum(taken)).toBe(BigInt(total));
        taken.forEach((amount, index) => {
          expect(amount).toBeGreaterThanOrEqual(0);
          expect(amount).toBeLessThanOrEqual(held[index] ?? 0);
        });
      }),
    );
  });

  it("closes every holder to exactly zero after any sequence of decreases that takes all", () => {
    fc.assert(
      fc.property(
        anyHeld,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
        (held, parts) => {
          const take = (left: number[], total: number) => {
            const taken = allocateOverOutstanding(total, left);
            return left.map((amount, index) => amount - (taken[index] ?? 0));
          };
          const left = parts.reduce((now, part) => take(now, Math.floor(Number(sum(now)) * part)), held);
          expect(left.every((amount) => amount >= 0)).toBe(true);
          expect(take(left, Number(sum(left)))).toEqual(held.map(() => 0));
        },
      ),
    );
  });

  it("refuses to take more than is held", () => {
    expect(() => allocateOverOutstanding(6, [2, 3])).toThrow("cannot take 6 fen: only 5 are held");
    expect(() => allocateOverOutstanding(1, [])).toThrow(FenError);
  });

  it("refuses a negative amount and a holder below zero", () => {
    expect(() => allocateOverOutstanding(-1, [2])).toThrow(FenError);
    expect(() => allocateOverOutstanding(1, [3, -1])).toThrow(FenError);
  });

  it("takes the largest amounts exactly", () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(allocateOverOutstanding(most, [most, most])).toEqual([4503599627370496, 4503599627370495]);
    expect(allocateOverOutstanding(most, [most])).toEqual([most]);
  });
});
