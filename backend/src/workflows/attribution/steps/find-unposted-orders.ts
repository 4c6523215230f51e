import { z } from "@medusajs/framework/zod";
import { rows, type Sql } from "../../../lib/database";
import { isSettled } from "./read-order-rows";
import { HOLDS_PACKS, IS_BACK_IN_STOCK } from "./release-returned-packs";

/**
 * Finds orders with something the ledger has not posted yet: cash, parcels that arrived, cancellations, lines
 * without a plan, packs that are back in stock. It compares rows with rows and keeps no watermark, so nothing
 * that was ever missed stays missed.
 * @param exclude orders not to be found again
 */
export async function findUnpostedOrders(
  sql: Sql,
  wanted: { limit: number; exclude: readonly string[] },
): Promise<string[]> {
  const found = await rows(sql, {
    text: `select distinct order_id from (${UNPOSTED}) as unposted
           where order_id <> all(?::text[]) order by order_id limit ?`,
    bindings: [[...wanted.exclude], wanted.limit],
    row: z.object({ order_id: z.string() }),
  });
  return found.map((row) => row.order_id);
}

const unpostedCash = (kind: "capture" | "refund") => `
  select l.order_id from ${kind} c
  join payment p on p.id = c.payment_id and p.deleted_at is null
  join order_payment_collection l on l.payment_collection_id = p.payment_collection_id and l.deleted_at is null
  where c.deleted_at is null and ${isSettled(kind)}
    and not exists (select 1 from attribution_fact f where f.kind = '${kind}' and f.source_id = c.id)`;

/**
 * A line may be without a plan while its checkout is still running; afterwards none is. The checkout holds its
 * lock for two minutes at most.
 */
const UNPOSTED = `
  ${unpostedCash("capture")}
  union all
  ${unpostedCash("refund")}
  union all
  select l.order_id from fulfillment d
  join order_fulfillment l on l.fulfillment_id = d.id and l.deleted_at is null
  where d.delivered_at is not null and d.canceled_at is null and d.deleted_at is null
    and not exists (select 1 from attribution_fact f where f.kind = 'delivery' and f.source_id = d.id)
    and exists (select 1 from fulfillment_item i where i.fulfillment_id = d.id and i.line_item_id is not null)
  union all
  select o.id from "order" o
  where o.canceled_at is not null and o.deleted_at is null
    and (not exists (select 1 from attribution_fact f where f.kind = 'cancellation' and f.source_id = o.id)
         or ${HOLDS_PACKS})
  union all
  select i.order_id from order_item i join "order" o on o.id = i.order_id
  where i.deleted_at is null and i.quantity > 0 and not o.is_draft_order and o.deleted_at is null
    and o.created_at < now() - interval '5 minutes'
    and not exists (select 1 from attribution_plan p where p.line_id = i.item_id)
  union all
  select a.order_id from order_change c
  join order_change_action a on a.order_change_id = c.id join "order" o on o.id = a.order_id
  where c.change_type = 'edit' and c.status = 'confirmed' and c.deleted_at is null and a.deleted_at is null
    and a.action = 'ITEM_UPDATE' and a.applied and (a.details->>'quantity_diff')::numeric > 0
    and not exists (select 1 from attribution_plan p
                    where p.line_id = (a.details->>'reference_id') || '+' || a.id)
  union all
  select a.order_id from order_change c
  join order_change_action a on a.order_change_id = c.id join "order" o on o.id = a.order_id
  where c.change_type in ('return_receive', 'edit') and ${IS_BACK_IN_STOCK} and ${HOLDS_PACKS}`;
