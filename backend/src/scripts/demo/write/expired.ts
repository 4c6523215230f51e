import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { rows } from "../../../lib/database";
import { SUPPLY_MODULE } from "../../../modules/supply";
import type SupplyModuleService from "../../../modules/supply/service";
import { connection } from "./connection";

const REASON = "已过保质期，停止销售";

const EXPIRED = `
  select lot.id, lot.cooperative_id, lv.variant_id, lv.inventory_item_id, c.stock_location_id
  from lot
  join listing_variant lv on lv.variant_id = lot.variant_id
  join listing l on l.id = lv.listing_id
  join cooperative c on c.id = lot.cooperative_id
  where lot.status = 'open' and lot.harvested_on + l.shelf_life_days < cast(? as date)
  order by lot.id`;

const expiredRow = z.object({
  id: z.string(),
  cooperative_id: z.string(),
  variant_id: z.string(),
  inventory_item_id: z.string(),
  stock_location_id: z.string(),
});

/**
 * Closes lots whose shelf life is over and takes what was left of them out of stock: a shop that opens today
 * sells no cherries of June. @param today `YYYY-MM-DD` @returns how many lots
 */
export async function closeExpiredLots(container: MedusaContainer, today: string): Promise<number> {
  const supply: SupplyModuleService = container.resolve(SUPPLY_MODULE);
  const pg = connection(container);
  const expired = await rows(pg, { text: EXPIRED, bindings: [today], row: expiredRow });
  await pg.transaction(async (trx) => {
    for (const { id, cooperative_id: cooperativeId } of expired) {
      await supply.closeLot(trx, { lotId: id, cooperativeId, reason: REASON });
    }
  });
  await restock(container, expired);
  return expired.length;
}

async function restock(
  container: MedusaContainer,
  closed: readonly z.output<typeof expiredRow>[],
): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY);
  const supply: SupplyModuleService = container.resolve(SUPPLY_MODULE);
  const variants = new Map(closed.map((lot) => [lot.variant_id, lot]));
  const packs = await supply.openPacks([...variants.keys()]);
  const levels = await inventory.listInventoryLevels(
    { inventory_item_id: [...variants.values()].map((lot) => lot.inventory_item_id) },
    { take: variants.size },
  );
  const reserved = new Map(levels.map((level) => [level.inventory_item_id, level.reserved_quantity]));
  await inventory.updateInventoryLevels(
    [...variants.values()].map((lot) => ({
      inventory_item_id: lot.inventory_item_id,
      location_id: lot.stock_location_id,
      stocked_quantity: (packs.get(lot.variant_id) ?? 0) + (reserved.get(lot.inventory_item_id) ?? 0),
    })),
  );
}
