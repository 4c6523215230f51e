import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { RENAMED_DIVISIONS } from "@xieshou/divisions";
import {
  LIST_FILES,
  listedDivisionCode,
  splitCsvLine,
  toDivisionRow,
  type DivisionRow,
  type ListFile,
} from "@xieshou/divisions/data";

/** A division as the table takes it: with the day it ended and what followed, where it has ended. */
export interface ImportedDivision extends DivisionRow {
  validTo: string | null;
  successorCode: string | null;
}

/** The files of the list that a folder lacks. */
export function missingFiles(folder: string): string[] {
  return LIST_FILES.map((file) => file.name).filter((name) => !existsSync(join(folder, name)));
}

/**
 * Streams the divisions of one file, in its order, leaving out entries that only fill a place.
 * @throws Error naming file and line when a line is no entry of the list
 */
export async function* readList(folder: string, file: ListFile): AsyncGenerator<ImportedDivision> {
  const input = createReadStream(join(folder, file.name), "utf8");
  const lines = createInterface({ input, crlfDelay: Infinity });
  let number = 0;
  let nameColumn = -1;
  let codeColumn = -1;
  for await (const line of lines) {
    number += 1;
    const fields = splitCsvLine(line);
    if (number === 1) {
      [codeColumn, nameColumn] = [fields.indexOf("code"), fields.indexOf("name")];
      continue;
    }
    const [digits, name] = [fields[codeColumn], fields[nameColumn]];
    if (!digits || !name) throw new Error(`${file.name}, line ${number}: no code or no name.`);
    const code = listedDivisionCode(digits);
    if (code) yield { ...toDivisionRow(code, name), validTo: null, successorCode: null };
  }
}

/**
 * The divisions that gave up their codes, parents first. Of their end only the year is known: it is put on the
 * year's last day, so that the old code counts as valid for the whole year in which papers still carried it.
 */
export function renamedDivisions(): ImportedDivision[] {
  return RENAMED_DIVISIONS.map(({ code, name, untilYear, successorCode }) => ({
    ...toDivisionRow(code, name),
    validTo: `${untilYear}-12-31`,
    successorCode,
  }));
}
