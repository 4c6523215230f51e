import { describe, expect, it } from "vitest";
import type { Batch } from "./catalogue";
import { sampleOffer } from "./sample-catalogue";
import { seasonWeight, SupplyBook } from "./supply-book";

const SPRING: Batch[] = [
  { harvestedOn: "2026-03-01", packs: 50 },
  { harvestedOn: "2026-04-01", packs: 50 },
];
const offer = (batches = SPRING, shelfLifeDays: number | null = null) =>
  sampleOffer({ batches, shelfLifeDays });
const newBook = () => new SupplyBook("2026-05-31");

describe("what can be sold on a day", () => {
  it("was harvested before that day", () => {
    const days = ["2026-03-01", "2026-03-02", "2026-04-01", "2026-04-02"];
    expect(days.map((day) => newBook().sellablePacks(offer(), day))).toEqual([0, 38, 38, 88]);
  });

  it("is less by what was sold, and never the part kept for today's shop", () => {
    const book = newBook();
    book.book(offer(), { packs: 30, day: "2026-03-02" });
    expect(book.sellablePacks(offer(), "2026-03-02")).toBe(8);
    book.book(offer(), { packs: 58, day: "2026-05-01" });
    expect(book.sellablePacks(offer(), "2026-05-01")).toBe(0);
  });

  it("is still good; nothing is kept of what will not last to the end", () => {
    const days = ["2026-03-02", "2026-04-02", "2026-04-10", "2026-04-11", "2026-05-11", "2026-05-12"];
    expect(days.map((day) => newBook().sellablePacks(offer(SPRING, 40), day))).toEqual([
      50, 100, 100, 50, 50, 0,
    ]);
  });

  it("is taken from the first harvest first", () => {
    const book = newBook();
    book.book(offer(SPRING, 40), { packs: 30, day: "2026-04-02" });
    expect(book.sellablePacks(offer(SPRING, 40), "2026-04-10")).toBe(70);
    expect(book.sellablePacks(offer(SPRING, 40), "2026-04-11")).toBe(50);
  });

  it("is there at any time where no harvest is dated", () => {
    expect(newBook().sellablePacks(offer([{ harvestedOn: null, packs: 100 }], 40), "2025-12-01")).toBe(88);
  });

  it("is refused beyond that", () => {
    const sell = () => newBook().book(offer(), { packs: 39, day: "2026-03-02" });
    expect(sell).toThrow("39 packs of variant_tea on 2026-03-02: 38 left");
  });
});

describe("how eagerly it is bought", () => {
  it("falls from the harvest to the end of its shelf life", () => {
    const short = offer(SPRING.slice(0, 1), 90);
    const days = ["2026-03-01", "2026-03-02", "2026-03-31", "2026-04-30", "2026-05-30", "2026-06-01"];
    expect(days.map((day) => seasonWeight(short, day))).toEqual([0, 1, 1, 0.625, 0.25, 0.02]);
  });

  it("is the same all year where no harvest is dated", () => {
    expect(seasonWeight(offer([{ harvestedOn: null, packs: 100 }]), "2026-01-01")).toBe(0.5);
  });
});
