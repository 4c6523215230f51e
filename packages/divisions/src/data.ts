import { readFileSync } from "node:fs";
import { join } from "node:path";
import { levelOf, parentOf, SIGNIFICANT_DIGITS, type DivisionCode, type DivisionLevel } from "./code";
import { shortNameOf } from "./short-name";
import { sideOf, type Side } from "./side";

export { parseCsv, splitCsvLine } from "./csv";
export { LIST_FILES, listedDivisionCode, type ListFile } from "./statistics-list";
export {
  loadCountyPairings,
  loadVillagePairings,
  type CountyPairing,
  type PairingConfidence,
  type VillagePairing,
} from "./pairings";

/** One division as the table `division` holds it. */
export interface DivisionRow {
  code: DivisionCode;
  name: string;
  shortName: string;
  level: DivisionLevel;
  parentCode: DivisionCode | null;
  side: Side | null;
}

const LEVEL_OF_LETTER: Record<string, DivisionLevel> = {
  p: "province",
  c: "city",
  a: "county",
  t: "town",
  v: "village",
};

/**
 * The divisions that come with the project, parents before children: all provinces, cities, counties and
 * towns of the statistics office's list of 2023-06-30, and the villages of the western counties with a
 * pairing plus those named by a village pairing. Takes about 0.2 s; call it once.
 */
export function loadDivisions(): DivisionRow[] {
  const text = readFileSync(join(__dirname, "..", "data", "divisions.tsv"), "utf8");
  return parseDivisionLines(text.split("\n").filter((line) => line !== ""));
}

/**
 * Reads the compact form written by `scripts/generate.mjs`: a letter for the level, the digits in which the
 * code differs from the line above at the tail of that level, a tab, the name.
 * @throws Error naming the line that has another form.
 */
export function parseDivisionLines(lines: readonly string[]): DivisionRow[] {
  let current = "";
  return lines.map((line) => {
    const match = /^([pcatv])(\d+)\t(.+)$/.exec(line);
    const level = LEVEL_OF_LETTER[match?.[1] ?? ""];
    if (!match || !level) throw new Error(`not a division line: "${line}"`);
    const [, , tail = "", name = ""] = match;
    current = current.slice(0, SIGNIFICANT_DIGITS[level] - tail.length) + tail;
    return toDivisionRow(current.padEnd(12, "0"), name);
  });
}

/** Derives everything a division row holds from its code and name. */
export function toDivisionRow(code: DivisionCode, name: string): DivisionRow {
  const level = levelOf(code);
  const shortName = shortNameOf(name, level);
  return { code, name, shortName, level, parentCode: parentOf(code), side: sideOf(code) };
}
