import { createHash, type Hash } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { HouseholdCount } from "@xieshou/contracts";
import {
  addToTotals,
  canonicalRow,
  KJ_2026_1,
  NO_TOTALS,
  type Totals,
  type VillageHouseholdRecord,
} from "@xieshou/reporting";
import { recordReportRunWorkflow } from "../../../../workflows/reports/record-run";
import type { ReportCriteria } from "./criteria";
import { countHouseholds, lastEntry, reportRecords } from "./query";

/** The report being drawn: who asked for what, under which run. */
export interface Drawing {
  runId: string;
  officialId: string;
  criteria: ReportCriteria;
}

/** What is known only once the last row has been read. */
export interface DrawnFoot {
  totals: Totals;
  households: HouseholdCount;
  upToEntry: number;
  rowCount: number;
}

/**
 * Draws the report: hands out every row, then keeps the run with its checksum, then returns the foot. All of
 * it is read from one unchanging view of the ledger, so that rows, totals and position agree; the view is let
 * go before the run is written, so that no drawing waits for a second connection while it holds one. A reader
 * that stops before the end leaves no run behind (the audit trail knows that it asked).
 */
export async function* drawReport(
  context: { pg: Knex; container: MedusaContainer },
  drawing: Drawing,
): AsyncGenerator<VillageHouseholdRecord, DrawnFoot> {
  const checksum = createHash("sha256");
  const foot = yield* readSnapshot(context.pg, { drawing, checksum });
  await recordReportRunWorkflow(context.container).run({
    input: {
      runId: drawing.runId,
      report: "village-household",
      definitionVersion: KJ_2026_1.version,
      parameters: parametersOf(drawing.criteria),
      upToEntry: foot.upToEntry,
      rowCount: foot.rowCount,
      checksum: checksum.digest("hex"),
      requestedBy: drawing.officialId,
    },
  });
  return foot;
}

/** The criteria as they are kept with the run and in the audit trail. */
export function parametersOf({
  side,
  from,
  to,
  level,
  divisionCodes,
}: ReportCriteria): Record<string, unknown> {
  return { side, from, to, level, division_codes: divisionCodes };
}

async function* readSnapshot(
  pg: Knex,
  { drawing, checksum }: { drawing: Drawing; checksum: Hash },
): AsyncGenerator<VillageHouseholdRecord, DrawnFoot> {
  const trx = await pg.transaction({ isolationLevel: "repeatable read", readOnly: true });
  try {
    const upToEntry = await lastEntry(trx);
    const households = await countHouseholds(trx, drawing.criteria);
    let totals = NO_TOTALS;
    let rowCount = 0;
    for await (const record of reportRecords(trx, drawing.criteria)) {
      totals = addToTotals(totals, record);
      checksum.update(canonicalRow(record));
      rowCount += 1;
      yield record;
    }
    return { totals, households, upToEntry, rowCount };
  } finally {
    // Nothing was written: ending it this way is right for a whole report and for one broken off.
    await trx.rollback();
  }
}
