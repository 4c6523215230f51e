import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toDivisionCode, type DivisionCode } from "./code";
import { parseCsv } from "./csv";

export type PairingConfidence = "high" | "medium" | "low";

/** Which eastern county (in three cases: city) helps which western county, and since when. */
export interface CountyPairing {
  level: "county" | "city-to-county";
  eastCode: DivisionCode;
  /** 省 市 县 of the eastern side, without the empty ones. */
  eastPath: string;
  westCode: DivisionCode;
  westPath: string;
  /** First and last year, both included; null where the source does not say. */
  fromYear: number | null;
  toYear: number | null;
  /** One of the 160 国家乡村振兴重点帮扶县; null where the list was not readable. */
  isKeyCounty: boolean | null;
  /** How `fromYear` is known: stated, or the default of its round. */
  yearBasis: string;
  confidence: PairingConfidence;
  /** Address of the page the pairing was read on. */
  source: string;
}

/** A pairing below the county. */
export interface VillagePairing {
  level: "village" | "town" | "county-to-village";
  eastCode: DivisionCode;
  eastPath: string;
  westCode: DivisionCode;
  westPath: string;
  fromYear: number | null;
  toYear: number | null;
  source: string;
}

/** The county pairings that come with the project, in the order of their file. */
export function loadCountyPairings(): CountyPairing[] {
  return readRows("county-pairings.csv").map((row) => ({
    level: row.east_county ? "county" : "city-to-county",
    eastCode: toDivisionCode(row.east_code ?? ""),
    eastPath: path(row.east_province, row.east_city, row.east_county),
    westCode: toDivisionCode(row.west_code ?? ""),
    westPath: path(row.west_province, row.west_prefecture, row.west_county),
    fromYear: year(row.from_year),
    toYear: year(row.to_year),
    isKeyCounty: row.key_county_160 === "unknown" ? null : row.key_county_160 === "Y",
    yearBasis: row.year_basis ?? "",
    confidence: oneOf(row.confidence, ["high", "medium", "low"]),
    source: row.source ?? "",
  }));
}

/** The village and town pairings that come with the project, in the order of their file. */
export function loadVillagePairings(): VillagePairing[] {
  return readRows("village-pairings.csv").map((row) => ({
    level: oneOf(row.level, ["village", "town", "county-to-village"]),
    eastCode: toDivisionCode(row.east_code ?? ""),
    eastPath: path(row.east_province, row.east_city, row.east_county, row.east_town, row.east_village),
    westCode: toDivisionCode(row.west_code ?? ""),
    westPath: path(row.west_province, row.west_prefecture, row.west_county, row.west_town, row.west_village),
    fromYear: year(row.from_year),
    toYear: year(row.to_year),
    source: row.source ?? "",
  }));
}

function readRows(file: string): Record<string, string>[] {
  return parseCsv(readFileSync(join(__dirname, "..", "data", file), "utf8"));
}

/** 北京市 北京市 东城区 reads 北京市 东城区: a municipality is its own city. */
function path(...names: (string | undefined)[]): string {
  return names.filter((name, index) => name && name !== names[index - 1]).join(" ");
}

function year(text: string | undefined): number | null {
  if (!text) return null;
  if (!/^\d{4}$/.test(text)) throw new Error(`not a year: "${text}"`);
  return Number(text);
}

function oneOf<const T extends string>(text: string | undefined, allowed: readonly T[]): T {
  const found = allowed.find((value) => value === text);
  if (!found) throw new Error(`"${text}" is none of ${allowed.join(", ")}`);
  return found;
}
