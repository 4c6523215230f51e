import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { rows } from "../../../lib/database";
import { freezeOrder } from "./freeze-orders";

/**
 * Freezes lines that entered an order without passing the checkout (order edit, exchange, draft order), before
 * any cash is posted for them. Each order in a transaction of its own: lots are locked no longer than needed.
 */
export async function freezeLateLines(pg: Knex, orderIds: readonly string[]): Promise<void> {
  const ids = [...orderIds];
  const late = await rows(pg, { text: LATE, bindings: [ids, ids], row: z.object({ order_id: z.string() }) });
  for (const { order_id: orderId } of late) {
    await pg.transaction((trx) => freezeOrder(trx, { orderId, onShortage: "record" }));
  }
}

const LATE = `
  select i.order_id from order_item i
  where i.order_id = any(?::text[]) and i.deleted_at is null and i.quantity > 0
    and not exists (select 1 from attribution_plan p where p.line_id = i.item_id)
  union
  select a.order_id from order_change_action a
  join order_change c on c.id = a.order_change_id and c.status = 'confirmed' and c.deleted_at is null
  where a.order_id = any(?::text[]) and a.action = 'ITEM_UPDATE' and a.applied and a.deleted_at is null
    and (a.details->>'quantity_diff')::numeric > 0
    and not exists (select 1 from attribution_plan p
                    where p.line_id = (a.details->>'reference_id') || '+' || a.id)`;
