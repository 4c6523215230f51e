import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_CONTRIBUTION_GRAMS } from "./cooperative";
import { contributionAmountFen, pricePerJinFen } from "./weights";

describe("contributionAmountFen", () => {
  it.each([
    [{ grams: 1000, priceFenPerKg: 600 }, 600],
    [{ grams: 1500, priceFenPerKg: 333 }, 500],
    [{ grams: 1, priceFenPerKg: 499 }, 0],
    [{ grams: 1, priceFenPerKg: 500 }, 1],
    [{ grams: MAX_CONTRIBUTION_GRAMS, priceFenPerKg: 99_999_999 }, 9_999_999_900_000],
  ])("%j is worth %i fen", (input, amountFen) => {
    expect(contributionAmountFen(input)).toBe(amountFen);
  });

  it("is never further than half a fen from the exact value", () => {
    const grams = fc.integer({ min: 0, max: MAX_CONTRIBUTION_GRAMS });
    const priceFenPerKg = fc.integer({ min: 0, max: 100_000_000 });
    fc.assert(
      fc.property(grams, priceFenPerKg, (g, price) => {
        const exactThousandths = BigInt(g) * BigInt(price);
        const off =
          BigInt(contributionAmountFen({ grams: g, priceFenPerKg: price })) * 1000n - exactThousandths;
        return off > -500n && off <= 500n;
      }),
    );
  });
});

describe("pricePerJinFen", () => {
  it.each([
    [{ priceFen: 2990, packGrams: 250 }, 5980],
    [{ priceFen: 100, packGrams: 300 }, 167],
    [{ priceFen: 2500, packGrams: 2500 }, 500],
    [{ priceFen: 19_900, packGrams: null }, null],
  ])("%j costs %j fen per 斤", (input, fen) => {
    expect(pricePerJinFen(input)).toBe(fen);
  });
});
