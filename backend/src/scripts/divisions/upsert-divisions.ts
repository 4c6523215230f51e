import { z } from "@medusajs/framework/zod";
import { rows, type Sql } from "../../lib/database";
import type { ImportedDivision } from "./read-list";

/** What became of a batch; `unchanged` were there already, name and all. */
export interface UpsertCounts {
  inserted: number;
  updated: number;
  unchanged: number;
}

const written = z.object({ is_new: z.boolean() });

/**
 * Writes divisions in one statement, which is one transaction. Of a division that is there only the names are
 * renewed, and only where they differ: level, parent, side and validity may have been corrected by hand.
 * Running it again therefore costs reading only, which is what makes an import resumable.
 */
export async function upsertDivisions(
  sql: Sql,
  divisions: readonly ImportedDivision[],
): Promise<UpsertCounts> {
  const changed = await rows(sql, {
    text: `insert into division (code, name, short_name, level, parent_code, side, valid_to, successor_code)
           select code, name, "shortName", level, "parentCode", side, "validTo", "successorCode"
             from json_to_recordset(:divisions::json) as given (
                  code text, name text, "shortName" text, level text, "parentCode" text, side text,
                  "validTo" date, "successorCode" text)
           on conflict (code) do update
              set name = excluded.name, short_name = excluded.short_name, updated_at = now()
            where (division.name, division.short_name) is distinct from (excluded.name, excluded.short_name)
        returning xmax = 0 as is_new`,
    bindings: { divisions: JSON.stringify(divisions) },
    row: written,
  });
  const inserted = changed.filter((row) => row.is_new).length;
  return { inserted, updated: changed.length - inserted, unchanged: divisions.length - changed.length };
}
