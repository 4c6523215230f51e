import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { postOrdersWorkflow } from "../workflows/attribution/post-orders";

/** A parcel that arrived wakes the posting; what was in it is read from the rows. */
export default async function parcelDelivered({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await postOrdersWorkflow(container).run({ input: { fulfillmentId: event.data.id } });
}

export const config: SubscriberConfig = { event: ["delivery.created"] };
