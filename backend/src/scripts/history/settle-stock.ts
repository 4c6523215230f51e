import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { rows } from "../../lib/database";
import { openPacks } from "../../modules/supply/packs";

/**
 * Sets Medusa's stock of everything sold from lots to what open lots hold and what is reserved: lots that were
 * closed on the way, and goods that came back to them, are for sale no more.
 */
export async function settleStock(pg: Knex): Promise<void> {
  await pg.transaction(async (trx) => {
    const variants = await rows(trx, {
      text: `select variant_id from listing_variant where pack_grams is not null and deleted_at is null`,
      row: z.object({ variant_id: z.string() }),
    });
    const packs = await openPacks(
      trx,
      variants.map((variant) => variant.variant_id),
    );
    const held = [...packs].map(([variantId, openPacksLeft]) => ({
      variant: variantId,
      packs: openPacksLeft,
    }));
    await trx.raw(SETTLE, [JSON.stringify(held)]);
  });
}

const SETTLE = `
  update inventory_level as l set stocked_quantity = h.packs + l.reserved_quantity, updated_at = now(),
    raw_stocked_quantity = jsonb_build_object('value', (h.packs + l.reserved_quantity)::text, 'precision', 20)
  from json_to_recordset(?::json) as h(variant text, packs numeric)
  join listing_variant v on v.variant_id = h.variant
  join listing g on g.id = v.listing_id
  join cooperative c on c.id = g.cooperative_id
  where l.inventory_item_id = v.inventory_item_id and l.location_id = c.stock_location_id
    and l.deleted_at is null and l.stocked_quantity <> h.packs + l.reserved_quantity`;
