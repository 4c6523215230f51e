import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packsIn, pickLots, shareWeights } from "./lots";

const lot = (lotId: string, harvestedOn: string, remainingGrams: number) => ({
  lotId,
  harvestedOn,
  remainingGrams,
});

describe("pickLots", () => {
  it("takes the first harvested first and whole packs from one lot only", () => {
    const lots = [lot("b", "2026-03-02", 9000), lot("a", "2026-03-01", 5900), lot("c", "2026-03-01", 2500)];
    expect(pickLots({ packs: 5, packGrams: 2500, lots })).toEqual({
      picks: [
        { lotId: "a", packs: 2, grams: 5000 },
        { lotId: "c", packs: 1, grams: 2500 },
        { lotId: "b", packs: 2, grams: 5000 },
      ],
      shortPacks: 0,
    });
  });

  it("says how many packs no lot covers", () => {
    expect(pickLots({ packs: 3, packGrams: 2500, lots: [lot("a", "2026-03-01", 2499)] })).toEqual({
      picks: [],
      shortPacks: 3,
    });
  });

  it("never picks more than a lot holds, and covers all that can be covered", () => {
    const lots = fc.uniqueArray(
      fc.record({
        lotId: fc.string({ minLength: 1, maxLength: 4 }),
        harvestedOn: fc.constantFrom("2026-01-01", "2026-01-02", "2026-01-03"),
        remainingGrams: fc.integer({ min: -10, max: 20_000 }),
      }),
      { selector: (l) => l.lotId, maxLength: 8 },
    );
    fc.assert(
      fc.property(lots, fc.nat(30), fc.integer({ min: 1, max: 3000 }), (open, packs, packGrams) => {
        const { picks, shortPacks } = pickLots({ packs, packGrams, lots: open });
        for (const pick of picks) {
          const from = open.find((l) => l.lotId === pick.lotId);
          expect(pick.grams).toBeLessThanOrEqual(from?.remainingGrams ?? 0);
          expect(pick.grams).toBe(pick.packs * packGrams);
        }
        const picked = picks.reduce((a, p) => a + p.packs, 0);
        const available = open.reduce((a, l) => a + packsIn(l.remainingGrams, packGrams), 0);
        expect(picked).toBe(Math.min(packs, available));
        expect(shortPacks).toBe(packs - picked);
      }),
    );
  });

  it.each([
    [-1, 100],
    [1.5, 100],
    [1, 0],
    [1, 2.5],
  ])("refuses %d packs of %d g", (packs, packGrams) => {
    expect(() => pickLots({ packs, packGrams, lots: [] })).toThrow(RangeError);
  });
});

describe("shareWeights", () => {
  it("splits 50 g of tea over forty households finer than grams", () => {
    const contributions = Array.from({ length: 40 }, () => ({ grams: 10_000 }));
    expect(shareWeights([{ grams: 50, contributions }])).toEqual([Array.from({ length: 40 }, () => 1250)]);
  });

  it("adds up to the picked weight, lot by lot", () => {
    const weights = shareWeights([
      { grams: 100, contributions: [{ grams: 1 }, { grams: 1 }, { grams: 1 }] },
      { grams: 7, contributions: [{ grams: 5 }, { grams: 2 }] },
    ]);
    expect(weights).toEqual([
      [33_334, 33_333, 33_333],
      [5000, 2000],
    ]);
  });
});
