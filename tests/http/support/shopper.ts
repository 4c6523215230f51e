import Medusa from "@medusajs/js-sdk";
import { stackEnv } from "../../support/env";
import { DEMO } from "../../support/http";
import { select } from "./world";

/** What a buyer puts into the cart and where it shall go. */
export interface Basket {
  lines: { variantId: string; quantity: number; metadata?: Record<string, unknown> }[];
  /** 12-digit code of a town or county; null sends the address without one. */
  divisionCode: string | null;
}

/** An unmodified client of Medusa's store API. */
export function shopClient(): Medusa {
  const { backendUrl, publishableKey } = stackEnv();
  return new Medusa({ baseUrl: backendUrl, publishableKey });
}

/** An unmodified client of Medusa's admin API, logged in as the demo's operator. */
export async function adminClient(): Promise<Medusa> {
  const { backendUrl } = stackEnv();
  const client = new Medusa({
    baseUrl: backendUrl,
    auth: { type: "jwt", jwtTokenStorageMethod: "memory" },
  });
  await client.auth.login("user", "emailpass", { email: DEMO.admin, password: DEMO.password });
  return client;
}

/** Fills a cart up to the last step before completing. @returns the cart's id */
export async function fillCart(client: Medusa, basket: Basket): Promise<string> {
  const { regions } = await client.store.region.list({ fields: "id,currency_code" });
  const region = regions.find(({ currency_code }) => currency_code === "cny");
  if (!region) throw new Error("the market has no region in CNY");
  const email = "buyer@test.example";
  const { cart } = await client.store.cart.create({ region_id: region.id, email });
  for (const { variantId, quantity, metadata } of basket.lines) {
    await client.store.cart.createLineItem(cart.id, { variant_id: variantId, quantity, metadata });
  }
  const metadata = basket.divisionCode === null ? undefined : { division_code: basket.divisionCode };
  const address = { first_name: "买", last_name: "家", address_1: "一号", city: "某市", country_code: "cn" };
  await client.store.cart.update(cart.id, { shipping_address: { ...address, metadata } });
  await chooseShipping(client, cart.id);
  const { cart: filled } = await client.store.cart.retrieve(cart.id);
  await client.store.payment.initiatePaymentSession(filled, { provider_id: "pp_system_default" });
  return cart.id;
}

/**
 * One shipping method for each cooperative whose goods are in the cart. Medusa lists the options of every
 * cooperative and tells a client of no product which profile it ships by; the database knows.
 */
async function chooseShipping(client: Medusa, cartId: string): Promise<void> {
  const wanted = await select<{ profile: string }>(
    `select distinct c.shipping_profile_id as profile from cart_line_item i
       join listing l on l.product_id = i.product_id join cooperative c on c.id = l.cooperative_id
      where i.cart_id = ? and i.deleted_at is null`,
    [cartId],
  );
  const { shipping_options } = await client.store.fulfillment.listCartOptions({ cart_id: cartId });
  for (const { profile } of wanted) {
    const option = shipping_options.find((each) => each.shipping_profile_id === profile);
    if (!option) throw new Error(`nobody ships goods of profile ${profile}`);
    await client.store.cart.addShippingMethod(cartId, { option_id: option.id });
  }
}

/** A bought order: what was asked for, in decimal yuan turned to fen by nobody but Medusa. */
export interface Bought {
  orderId: string;
  lineIds: string[];
}

/** Buys a basket. @throws Error with Medusa's answer when the cart does not become an order */
export async function buy(client: Medusa, basket: Basket): Promise<Bought> {
  const cartId = await fillCart(client, basket);
  const completed = await client.store.cart.complete(cartId);
  if (completed.type !== "order") throw new Error(`not an order: ${JSON.stringify(completed)}`);
  const { order } = await client.store.order.retrieve(completed.order.id);
  return { orderId: order.id, lineIds: (order.items ?? []).map((item) => item.id) };
}
