import "server-only";
import { orderAttributionResponse, type OrderAttribution } from "@xieshou/contracts";
import { z } from "zod";
import { callApi } from "../api";
import { ApiError } from "../api-error";

const decimal = z.union([z.number(), z.string()]);

/** The part of Medusa's order this shop reads. */
const orderSchema = z.object({
  id: z.string(),
  display_id: z.number(),
  status: z.string(),
  created_at: z.string(),
  total: decimal,
  item_total: decimal,
  shipping_total: decimal,
  payment_status: z.string().nullish(),
  fulfillment_status: z.string().nullish(),
  items: z.array(
    z.object({
      id: z.string(),
      product_title: z.string().nullish(),
      variant_title: z.string().nullish(),
      product_handle: z.string().nullish(),
      quantity: z.number(),
      total: decimal,
      detail: z
        .object({
          fulfilled_quantity: decimal.nullish(),
          shipped_quantity: decimal.nullish(),
          delivered_quantity: decimal.nullish(),
        })
        .nullish(),
    }),
  ),
  shipping_address: z
    .object({
      first_name: z.string().nullish(),
      phone: z.string().nullish(),
      province: z.string().nullish(),
      city: z.string().nullish(),
      address_1: z.string().nullish(),
      address_2: z.string().nullish(),
    })
    .nullish(),
  fulfillments: z
    .array(
      z.object({
        id: z.string(),
        packed_at: z.string().nullish(),
        shipped_at: z.string().nullish(),
        delivered_at: z.string().nullish(),
        canceled_at: z.string().nullish(),
      }),
    )
    .nullish(),
});
export type Order = z.infer<typeof orderSchema>;
export type OrderItem = Order["items"][number];

const ORDER_FIELDS = [
  "id,display_id,status,created_at,total,item_total,shipping_total,payment_status,fulfillment_status",
  "*items,*items.detail,items.total,*shipping_address,*fulfillments",
].join(",");

/** An order by its id (which only its buyer knows), or null when there is none. */
export async function findOrder(orderId: string): Promise<Order | null> {
  return orNull(async () => {
    const { order } = await callApi({
      path: `/store/orders/${encodeURIComponent(orderId)}`,
      query: { fields: ORDER_FIELDS },
      schema: z.object({ order: orderSchema }),
    });
    return order;
  });
}

/** Where each fen of an order goes, or null when there is no such order. */
export async function findAttribution(orderId: string): Promise<OrderAttribution | null> {
  return orNull(() =>
    callApi({
      path: `/store/orders/${encodeURIComponent(orderId)}/attribution`,
      schema: orderAttributionResponse,
    }),
  );
}

async function orNull<Value>(read: () => Promise<Value>): Promise<Value | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}
