import { existsSync, readFileSync } from "node:fs";

/** How many tests passed, failed and were skipped. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };
export const ONE_FAILED: Tally = { passed: 0, failed: 1, skipped: 0 };

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
    }),
    NOTHING,
  );
}

/** The last line of `npm test`. */
export function summaryLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

interface FileReport {
  readonly status: string;
  readonly assertions: number;
}

function numberAt(report: object, key: string): number {
  const value: unknown = Object.entries(report).find(([name]) => name === key)?.[1];
  return typeof value === "number" ? value : 0;
}

function fileReports(report: object): FileReport[] {
  const files: unknown = "testResults" in report ? report.testResults : [];
  if (!Array.isArray(files)) return [];
  return files.map((file) => ({
    status: String(file?.status),
    assertions: Array.isArray(file?.assertionResults) ? file.assertionResults.length : 0,
  }));
}

/**
 * Counts from vitest's JSON report. A file that could not even be loaded counts as one failed test; so does
 * a run that failed without saying which test did (an unhandled rejection, a report that was never written).
 */
export function tallyOf(reportFile: string, exitCode: number | null): Tally {
  const report: unknown = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, "utf8")) : null;
  if (typeof report !== "object" || report === null) return ONE_FAILED;
  const unloaded = fileReports(report).filter((file) => file.status === "failed" && file.assertions === 0);
  const failed = numberAt(report, "numFailedTests") + unloaded.length;
  return {
    passed: numberAt(report, "numPassedTests"),
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: numberAt(report, "numPendingTests") + numberAt(report, "numTodoTests"),
  };
}
