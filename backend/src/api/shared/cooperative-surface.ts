import { z } from "@medusajs/framework/zod";
import { MEMBER_ROLES, memberMay, type MemberPermission } from "@xieshou/contracts";
import type { MedusaRequest } from "@medusajs/framework/http";
import { rows, type Sql } from "../../lib/database";
import { MarketError } from "../../lib/errors";
import type { CooperativeScope } from "../../lib/scope";
import { defineSurface } from "./surface";

const scopeRow = z
  .object({
    member_id: z.string(),
    member_name: z.string(),
    role: z.enum(MEMBER_ROLES),
    cooperative_id: z.string(),
    village_codes: z.array(z.string()),
  })
  .transform((row): CooperativeScope => ({
    memberId: row.member_id,
    memberName: row.member_name,
    role: row.role,
    cooperativeId: row.cooperative_id,
    villageCodes: row.village_codes,
  }));

async function loadScope(sql: Sql, memberId: string): Promise<CooperativeScope | null> {
  const [scope] = await rows(sql, {
    text: `select m.id as member_id, m.name as member_name, m.role, m.cooperative_id,
                  array(select v.village_code from cooperative_village v
                        where v.cooperative_id = m.cooperative_id and v.deleted_at is null
                        order by v.village_code) as village_codes
             from member m
             join cooperative c on c.id = m.cooperative_id and c.deleted_at is null
            where m.id = ? and m.deleted_at is null`,
    bindings: [memberId],
    row: scopeRow,
  });
  return scope ?? null;
}

const surface = defineSurface({ actorType: "cooperative", stranger: "not_a_member", loadScope });

export const cooperativeMiddlewares = surface.middlewares;

/**
 * The scope of the member who asks.
 * @throws MarketError `permission_denied` when the member's role does not allow `permission`
 */
export function cooperativeScopeOf(req: MedusaRequest, permission: MemberPermission): CooperativeScope {
  const scope = surface.scopeOf(req);
  if (!memberMay(scope.role, permission)) throw new MarketError("permission_denied");
  return scope;
}
