import { type ChildProcess, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { join } from "node:path";
import { freePort } from "@xieshou/local-stack";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { freezeHistory, postHistory } from "../../backend/src/scripts/history/fill-ledger";
import { writeHistory } from "../../backend/src/scripts/history/write-history";
import { postBatch } from "../../backend/src/workflows/attribution/steps/post-batch";
import { verifyOrders } from "../../backend/src/workflows/attribution/steps/verify-orders";
import { backendEnv, createTestDatabase, type TestDatabase } from "../support/database";
import { insertShop } from "./history-shop";

const root = join(import.meta.dirname, "../..");

/** What the admin must say of an order, told from the rows of payments and parcels themselves. */
const EXPECTED = `
  with cash as (
    select l.order_id, c.captured_amount as captured, c.refunded_amount as refunded
    from order_payment_collection l join payment_collection c on c.id = l.payment_collection_id
  ), parcel as (
    select l.order_id, count(*) as packed, count(f.shipped_at) as shipped, count(f.delivered_at) as delivered
    from order_fulfillment l join fulfillment f on f.id = l.fulfillment_id group by l.order_id
  ), told as (
    select o.id, o.created_at,
      case when c.captured = 0 then case when o.canceled_at is null then 'authorized' else 'canceled' end
           when c.refunded = c.captured then 'refunded' when c.refunded > 0 then 'partially_refunded'
           else 'captured' end as payment,
      case when p.packed is null then 'not_fulfilled'
           when p.delivered = m.parcels then 'delivered' when p.delivered > 0 then 'partially_delivered'
           when p.shipped = m.parcels then 'shipped' when p.shipped > 0 then 'partially_shipped'
           when p.packed = m.parcels then 'fulfilled' else 'partially_fulfilled' end as fulfillment
    from "order" o join cash c on c.order_id = o.id left join parcel p on p.order_id = o.id
    join lateral (select count(*) as parcels from order_shipping s
                  where s.order_id = o.id and s.version = o.version) m on true
  )
  select id, payment, fulfillment from (
    select *, row_number() over (partition by payment, fulfillment order by created_at desc) as n from told) t
  where n <= 3`;

let database: TestDatabase;
let server: ChildProcess | undefined;
let url: string;
const all = async (sql: string, bindings: string[] = []): Promise<Record<string, unknown>[]> =>
  (await database.pg.raw(sql, bindings)).rows;

const admin = async (path: string, body?: object) => {
  const response = await fetch(`${url}/admin${path}`, {
    method: body ? "POST" : "GET",
    headers: { authorization: `Bearer ${operatorToken()}`, "content-type": "application/json" },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, body: await response.json() };
};

beforeAll(async () => {
  database = await createTestDatabase("history");
  await insertShop(database.pg);
  await writeHistory(database.pg, { orders: 260, until: "2026-11-22", seed: "xieshou" });
  await freezeHistory(database.pg);
  await postHistory(database.pg);
  const port = await freePort(0);
  url = `http://127.0.0.1:${port}`;
  server = spawn(
    process.execPath,
    [join(root, "node_modules/@medusajs/cli/cli.js"), "start", "--host", "127.0.0.1", "--port", String(port)],
    {
      cwd: join(root, "backend"),
      env: { ...backendEnv(database.url), NODE_ENV: "development" },
      stdio: "ignore",
      detached: true,
    },
  );
  await vi.waitFor(async () => expect((await fetch(`${url}/health`)).status).toBe(200), {
    timeout: 90_000,
    interval: 500,
  });
}, 120_000);
afterAll(async () => {
  if (server?.pid) process.kill(-server.pid, "SIGKILL");
  await database?.drop();
});

test("GET /admin/orders/:id answers 200 with the right statuses", async () => {
  const expected = await all(EXPECTED);
  expect(expected.length).toBeGreaterThan(12);
  for (const { id, payment, fulfillment } of expected) {
    const { status, body } = await admin(`/orders/${String(id)}`);
    expect(status).toBe(200);
    expect(body.order).toMatchObject({ id, payment_status: payment, fulfillment_status: fulfillment });
    expect(body.order.total).toBe(body.order.summary.current_order_total);
  }
});

test("an order of the past lives on: packed, delivered and refunded like any other", async () => {
  const [waiting] = await all(`
      select o.id from "order" o where o.canceled_at is null and not exists (
        select 1 from order_fulfillment f where f.order_id = o.id) and exists (select 1 from order_transaction t
        where t.order_id = o.id) order by o.created_at desc limit 1`);
  const id = String(waiting?.id);
  const { order } = (await admin(`/orders/${id}`)).body;
  const [reserved] = await all(
    `select distinct location_id from reservation_item
      where line_item_id = ? and deleted_at is null`,
    [order.items[0].id],
  );
  const items = [{ id: order.items[0].id, quantity: order.items[0].quantity }];
  const packed = await admin(`/orders/${id}/fulfillments?fields=*fulfillments`, {
    items,
    location_id: reserved?.location_id,
  });
  expect(packed.body.message).toBeUndefined();
  const parcel = packed.body.order.fulfillments[0].id;
  expect((await admin(`/orders/${id}/fulfillments/${parcel}/mark-as-delivered`, {})).status).toBe(200);
  const payment = order.payment_collections[0].payments[0].id;
  expect((await admin(`/payments/${payment}/refund`, { amount: 1.5 })).status).toBe(200);

  await postBatch(database.pg, [id]);
  const { body } = await admin(`/orders/${id}`);
  expect(body.order.payment_status).toBe("partially_refunded");
  expect((await verifyOrders(database.pg, [id])).problems).toEqual([]);
});

/** A session of the shop's operator, signed with the secret of the backend under test. */
function operatorToken(): string {
  const base64 = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");
  const now = Math.floor(Date.now() / 1_000);
  const claims = {
    actor_id: "user_1",
    actor_type: "user",
    auth_identity_id: "authid_1",
    app_metadata: {},
    iat: now,
    exp: now + 3_600,
  };
  const content = `${base64({ alg: "HS256", typ: "JWT" })}.${base64(claims)}`;
  const secret = backendEnv(database.url).JWT_SECRET ?? "";
  return `${content}.${createHmac("sha256", secret).update(content).digest("base64url")}`;
}
