import type { Fen } from "@xieshou/money";

/** The sums every row and the totals carry, in fen; the terms are those of the definition. */
export interface Measures {
  placedFen: Fen;
  paidFen: Fen;
  refundedFen: Fen;
  countedFen: Fen;
  restatedFen: Fen;
}

export const MEASURE_KEYS = [
  "placedFen",
  "paidFen",
  "refundedFen",
  "countedFen",
  "restatedFen",
] as const satisfies readonly (keyof Measures)[];

export const BENEFICIARIES = ["household", "collective", "unattributed", "village_total"] as const;
export type Beneficiary = (typeof BENEFICIARIES)[number];

export const EVIDENCE_CLASSES = ["A", "B", "C", "D"] as const;
export type EvidenceClass = (typeof EVIDENCE_CLASSES)[number];

/** A number of households as far as the reader may know it. */
export interface ShownHouseholds {
  count: number | null;
  suppressed: boolean;
}

/** One row of the village–household report: one beneficiary of one village through one cooperative. */
export interface VillageHouseholdRecord extends Measures {
  place: { code: string; name: string; path: string };
  cooperative: { id: string; name: string };
  beneficiary: Beneficiary;
  /** Opaque code and masked name; null for collective, unattributed and village rows. */
  householdCode: string | null;
  householdMasked: string | null;
  /** The household's category as frozen when the goods were sold. */
  category: string | null;
  evidenceClass: EvidenceClass | null;
  /** Of the net counted sum (counted + restated), what no beneficiary could be found for. */
  unattributedFen: Fen;
  /** Milligrams, as the ledger keeps weights. */
  weightMilligrams: number;
  /** Only on village rows. */
  households: ShownHouseholds | null;
}
