import { z } from "@medusajs/framework/zod";
import { canonicalJson } from "../../lib/canonical-json";
import { bigintColumn, rows, type Sql } from "../../lib/database";
import { newId } from "../../lib/ids";

/** One drawing of a report: enough to draw it again and compare. */
export interface ReportRun {
  runId: string;
  /** Name of the report, e.g. `village-household`. */
  report: string;
  definitionVersion: string;
  /** What it was asked with: period, level, divisions. */
  parameters: Readonly<Record<string, unknown>>;
  /** The highest entry sequence the figures include. */
  upToEntry: number;
  rowCount: number;
  /** SHA-256 (hex) of the canonical rows. */
  checksum: string;
  /** Id of the official who asked. */
  requestedBy: string;
  createdAt: Date;
}

const runRow = z
  .object({
    run_id: z.string(),
    report: z.string(),
    definition_version: z.string(),
    parameters: z.record(z.string(), z.unknown()),
    up_to_entry: bigintColumn,
    row_count: z.number(),
    checksum: z.string(),
    requested_by: z.string(),
    created_at: z.date(),
  })
  .transform((row): ReportRun => ({
    runId: row.run_id,
    report: row.report,
    definitionVersion: row.definition_version,
    parameters: row.parameters,
    upToEntry: row.up_to_entry,
    rowCount: row.row_count,
    checksum: row.checksum,
    requestedBy: row.requested_by,
    createdAt: row.created_at,
  }));

/** An id for a run whose rows are still being written: a streamed file names its run in the first line. */
export function newRunId(): string {
  return newId("run");
}

/** Keeps a run for good. @returns it with its id and time */
export async function recordRun(
  sql: Sql,
  run: Omit<ReportRun, "runId" | "createdAt"> & { runId?: string },
): Promise<ReportRun> {
  const [recorded] = await rows(sql, {
    text: `insert into report_run
             (run_id, report, definition_version, parameters, up_to_entry, row_count, checksum, requested_by)
           values (?, ?, ?, ?, ?, ?, ?, ?) returning *`,
    bindings: [
      run.runId ?? newRunId(),
      run.report,
      run.definitionVersion,
      canonicalJson(run.parameters),
      run.upToEntry,
      run.rowCount,
      run.checksum,
      run.requestedBy,
    ],
    row: runRow,
  });
  if (!recorded) throw new Error("the report run was not recorded");
  return recorded;
}

/** Finds a run that this person asked for; another's is not found. */
export async function findRun(
  sql: Sql,
  scope: { runId: string; requestedBy: string },
): Promise<ReportRun | null> {
  const [run] = await rows(sql, {
    text: `select * from report_run where run_id = ? and requested_by = ?`,
    bindings: [scope.runId, scope.requestedBy],
    row: runRow,
  });
  return run ?? null;
}
