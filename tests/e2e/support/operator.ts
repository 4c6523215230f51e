import Medusa from "@medusajs/js-sdk";
import { stackEnv } from "../../support/env";
import { DEMO } from "../../support/http";

/** The demo's operator with an unmodified client of Medusa's admin API. */
export async function logInOperator(): Promise<Medusa> {
  const client = new Medusa({
    baseUrl: stackEnv().backendUrl,
    auth: { type: "jwt", jwtTokenStorageMethod: "memory" },
  });
  await client.auth.login("user", "emailpass", { email: DEMO.admin, password: DEMO.password });
  return client;
}

/** Takes the money of an order, as the shop's test payment leaves it to an operator. */
export async function capture(client: Medusa, orderId: string): Promise<void> {
  const fields = "id,payment_collections.payments.id";
  const { order } = await client.admin.order.retrieve(orderId, { fields });
  const paymentId = order.payment_collections?.[0]?.payments?.[0]?.id;
  if (!paymentId) throw new Error(`order ${orderId} has no payment`);
  await client.admin.payment.capture(paymentId, {});
}

/** Packs, ships and delivers everything of an order that holds one cooperative's goods. */
export async function deliver(client: Medusa, orderId: string): Promise<void> {
  const { order } = await client.admin.order.retrieve(orderId, { fields: "id,*items" });
  const items = (order.items ?? []).map(({ id, quantity }) => ({ id, quantity }));
  const { reservations } = await client.admin.reservation.list({ line_item_id: items.map(({ id }) => id) });
  const locationId = reservations[0]?.location_id;
  if (!locationId) throw new Error(`order ${orderId} has nothing reserved`);
  await client.admin.order.createFulfillment(orderId, { items, location_id: locationId });
  const { order: packed } = await client.admin.order.retrieve(orderId, { fields: "id,*fulfillments" });
  const parcelId = packed.fulfillments?.[0]?.id;
  if (!parcelId) throw new Error(`order ${orderId} has no parcel`);
  await client.admin.order.createShipment(orderId, parcelId, { items, labels: [] });
  await client.admin.order.markAsDelivered(orderId, parcelId);
}
