import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { findRun, newRunId, recordRun, type ReportRun } from "./runs";

/** The runs of reports: kept and found, never changed. */
export default class ReportModuleService {
  private readonly pg: Knex;

  constructor({ __pg_connection__: pg }: { __pg_connection__: Knex }) {
    this.pg = pg;
  }

  /** See `newRunId`. */
  newRunId(): string {
    return newRunId();
  }

  /** See `recordRun`. */
  recordRun(run: Omit<ReportRun, "runId" | "createdAt"> & { runId?: string }): Promise<ReportRun> {
    return recordRun(this.pg, run);
  }

  /** See `findRun`. */
  findRun(scope: { runId: string; requestedBy: string }): Promise<ReportRun | null> {
    return findRun(this.pg, scope);
  }
}
