import { z } from "@medusajs/framework/zod";
import { rows, type Sql } from "../../../lib/database";

/** What an event names: one of these, never its amounts. */
export interface EventSubject {
  orderId?: string;
  paymentId?: string;
  refundId?: string;
  fulfillmentId?: string;
}

/** The orders behind what an event names; none when the row is gone or belongs to no order. */
export async function findOrdersOf(sql: Sql, subject: EventSubject): Promise<string[]> {
  if (subject.orderId) return [subject.orderId];
  const found = await rows(sql, {
    text: `
      select l.order_id from order_fulfillment l
      where l.fulfillment_id = :fulfillmentId and l.deleted_at is null
      union
      select l.order_id from payment p
      join order_payment_collection l on l.payment_collection_id = p.payment_collection_id
        and l.deleted_at is null
      where p.id in (:paymentId, (select r.payment_id from refund r where r.id = :refundId))`,
    bindings: {
      fulfillmentId: subject.fulfillmentId ?? null,
      paymentId: subject.paymentId ?? null,
      refundId: subject.refundId ?? null,
    },
    row: z.object({ order_id: z.string() }),
  });
  return found.map((row) => row.order_id);
}
