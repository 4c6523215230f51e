import { MEASURE_KEYS, type VillageHouseholdRecord } from "./record";

/**
 * The text of a row that a run's checksum is taken over: the same whether the run went out as JSON or CSV,
 * and free of names that may be written anew (the codes stand for them). One line, ending in a line feed.
 */
export function canonicalRow(row: VillageHouseholdRecord): string {
  const cells = [
    row.place.code,
    row.cooperative.id,
    row.beneficiary,
    row.householdCode,
    row.category,
    row.evidenceClass,
    row.weightMilligrams,
    row.unattributedFen,
    row.households && (row.households.suppressed ? "suppressed" : row.households.count),
    ...MEASURE_KEYS.map((key) => row[key]),
  ];
  return `${JSON.stringify(cells)}\n`;
}
