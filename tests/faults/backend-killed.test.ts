import Medusa from "@medusajs/js-sdk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyLedger } from "../../backend/src/scripts/verify-ledger";
import { fillCart } from "../http/support/shopper";
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

/** Buys two units of a variant that is sold from lots. */
async function buy(): Promise<string> {
  const { rows } = await pg.raw(
    `select variant_id from lot where status = 'open' group by variant_id
     having sum(total_grams / pack_grams) > 5 order by variant_id limit 1`,
  );
  const shop = new Medusa({ baseUrl: backend.url, publishableKey: stackEnv().publishableKey });
  const lines = [{ variantId: rows[0].variant_id, quantity: 2 }];
  const cartId = await fillCart(shop, { lines, divisionCode: null });
  const completed = await shop.store.cart.complete(cartId);
  if (completed.type !== "order") throw new Error(completed.error.message);
  return completed.order.id;
}

async function capture(orderId: string): Promise<void> {
  const admin = new Medusa({ baseUrl: backend.url, auth: { type: "jwt", jwtTokenStorageMethod: "memory" } });
  await admin.auth.login("user", "emailpass", { email: DEMO.admin, password: DEMO.password });
  const fields = "id,payment_collections.payments.id";
  const { order } = await admin.admin.order.retrieve(orderId, { fields });
  await admin.admin.payment.capture(order.payment_collections?.[0]?.payments?.[0]?.id ?? "", {});
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
  await expect.poll(async () => (await verifyLedger(pg)).problems, A_SWEEP_OR_TWO).toEqual([]);
}, 420_000);
