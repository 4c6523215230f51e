import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { addTallies, summaryLine, tallyOf } from "./test-report";

const folder = mkdtempSync(join(tmpdir(), "xieshou-report-"));
afterAll(() => rmSync(folder, { recursive: true }));

function reportOf(value: unknown): string {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(value));
  return file;
}

const PASSED = { status: "passed", assertionResults: [{}, {}] };

it("counts passed, failed and skipped tests", () => {
  const counts = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };
  const file = reportOf({ ...counts, testResults: [PASSED] });
  expect(tallyOf(file, 1)).toEqual({ passed: 7, failed: 2, skipped: 2 });
});

it("counts a file that could not be loaded as one failed test", () => {
  const testResults = [PASSED, { status: "failed", assertionResults: [] }];
  const file = reportOf({ numPassedTests: 2, numFailedTests: 0, testResults });
  expect(tallyOf(file, 1)).toEqual({ passed: 2, failed: 1, skipped: 0 });
});

it("never calls a run green that ended with an error", () => {
  const file = reportOf({ numPassedTests: 2, numFailedTests: 0, testResults: [PASSED] });
  expect(tallyOf(file, 1)).toEqual({ passed: 2, failed: 1, skipped: 0 });
  expect(tallyOf(join(folder, "none.json"), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

it("prints one line that names the skipped only when there are any", () => {
  expect(summaryLine({ passed: 3, failed: 0, skipped: 0 })).toBe("3 passed, 0 failed");
  expect(summaryLine({ passed: 3, failed: 1, skipped: 2 })).toBe("3 passed, 1 failed, 2 skipped");
});

it("adds up projects", () => {
  const sum = addTallies([
    { passed: 1, failed: 2, skipped: 3 },
    { passed: 10, failed: 20, skipped: 30 },
  ]);
  expect(sum).toEqual({ passed: 11, failed: 22, skipped: 33 });
});
