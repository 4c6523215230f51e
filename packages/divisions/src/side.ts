import { prefixOf, type DivisionCode } from "./code";

/** The two sides of 东西部协作. */
export type Side = "east" | "west";

/** The 8 eastern provinces and municipalities of the 2021 round, and 大连 of the 2016 round. */
const EAST = ["11", "12", "31", "32", "33", "35", "37", "44", "2102"];

/**
 * The 10 western provinces of the 2021 round, and the prefectures that only the 2016 round helped: 保定,
 * 张家口, 承德 (河北), 延边 (吉林), 恩施 (湖北), 湘西 (湖南).
 */
const WEST = ["15", "45", "50", "51", "52", "53", "61", "62", "63", "64"].concat([
  "1306",
  "1307",
  "1308",
  "2224",
  "4228",
  "4331",
]);

/**
 * The side of east–west collaboration a division is on, or null where it takes no part (and for a province
 * of which only some cities do). Which county helps which is the pairings' business, never inferred from it.
 * @example sideOf("520526000000") // "west"
 */
export function sideOf(code: DivisionCode): Side | null {
  const prefix = prefixOf(code);
  if (EAST.some((start) => prefix.startsWith(start))) return "east";
  return WEST.some((start) => prefix.startsWith(start)) ? "west" : null;
}
