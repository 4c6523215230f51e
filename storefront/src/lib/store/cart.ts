import "server-only";
import { z } from "zod";
import { callApi } from "../api";
import { ApiError } from "../api-error";

/** Medusa's decimals come as numbers or texts; money.fromDecimal takes both. */
const decimal = z.union([z.number(), z.string()]);

/** The part of Medusa's cart this shop reads. */
const cartSchema = z.object({
  id: z.string(),
  email: z.string().nullish(),
  completed_at: z.string().nullish(),
  item_total: decimal,
  shipping_total: decimal,
  total: decimal,
  items: z
    .array(
      z.object({
        id: z.string(),
        product_title: z.string(),
        variant_title: z.string().nullish(),
        product_handle: z.string(),
        variant_id: z.string(),
        quantity: z.number(),
        unit_price: decimal,
        total: decimal,
      }),
    )
    .default([]),
  shipping_methods: z
    .array(z.object({ id: z.string(), shipping_option_id: z.string().nullish(), amount: decimal }))
    .default([]),
});
const cartResponse = z.object({ cart: cartSchema });

export type Cart = z.infer<typeof cartSchema>;
export type CartItem = Cart["items"][number];

const CART_FIELDS = [
  "id,email,completed_at,item_total,shipping_total,total",
  "items.id,items.product_title,items.variant_title,items.product_handle,items.variant_id,items.quantity",
  "items.unit_price,items.total",
  "shipping_methods.id,shipping_methods.shipping_option_id,shipping_methods.amount",
].join(",");

const shippingOption = z.object({
  id: z.string(),
  name: z.string(),
  amount: decimal.nullish(),
});
export type ShippingOption = z.infer<typeof shippingOption>;

const regionsResponse = z.object({
  regions: z.array(z.object({ id: z.string(), currency_code: z.string() })),
});

/** The basket of this id, or null when there is none, or it has been ordered already. */
export async function findCart(cartId: string): Promise<Cart | null> {
  try {
    const { cart } = await callApi({
      path: `/store/carts/${encodeURIComponent(cartId)}`,
      query: { fields: CART_FIELDS },
      schema: cartResponse,
    });
    return cart.completed_at ? null : cart;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

/** Starts a basket in yuan. @throws Error when the backend has no pricing region in CNY */
export async function createCart(): Promise<Cart> {
  const { regions } = await callApi({ path: "/store/regions", schema: regionsResponse });
  const region = regions.find((candidate) => candidate.currency_code === "cny");
  if (!region) throw new Error("The backend has no region that sells in CNY: run its seed.");
  return send("/store/carts", { region_id: region.id });
}

/** Adds packs of a variant; Medusa refuses more than is in stock. */
export async function addLine(cartId: string, line: { variant_id: string; quantity: number }): Promise<Cart> {
  return send(`/store/carts/${cartId}/line-items`, line);
}

/** Sets a line's quantity; zero takes it out. */
export async function setLine(cartId: string, lineId: string, quantity: number): Promise<Cart> {
  return send(`/store/carts/${cartId}/line-items/${encodeURIComponent(lineId)}`, { quantity });
}

/** Sets e-mail and addresses. */
export async function updateCart(cartId: string, changes: Record<string, unknown>): Promise<Cart> {
  return send(`/store/carts/${cartId}`, changes);
}

/** All ways to ship this basket: one or more per cooperative. */
export async function listShippingOptions(cartId: string): Promise<ShippingOption[]> {
  const answer = await callApi({
    path: "/store/shipping-options",
    query: { cart_id: cartId },
    schema: z.object({ shipping_options: z.array(shippingOption) }),
  });
  return answer.shipping_options;
}

/** Chooses how it ships: one option per cooperative. */
export async function chooseShipping(cartId: string, optionIds: string[]): Promise<Cart> {
  return send(
    `/store/carts/${cartId}/shipping-methods`,
    optionIds.map((option_id) => ({ option_id })),
  );
}

async function send(path: string, body: unknown): Promise<Cart> {
  const { cart } = await callApi({
    path,
    method: "POST",
    query: { fields: CART_FIELDS },
    body,
    schema: cartResponse,
  });
  return cart;
}
