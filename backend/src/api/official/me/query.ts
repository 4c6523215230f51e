import { z } from "@medusajs/framework/zod";
import { OFFICIAL_ROLES, SIDES, type OfficialMe } from "@xieshou/contracts";
import { rows, type Sql } from "../../../lib/database";
import type { OfficialScope } from "../../../lib/scope";
import { loadPlaces } from "../../shared/places";

const officialRow = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  office: z.string(),
  side: z.enum(SIDES),
  role: z.enum(OFFICIAL_ROLES),
  is_example: z.boolean(),
});

/** The official who asks and the divisions of the jurisdiction; null when just gone. Two statements. */
export async function retrieveMe(sql: Sql, scope: OfficialScope): Promise<OfficialMe | null> {
  const [official] = await rows(sql, {
    text: `select id, name, email, office, side, role, is_example from official where id = ?`,
    bindings: [scope.officialId],
    row: officialRow,
  });
  if (!official) return null;
  const places = await loadPlaces(sql, scope.divisionCodes);
  return { official: { ...official, jurisdictions: scope.divisionCodes.map((code) => places.of(code)) } };
}
