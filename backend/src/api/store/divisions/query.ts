import { z } from "@medusajs/framework/zod";
import type { ListDivisionsResponse } from "@xieshou/contracts";
import type { DivisionCode } from "@xieshou/divisions";
import { rows, type Sql } from "../../../lib/database";

const divisionRow = z.object({ code: z.string(), name: z.string(), has_children: z.boolean() });

/**
 * The divisions one level below `parent`, or the provinces, that are valid on a day; by code.
 * @param input.today `YYYY-MM-DD` in Asia/Shanghai
 */
export async function listDivisions(
  sql: Sql,
  input: { parent: DivisionCode | undefined; today: string },
): Promise<ListDivisionsResponse["divisions"]> {
  return rows(sql, {
    text: `select d.code, d.name,
                  exists (select 1 from division child where child.parent_code = d.code) as has_children
             from division d
            where d.parent_code is not distinct from (:parent)::text
              and (d.valid_to is null or d.valid_to >= (:today)::date)
              and d.deleted_at is null
            order by d.code`,
    bindings: { parent: input.parent ?? null, today: input.today },
    row: divisionRow,
  });
}
