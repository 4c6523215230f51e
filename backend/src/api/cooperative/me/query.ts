import { z } from "@medusajs/framework/zod";
import { MEMBER_ROLES, type CooperativeMe } from "@xieshou/contracts";
import { rows, type Sql } from "../../../lib/database";
import type { CooperativeScope } from "../../../lib/scope";
import { loadPlaces } from "../../shared/places";

const meRow = z.object({
  member_id: z.string(),
  member_name: z.string(),
  email: z.string(),
  role: z.enum(MEMBER_ROLES),
  cooperative_id: z.string(),
  cooperative_name: z.string(),
  uscc: z.string(),
  status: z.enum(["applied", "county_reviewed", "approved", "suspended"]),
  county_code: z.string(),
  is_example: z.boolean(),
});

/** The member who asks and the cooperative he or she belongs to; null when it has just gone. Two statements. */
export async function retrieveMe(sql: Sql, scope: CooperativeScope): Promise<CooperativeMe | null> {
  const [me] = await rows(sql, {
    text: `select m.id as member_id, m.name as member_name, m.email, m.role,
                  c.id as cooperative_id, c.name as cooperative_name, c.uscc, c.status, c.county_code, c.is_example
             from member m join cooperative c on c.id = m.cooperative_id
            where m.id = ? and c.id = ?`,
    bindings: [scope.memberId, scope.cooperativeId],
    row: meRow,
  });
  if (!me) return null;
  const places = await loadPlaces(sql, [me.county_code, ...scope.villageCodes]);
  return {
    member: { id: me.member_id, name: me.member_name, email: me.email, role: me.role },
    cooperative: {
      id: me.cooperative_id,
      name: me.cooperative_name,
      uscc: me.uscc,
      status: me.status,
      county: places.of(me.county_code),
      villages: scope.villageCodes.map((code) => places.of(code)),
      is_example: me.is_example,
    },
  };
}
