import { assertFen, type Fen } from "@xieshou/money";
import { MEASURE_KEYS, type Measures, type VillageHouseholdRecord } from "./record";

/** The bottom line: sums over all rows, and what of the period's net counted sum no beneficiary could be found for. */
export interface Totals extends Measures {
  weightMilligrams: number;
  unattributedFen: Fen;
}

/** Totals of no rows. */
export const NO_TOTALS: Totals = {
  placedFen: 0,
  paidFen: 0,
  refundedFen: 0,
  countedFen: 0,
  restatedFen: 0,
  weightMilligrams: 0,
  unattributedFen: 0,
};

type Addend = Pick<VillageHouseholdRecord, keyof Totals>;

/** Adds a row to running totals. @throws FenError when a sum leaves the safe integers */
export function addToTotals(totals: Totals, row: Addend): Totals {
  const sums = { ...totals };
  for (const key of [...MEASURE_KEYS, "weightMilligrams", "unattributedFen"] as const) {
    sums[key] = assertFen(totals[key] + row[key], key);
  }
  return sums;
}
