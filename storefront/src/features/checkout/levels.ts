export const DIVISION_LABELS = ["province", "city", "county", "town"] as const;
export type LevelLabels = Record<(typeof DIVISION_LABELS)[number] | "group", string>;

/** Level of a 12-digit division code, by the digits that are set; villages count as their town. */
export function levelOfCode(code: string): (typeof DIVISION_LABELS)[number] {
  if (/^\d{2}0{10}$/.test(code)) return "province";
  if (/^\d{4}0{8}$/.test(code)) return "city";
  return /^\d{6}0{6}$/.test(code) ? "county" : "town";
}
