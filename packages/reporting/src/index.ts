export { contentDisposition } from "./content-disposition";
export {
  BYTE_ORDER_MARK,
  codeCell,
  csvLine,
  EMPTY_CELL,
  numberCell,
  textCell,
  yuanCell,
  type CsvCell,
} from "./csv";
export { KJ_2026_1, type DefinitionTerm, type ReportDefinition } from "./definition";
export { canonicalRow } from "./village-household/canonical-row";
export {
  villageHouseholdHeader,
  villageHouseholdLine,
  villageHouseholdTotalsLine,
} from "./village-household/csv";
export { BENEFICIARIES, EVIDENCE_CLASSES } from "./village-household/record";
export type {
  Beneficiary,
  EvidenceClass,
  Measures,
  ShownHouseholds,
  VillageHouseholdRecord,
} from "./village-household/record";
export { addToTotals, NO_TOTALS, type Totals } from "./village-household/totals";
