import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { postOrdersWorkflow } from "../workflows/attribution/post-orders";

/** Events about an order wake the posting; what is posted is read from the rows. */
export default async function orderChanged({
  event,
  container,
}: SubscriberArgs<{ id?: string; order_id?: string }>): Promise<void> {
  const orderId = event.data.order_id ?? event.data.id;
  if (orderId) await postOrdersWorkflow(container).run({ input: { orderId } });
}

export const config: SubscriberConfig = {
  event: [
    "order.placed",
    "order.canceled",
    "order.completed",
    "order.fulfillment_created",
    "order.fulfillment_canceled",
    "order.return_received",
    "order.claim_created",
    "order.exchange_created",
    "order-edit.confirmed",
  ],
};
