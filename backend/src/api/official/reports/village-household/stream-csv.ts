import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  BYTE_ORDER_MARK,
  contentDisposition,
  villageHouseholdHeader,
  villageHouseholdLine,
  villageHouseholdTotalsLine,
  type VillageHouseholdRecord,
} from "@xieshou/reporting";
import type { DrawnFoot, Drawing } from "./draw";

/** A reader that takes nothing for so long is cut off: it would hold its snapshot of the ledger open. */
const READER_PATIENCE_MS = 120_000;

const LEVEL_NAMES = { household: "分村到户", village: "分村合计" } as const;

/**
 * Sends the report as a file, row by row as the reader takes them. What fails after the first line cuts the
 * connection, so that half a file is never taken for a whole one.
 */
export async function streamCsv(
  res: ServerResponse,
  { drawing, drawn }: { drawing: Drawing; drawn: AsyncGenerator<VillageHouseholdRecord, DrawnFoot> },
): Promise<void> {
  const { from, to, level } = drawing.criteria;
  res.setHeader("Content-Type", "text/csv; charset=utf-8");
  res.setHeader("X-Content-Type-Options", "nosniff");
  res.setHeader("X-Report-Run", drawing.runId);
  res.setHeader(
    "Content-Disposition",
    contentDisposition({
      ascii: `village-household_${level}_${from}_${to}.csv`,
      full: `${LEVEL_NAMES[level]}_${from}_${to}.csv`,
    }),
  );
  res.setTimeout(READER_PATIENCE_MS, () => res.destroy());
  await pipeline(Readable.from(csvLines(drawn)), res);
}

async function* csvLines(drawn: AsyncGenerator<VillageHouseholdRecord, DrawnFoot>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + villageHouseholdHeader();
  let step = await drawn.next();
  while (!step.done) {
    yield villageHouseholdLine(step.value);
    step = await drawn.next();
  }
  yield villageHouseholdTotalsLine(step.value);
}
