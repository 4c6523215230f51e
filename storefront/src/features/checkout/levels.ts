export type DivisionLevel = "province" | "city" | "county" | "town";

/** What the picker calls each level, and itself. */
export type LevelLabels = Record<DivisionLevel | "group", string>;

/** Level of a 12-digit division code, by the digits that are set; villages count as their town. */
export function levelOfCode(code: string): DivisionLevel {
  if (/^\d{2}0{10}$/.test(code)) return "province";
  if (/^\d{4}0{8}$/.test(code)) return "city";
  return /^\d{6}0{6}$/.test(code) ? "county" : "town";
}
