import type { Place } from "@xieshou/contracts";
import { shortNameOf } from "@xieshou/divisions";

/** A village by the name people call it, without the kind of committee it has. @example "迤那村" */
export function villageName(village: Pick<Place, "name">): string {
  return shortNameOf(village.name, "village");
}

/** A village as people say it: county and village. @example "威宁 · 迤那村" */
export function shortPlace(village: Place): string {
  const county = village.path.split(" ").at(-2);
  const name = villageName(village);
  return county ? `${shortNameOf(county, "county")} · ${name}` : name;
}
