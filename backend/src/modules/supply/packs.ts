import { z } from "@medusajs/framework/zod";
import { bigintColumn, rows, type Sql } from "../../lib/database";

/**
 * How many whole packs of each variant its open lots still hold. A pack comes from one lot only, so what is
 * left over in a lot counts for nothing. @returns one entry per variant asked for, 0 without open lots
 */
export async function openPacks(sql: Sql, variantIds: readonly string[]): Promise<Map<string, number>> {
  const held = await rows(sql, {
    text: `select variant_id, sum(remaining / pack_grams) as packs
           from (select l.variant_id, l.pack_grams, sum(m.grams)::bigint as remaining
                 from lot l join lot_movement m on m.lot_id = l.id
                 where l.status = 'open' and l.variant_id = any(?)
                 group by l.id) as open_lot
           group by variant_id`,
    bindings: [[...variantIds]],
    row: z.object({ variant_id: z.string(), packs: bigintColumn }),
  });
  const packs = new Map(held.map((row) => [row.variant_id, row.packs]));
  return new Map(variantIds.map((variantId) => [variantId, packs.get(variantId) ?? 0]));
}
