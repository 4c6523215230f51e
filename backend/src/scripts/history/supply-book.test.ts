import { describe, expect, it } from "vitest";
import type { Supply } from "./catalogue";
import { sampleOffer } from "./sample-catalogue";
import { seasonWeight, SupplyBook } from "./supply-book";

const offer = (supply: Partial<Supply>, shelfLifeDays: number | null = null) => {
  const batches = [
    { harvestedOn: "2026-03-01", packs: 50 },
    { harvestedOn: "2026-04-01", packs: 50 },
  ];
  return sampleOffer({ shelfLifeDays, supply: { batches, availablePacks: 100, ...supply } });
};

describe("what can be sold on a day", () => {
  it("was harvested before that day", () => {
    const book = new SupplyBook();
    const days = ["2026-03-01", "2026-03-02", "2026-04-01", "2026-04-02"];
    expect(days.map((day) => book.sellablePacks(offer({}), day))).toEqual([0, 50, 50, 88]);
  });

  it("is less by what was sold, and never the part kept for today's shop", () => {
    const book = new SupplyBook();
    book.book(offer({}), { packs: 30, day: "2026-03-02" });
    expect(book.sellablePacks(offer({}), "2026-03-02")).toBe(20);
    book.book(offer({}), { packs: 58, day: "2026-05-01" });
    expect(book.sellablePacks(offer({}), "2026-05-01")).toBe(0);
  });

  it("is never more than Medusa has in stock", () => {
    expect(new SupplyBook().sellablePacks(offer({ availablePacks: 10 }), "2026-05-01")).toBe(8);
  });

  it("is there at any time where no harvest is dated", () => {
    const batches = [{ harvestedOn: null, packs: 100 }];
    expect(new SupplyBook().sellablePacks(offer({ batches }), "2025-12-01")).toBe(88);
  });

  it("is refused beyond that", () => {
    const sell = () => new SupplyBook().book(offer({}), { packs: 51, day: "2026-03-02" });
    expect(sell).toThrow("51 packs of variant_tea on 2026-03-02: 50 left");
  });
});

describe("how eagerly it is bought", () => {
  it("falls from the harvest to the end of its shelf life", () => {
    const short = offer({ batches: [{ harvestedOn: "2026-03-01", packs: 50 }] }, 90);
    const days = ["2026-03-01", "2026-03-02", "2026-03-31", "2026-04-30", "2026-05-30", "2026-06-01"];
    expect(days.map((day) => seasonWeight(short, day))).toEqual([0, 1, 1, 0.625, 0.25, 0.02]);
  });

  it("is the same all year where no harvest is dated", () => {
    expect(seasonWeight(offer({ batches: [{ harvestedOn: null, packs: 100 }] }), "2026-01-01")).toBe(0.5);
  });
});
