import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { postOrdersWorkflow } from "../workflows/attribution/post-orders";

/** Money that was captured or refunded wakes the posting; how much is read from the rows. */
export default async function paymentMoved({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const { id } = event.data;
  const input = event.name === "payment.refund.created" ? { refundId: id } : { paymentId: id };
  await postOrdersWorkflow(container).run({ input });
}

export const config: SubscriberConfig = {
  event: ["payment.captured", "payment.refunded", "payment.refund.created"],
};
