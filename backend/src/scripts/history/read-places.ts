import { z } from "@medusajs/framework/zod";
import { rows, type Sql } from "../../lib/database";
import type { Place } from "./catalogue";

/** Towns are read for the east only, where most buyers live: enough to fill an address. */
const PLACES = `
  select d.code, d.side, d.name as county_name, province.name as province_name,
    coalesce(city.name, '') as city_name,
    coalesce((select json_agg(json_build_object('code', t.code, 'name', t.name) order by t.code) from division t
              where t.parent_code = d.code and t.level = 'town' and d.side = 'east'), '[]') as towns
  from division d
  left join division city on city.code = d.parent_code and city.level = 'city'
  join division province on province.code = rpad(left(d.code, 2), 12, '0')
  where d.level in ('county', 'city') and d.deleted_at is null and d.successor_code is null
  order by d.code`;

const placeRow = z
  .object({
    code: z.string(),
    side: z.enum(["east", "west"]).nullable(),
    county_name: z.string(),
    province_name: z.string(),
    city_name: z.string(),
    towns: z.array(z.object({ code: z.string(), name: z.string() })),
  })
  .transform((row): Place => ({
    code: row.code,
    side: row.side,
    provinceName: row.province_name,
    cityName: row.city_name,
    countyName: row.county_name,
    towns: row.towns,
  }));

/** All counties and cities with the names of what they lie in, in order of their codes. */
export async function readPlaces(sql: Sql): Promise<Place[]> {
  return rows(sql, { text: PLACES, row: placeRow });
}
