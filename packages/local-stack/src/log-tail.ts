import { existsSync, readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

/** The last lines of a log, without blank ones and colours; none when there is no such file. */
export function lastLines(file: string, count: number): string[] {
  if (!existsSync(file)) return [];
  const lines = stripVTControlCharacters(readFileSync(file, "utf8")).split("\n");
  return lines.filter((line) => line.trim() !== "").slice(-count);
}
