import { z } from "@medusajs/framework/zod";
import { OFFICIAL_ROLES, officialMay, SIDES, type OfficialPermission } from "@xieshou/contracts";
import type { MedusaRequest } from "@medusajs/framework/http";
import { rows, type Sql } from "../../lib/database";
import { MarketError } from "../../lib/errors";
import type { OfficialScope } from "../../lib/scope";
import { defineSurface } from "./surface";

const scopeRow = z
  .object({
    official_id: z.string(),
    side: z.enum(SIDES),
    role: z.enum(OFFICIAL_ROLES),
    division_codes: z.array(z.string()),
  })
  .transform((row): OfficialScope => ({
    officialId: row.official_id,
    side: row.side,
    role: row.role,
    divisionCodes: row.division_codes,
  }));

async function loadScope(sql: Sql, officialId: string): Promise<OfficialScope | null> {
  const [scope] = await rows(sql, {
    text: `select o.id as official_id, o.side, o.role,
                  array(select j.division_code from jurisdiction j
                        where j.official_id = o.id and j.deleted_at is null
                        order by j.division_code) as division_codes
             from official o
            where o.id = ? and o.deleted_at is null`,
    bindings: [officialId],
    row: scopeRow,
  });
  return scope ?? null;
}

const surface = defineSurface({ actorType: "official", stranger: "not_an_official", loadScope });

export const officialMiddlewares = surface.middlewares;

/**
 * The scope of the official who asks.
 * @throws MarketError `permission_denied` when the official's role does not allow `permission`
 */
export function officialScopeOf(req: MedusaRequest, permission: OfficialPermission): OfficialScope {
  const scope = surface.scopeOf(req);
  if (!officialMay(scope.role, permission)) throw new MarketError("permission_denied");
  return scope;
}
