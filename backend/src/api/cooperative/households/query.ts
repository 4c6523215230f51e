import { z } from "@medusajs/framework/zod";
import type { ListHouseholdsResponse } from "@xieshou/contracts";
import { rows, type Sql } from "../../../lib/database";
import type { CooperativeScope } from "../../../lib/scope";
import { loadPlaces } from "../../shared/places";

type Household = ListHouseholdsResponse["households"][number];

interface HouseholdsInput {
  scope: CooperativeScope;
  /** Narrows to one of the scope's villages; a village outside it has no rows. */
  village: string | undefined;
  /** Part of a name or of a code; names are stored encrypted, so the match is made here. */
  search: string;
  /** Opens names by household id. */
  revealNames: (ids: string[]) => Promise<Map<string, string>>;
}

const householdRow = z.object({
  id: z.string(),
  code: z.string(),
  phone_masked: z.string().nullable(),
  village_code: z.string(),
  members: z.int(),
  is_example: z.boolean(),
});

const byName = new Intl.Collator("zh-CN-u-co-pinyin");

/**
 * Households of the cooperative's villages in full, in pinyin order of their names. All of them are opened
 * to be searched: a cooperative serves a few hundred. Three statements.
 */
export async function listHouseholds(sql: Sql, input: HouseholdsInput): Promise<Household[]> {
  const found = await rows(sql, {
    text: `select id, code, phone_masked, village_code, members, is_example from household
            where village_code = any(:villages) and deleted_at is null
              and ((:village)::text is null or village_code = :village)`,
    bindings: { villages: input.scope.villageCodes, village: input.village ?? null },
    row: householdRow,
  });
  const names = await input.revealNames(found.map((household) => household.id));
  const places = await loadPlaces(sql, input.scope.villageCodes);
  const wanted = input.search.toLowerCase();
  return found
    .map(({ village_code, ...household }) => ({
      ...household,
      name: names.get(household.id) ?? "",
      village: places.of(village_code),
    }))
    .filter(({ name, code }) => name.includes(input.search) || code.toLowerCase().includes(wanted))
    .sort((a, b) => byName.compare(a.name, b.name) || (a.code < b.code ? -1 : 1));
}
