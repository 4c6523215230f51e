import type { Place, VillageHouseholdReport, VillageHouseholdRow } from "@xieshou/contracts";
import { formatWanYuan } from "@xieshou/money";
import { KJ_2026_1, type Measures, type VillageHouseholdRecord } from "@xieshou/reporting";
import type { DrawnFoot, Drawing } from "./draw";

/** Shapes the report as its contract says. */
export function toReport(parts: {
  drawing: Drawing;
  records: VillageHouseholdRecord[];
  foot: DrawnFoot;
  jurisdictions: Place[];
  generatedAt: Date;
}): VillageHouseholdReport {
  const { drawing, records, foot, jurisdictions, generatedAt } = parts;
  const { from, to, level } = drawing.criteria;
  const { totals } = foot;
  return {
    report: "village-household",
    definition_version: KJ_2026_1.version,
    run_id: drawing.runId,
    generated_at: generatedAt.toISOString(),
    from,
    to,
    level,
    jurisdictions,
    up_to_entry: foot.upToEntry,
    rows: records.map(toRow),
    totals: {
      ...toMeasures(totals),
      weight_grams: totals.weightMilligrams / 1000,
      households: foot.households,
      unattributed_fen: totals.unattributedFen,
      placed_wan_yuan: formatWanYuan(totals.placedFen),
      paid_wan_yuan: formatWanYuan(totals.paidFen),
      counted_wan_yuan: formatWanYuan(totals.countedFen),
      restated_wan_yuan: formatWanYuan(totals.restatedFen),
    },
  };
}

function toRow(record: VillageHouseholdRecord): VillageHouseholdRow {
  return {
    ...toMeasures(record),
    village: record.place,
    cooperative: record.cooperative,
    beneficiary: record.beneficiary,
    household_code: record.householdCode,
    household_masked: record.householdMasked,
    category: record.category,
    evidence_class: record.evidenceClass,
    weight_grams: record.weightMilligrams / 1000,
    unattributed_fen: record.unattributedFen,
    households: record.households,
  };
}

function toMeasures(sums: Measures) {
  return {
    placed_fen: sums.placedFen,
    paid_fen: sums.paidFen,
    refunded_fen: sums.refundedFen,
    counted_fen: sums.countedFen,
    restated_fen: sums.restatedFen,
  };
}
