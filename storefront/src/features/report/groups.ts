import type { VillageHouseholdRow } from "@xieshou/contracts";

/** The amounts of a row, in the order of the table's columns. */
export const COLUMNS = ["placed", "paid", "refunded", "counted", "restated"] as const;
export type Column = (typeof COLUMNS)[number];
export type Sums = Record<`${Column}_fen`, number> & { weight_grams: number };

/** The rows of one village and cooperative, with their subtotal. */
export interface VillageGroup {
  key: string;
  village: VillageHouseholdRow["village"];
  cooperative: VillageHouseholdRow["cooperative"];
  rows: VillageHouseholdRow[];
  sums: Sums;
}

/** Groups rows by village and cooperative, in the order they come. Sums are of whole fen and grams. */
export function groupByVillage(rows: VillageHouseholdRow[]): VillageGroup[] {
  const groups = new Map<string, VillageGroup>();
  for (const row of rows) {
    const key = `${row.village.code} ${row.cooperative.id}`;
    const group = groups.get(key) ?? {
      key,
      village: row.village,
      cooperative: row.cooperative,
      rows: [],
      sums: zero(),
    };
    group.rows.push(row);
    group.sums = add(group.sums, row);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function zero(): Sums {
  return { placed_fen: 0, paid_fen: 0, refunded_fen: 0, counted_fen: 0, restated_fen: 0, weight_grams: 0 };
}

function add(a: Sums, b: Sums): Sums {
  return {
    placed_fen: a.placed_fen + b.placed_fen,
    paid_fen: a.paid_fen + b.paid_fen,
    refunded_fen: a.refunded_fen + b.refunded_fen,
    counted_fen: a.counted_fen + b.counted_fen,
    restated_fen: a.restated_fen + b.restated_fen,
    weight_grams: a.weight_grams + b.weight_grams,
  };
}
