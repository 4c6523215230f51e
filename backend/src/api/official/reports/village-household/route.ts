import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { VillageHouseholdReport } from "@xieshou/contracts";
import type { VillageHouseholdRecord } from "@xieshou/reporting";
import { now } from "../../../../lib/clock";
import { announceReportRunWorkflow } from "../../../../workflows/reports/announce-run";
import { databaseOf } from "../../../shared/database";
import { officialScopeOf } from "../../../shared/official-surface";
import { loadPlaces } from "../../../shared/places";
import { parseReportQuery, toCriteria } from "./criteria";
import { drawReport, parametersOf, type DrawnFoot, type Drawing } from "./draw";
import { streamCsv } from "./stream-csv";
import { toReport } from "./to-json";

/** GET /official/reports/village-household — JSON, or with `format=csv` a file streamed row by row. */
export async function GET(req: MedusaRequest, res: MedusaResponse<VillageHouseholdReport>): Promise<void> {
  const scope = officialScopeOf(req, "report:read");
  const query = parseReportQuery(req);
  const sql = databaseOf(req);
  const criteria = await toCriteria(sql, { query, scope });
  const { result: runId } = await announceReportRunWorkflow(req.scope).run({
    input: {
      officialId: scope.officialId,
      report: "village-household",
      ip: req.ip ?? null,
      parameters: { ...parametersOf(criteria), format: query.format },
    },
  });
  const drawing: Drawing = { runId, officialId: scope.officialId, criteria };
  const drawn = drawReport({ pg: sql, container: req.scope }, drawing);
  if (query.format === "csv") {
    await streamCsv(res, { drawing, drawn });
    return;
  }
  const { records, foot } = await collect(drawn);
  const places = await loadPlaces(sql, scope.divisionCodes);
  const jurisdictions = scope.divisionCodes.map((code) => places.of(code));
  res.json(toReport({ drawing, records, foot, jurisdictions, generatedAt: now() }));
}

async function collect(
  drawn: AsyncGenerator<VillageHouseholdRecord, DrawnFoot>,
): Promise<{ records: VillageHouseholdRecord[]; foot: DrawnFoot }> {
  const records: VillageHouseholdRecord[] = [];
  let step = await drawn.next();
  while (!step.done) {
    records.push(step.value);
    step = await drawn.next();
  }
  return { records, foot: step.value };
}
