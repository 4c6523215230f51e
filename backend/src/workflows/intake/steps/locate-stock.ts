import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { rows } from "../../../lib/database";

/** By how many packs the stock of a cooperative's variant changes. */
export interface StockChange {
  variantId: string;
  cooperativeId: string;
  /** Positive raises, negative lowers. */
  packs: number;
}

/** The form Medusa's own inventory step takes. */
export interface StockAdjustment {
  inventory_item_id: string;
  location_id: string;
  adjustment: number;
}

/** Finds the inventory item of a variant and its cooperative's stock location. Reads only. */
export const locateStockStep = createStep("locate-stock", async (change: StockChange, { container }) => {
  const [place] = await rows(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), {
    text: `select v.inventory_item_id, c.stock_location_id as location_id
             from listing_variant v
             join listing l on l.id = v.listing_id
             join cooperative c on c.id = l.cooperative_id
            where v.variant_id = ? and c.id = ?`,
    bindings: [change.variantId, change.cooperativeId],
    row: z.object({ inventory_item_id: z.string(), location_id: z.string() }),
  });
  if (!place) throw new Error(`variant ${change.variantId} has no stock location`);
  return new StepResponse<StockAdjustment[]>([{ ...place, adjustment: change.packs }]);
});
