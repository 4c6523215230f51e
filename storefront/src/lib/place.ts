import type { Place } from "@xieshou/contracts";
import { shortNameOf } from "@xieshou/divisions";

/** A village as people say it: county and village. @example "威宁 · 迤那村" */
export function shortPlace(village: Place): string {
  const county = village.path.split(" ").at(-2);
  const name = shortNameOf(village.name, "village");
  return county ? `${shortNameOf(county, "county")} · ${name}` : name;
}
