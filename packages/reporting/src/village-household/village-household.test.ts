import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalRow } from "./canonical-row";
import { villageHouseholdHeader, villageHouseholdLine, villageHouseholdTotalsLine } from "./csv";
import type { VillageHouseholdRecord } from "./record";
import { addToTotals, NO_TOTALS } from "./totals";

const row: VillageHouseholdRecord = {
  place: { code: "520526118205", name: "=石门村", path: "贵州省 毕节市 威宁彝族回族苗族自治县" },
  cooperative: { id: "coop_1", name: "云上合作社" },
  beneficiary: "household",
  householdCode: "H-7K3M9Q",
  householdMasked: "张*",
  category: "monitored_edge",
  evidenceClass: "A",
  weightMilligrams: 1_500_500,
  unattributedFen: 0,
  households: null,
  placedFen: 10_000,
  paidFen: 9_999,
  refundedFen: 1,
  countedFen: 9_000,
  restatedFen: -705,
};

function cellsOf(line: string): string[] {
  return line.trimEnd().split(",");
}

describe("the village-household file", () => {
  it("writes one cell under every title", () => {
    const titles = cellsOf(villageHouseholdHeader());
    expect(titles).toHaveLength(24);
    expect(new Set(titles).size).toBe(titles.length);
    expect(cellsOf(villageHouseholdLine(row))).toHaveLength(titles.length);
    expect(
      cellsOf(villageHouseholdTotalsLine({ totals: row, households: { count: 1, suppressed: false } })),
    ).toHaveLength(titles.length);
  });

  it("writes each amount in 元 and 分, codes as text, and no formula", () => {
    expect(villageHouseholdLine(row)).toBe(
      `"520526118205\t",贵州省 毕节市 威宁彝族回族苗族自治县,'=石门村,coop_1,云上合作社,农户,H-7K3M9Q,张*,边缘易致贫户,A,,` +
        `1500.5,100.00,10000,99.99,9999,0.01,1,90.00,9000,-7.05,-705,0.00,0\r\n`,
    );
  });

  it("never counts out fewer than five households where they are suppressed", () => {
    const line = villageHouseholdLine({ ...row, households: { count: null, suppressed: true } });
    expect(line).toContain(",少于 5 户,");
  });
});

describe("totals", () => {
  it("equal the sum of any rows, whatever their order", () => {
    const fen = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    const amounts = fc.record({
      placedFen: fen,
      paidFen: fen,
      refundedFen: fen,
      countedFen: fen,
      restatedFen: fen,
    });
    const rows = amounts.map((some) => ({ ...row, ...some }));
    fc.assert(
      fc.property(fc.array(rows), (list) => {
        const totals = list.reduce(addToTotals, NO_TOTALS);
        const backwards = [...list].reverse().reduce(addToTotals, NO_TOTALS);
        expect(totals).toEqual(backwards);
        expect(totals.countedFen).toBe(list.reduce((sum, each) => sum + each.countedFen, 0));
      }),
    );
  });
});

describe("canonicalRow", () => {
  it("does not change with names, which may be written anew", () => {
    const renamed = { ...row, place: { ...row.place, name: "石门" }, householdMasked: "李*" };
    expect(canonicalRow(renamed)).toBe(canonicalRow(row));
  });

  it("changes with every fen", () => {
    expect(canonicalRow({ ...row, restatedFen: -704 })).not.toBe(canonicalRow(row));
  });
});
