import Medusa from "@medusajs/js-sdk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyLedger } from "../../backend/src/scripts/verify-ledger";
import { connect } from "../support/database";
import { stackEnv } from "../support/env";
import { DEMO } from "../support/http";
import { startOwnBackend, type OwnBackend } from "../support/stack";

const A_SWEEP_OR_TWO = { timeout: 180_000, interval: 500 };

let backend: OwnBackend;
let pg: Knex;
beforeAll(async () => {
  backend = await startOwnBackend({ SWEEP_CRON: "* * * * *" });
  pg = connect(backend.ownerDatabaseUrl, { maxConnections: 3 });
}, 300_000);
afterAll(async () => {
  await pg?.destroy();
  await backend?.close();
});

/** A variant that is sold from lots and in stock, and the shipping option of who sells it. */
async function findOffer(): Promise<{ variantId: string; optionId: string }> {
  const { rows } = await pg.raw(
    `select v.variant_id as "variantId", o.id as "optionId"
     from listing_variant v join listing l on l.id = v.listing_id
     join cooperative c on c.id = l.cooperative_id and c.status = 'approved'
     join shipping_option o on o.shipping_profile_id = c.shipping_profile_id and o.deleted_at is null
     join inventory_level s on s.inventory_item_id = v.inventory_item_id and s.location_id = c.stock_location_id
     where v.pack_grams is not null and s.stocked_quantity - s.reserved_quantity > 5
     order by v.variant_id limit 1`,
  );
  return rows[0];
}

/** Buys two units through the standard store API. */
async function buy(): Promise<string> {
  const { variantId, optionId } = await findOffer();
  const { store } = new Medusa({ baseUrl: backend.url, publishableKey: stackEnv().publishableKey });
  const region = (await store.region.list({ fields: "id,currency_code" })).regions[0];
  const { cart } = await store.cart.create({ region_id: region?.id, email: "buyer@test.example" });
  await store.cart.createLineItem(cart.id, { variant_id: variantId, quantity: 2 });
  await store.cart.update(cart.id, {
    shipping_address: {
      first_name: "买",
      last_name: "家",
      address_1: "一号",
      city: "某市",
      country_code: "cn",
    },
  });
  await store.cart.addShippingMethod(cart.id, { option_id: optionId });
  const filled = await store.cart.retrieve(cart.id);
  await store.payment.initiatePaymentSession(filled.cart, { provider_id: "pp_system_default" });
  const completed = await store.cart.complete(cart.id);
  if (completed.type !== "order") throw new Error(completed.error.message);
  return completed.order.id;
}

/** Captures the whole payment as the operator. */
async function capture(orderId: string): Promise<void> {
  const { admin, auth } = new Medusa({
    baseUrl: backend.url,
    auth: { type: "jwt", jwtTokenStorageMethod: "memory" },
  });
  await auth.login("user", "emailpass", { email: DEMO.admin, password: DEMO.password });
  const fields = "id,payment_collections.payments.id";
  const { order } = await admin.order.retrieve(orderId, { fields });
  await admin.payment.capture(order.payment_collections?.[0]?.payments?.[0]?.id ?? "", {});
}

const capturesPosted = async (orderId: string) =>
  (await pg("attribution_fact").where({ order_id: orderId, kind: "capture" })).length;

test("money captured by a backend that dies before it posts is posted by the next one's sweep", async () => {
  const orderId = await buy();
  const holder = await pg.transaction();
  await holder.raw("lock table attribution_fact in access exclusive mode");
  await capture(orderId);
  await backend.kill();
  await holder.rollback();
  expect(await capturesPosted(orderId)).toBe(0);

  await backend.start();
  await expect.poll(() => capturesPosted(orderId), A_SWEEP_OR_TWO).toBe(1);
  expect((await verifyLedger(pg)).problems).toEqual([]);
}, 420_000);
