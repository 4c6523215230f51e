import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { z } from "@medusajs/framework/zod";
import { rows, type Sql } from "../../../lib/database";

/** Where Medusa's stock of a variant is not what open lots say. */
export interface StockDifference {
  inventoryItemId: string;
  locationId: string;
  /** Packs to add to Medusa's stock, negative to take away. */
  missing: number;
}

/**
 * Finds variants sold from lots whose stock differs. Medusa's stock holds the packs of open lots and those
 * reserved for lines that have their plan: these left their lots already, and leave the stock when packed.
 */
export async function compareStock(sql: Sql): Promise<StockDifference[]> {
  return rows(sql, {
    text: `
      with packs as (
        select variant_id, sum(remaining / pack_grams) as packs
        from (select l.variant_id, l.pack_grams, sum(m.grams)::bigint as remaining
              from lot l join lot_movement m on m.lot_id = l.id where l.status = 'open' group by l.id) as open_lot
        group by variant_id
      ), reserved as (
        select r.inventory_item_id, r.location_id, sum(r.quantity) as packs
        from reservation_item r join attribution_plan p on p.line_id = r.line_item_id
        where r.deleted_at is null group by r.inventory_item_id, r.location_id
      )
      select s.inventory_item_id, s.location_id,
        (coalesce(k.packs, 0) + coalesce(d.packs, 0) - s.stocked_quantity)::text as missing
      from listing_variant v
      join listing l on l.id = v.listing_id and l.deleted_at is null
      join cooperative c on c.id = l.cooperative_id
      join inventory_level s on s.inventory_item_id = v.inventory_item_id
        and s.location_id = c.stock_location_id and s.deleted_at is null
      left join packs k on k.variant_id = v.variant_id
      left join reserved d on d.inventory_item_id = s.inventory_item_id and d.location_id = s.location_id
      where v.pack_grams is not null and v.deleted_at is null
        and s.stocked_quantity <> coalesce(k.packs, 0) + coalesce(d.packs, 0)`,
    row: differenceRow,
  });
}

const differenceRow = z
  .object({ inventory_item_id: z.string(), location_id: z.string(), missing: z.string().transform(Number) })
  .transform((row): StockDifference => ({
    inventoryItemId: row.inventory_item_id,
    locationId: row.location_id,
    missing: row.missing,
  }));

export const reconcileCompareStockStep = createStep(
  "reconcile-compare-stock",
  async (_: object, { container }): Promise<StepResponse<StockDifference[]>> =>
    new StepResponse(await compareStock(container.resolve(ContainerRegistrationKeys.PG_CONNECTION))),
);
