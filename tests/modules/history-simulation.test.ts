import { asValue } from "@medusajs/framework/awilix";
import { ContainerRegistrationKeys, createMedusaContainer } from "@medusajs/framework/utils";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeHistory } from "../../backend/src/scripts/history/write-history";
import { simulateHistory, type SimulatedHistory } from "../../backend/src/scripts/simulate-history";
import { listLedgerOrders, verifyOrders } from "../../backend/src/workflows/attribution/steps/verify-orders";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { insertShop } from "./history-shop";

const UNTIL = "2026-11-22";
const ORDERS = 260;

let database: TestDatabase;
let first: SimulatedHistory;
const simulate = () => {
  const container = createMedusaContainer();
  container.register(ContainerRegistrationKeys.PG_CONNECTION, asValue(database.pg));
  return simulateHistory(container, { orders: ORDERS, until: UNTIL });
};
const all = async (sql: string, bindings: string[] = []): Promise<Record<string, unknown>[]> =>
  (await database.pg.raw(sql, bindings)).rows;
const count = async (table: string) => Number((await all(`select count(*) as n from "${table}"`))[0]?.n);

beforeAll(async () => {
  database = await createTestDatabase("history");
  await insertShop(database.pg);
  // As when the process died after Medusa's rows were written: the simulation below must finish the work.
  await writeHistory(database.pg, { orders: ORDERS, until: UNTIL, seed: "xieshou" });
  first = await simulate();
});
afterAll(() => database?.drop());

test("a run that was cut short is finished by the next", async () => {
  expect(first).toMatchObject({ orders: 0, rows: 0 });
  expect(first.entries).toBeGreaterThan(ORDERS);
  expect(await count("order")).toBe(ORDERS);
  const [unfrozen] = await all(`select count(*) as n from order_line_item l
      where not exists (select 1 from attribution_plan p where p.line_id = l.id)`);
  expect(unfrozen?.n).toBe("0");
});

test("a second run adds nothing", async () => {
  const tables = ["order", "order_item", "customer", "attribution_fact", "attribution_entry", "lot_movement"];
  const before = await Promise.all(tables.map(count));
  expect(await simulate()).toMatchObject({ orders: 0, rows: 0, entries: 0 });
  expect(await Promise.all(tables.map(count))).toEqual(before);
});

test("every invariant of the ledger holds", async () => {
  const orderIds = await listLedgerOrders(database.pg, { after: "", limit: 1_000 });
  const verified = await verifyOrders(database.pg, orderIds);
  expect(verified).toMatchObject({
    orders: ORDERS,
    entries: await count("attribution_entry"),
    problems: [],
  });
});

test("stock is what open lots hold, and reserved what orders wait for", async () => {
  const levels = await all(`
      select v.variant_id, (l.stocked_quantity - l.reserved_quantity)::int as available, l.reserved_quantity::int as reserved,
        (l.raw_stocked_quantity->>'value')::int - (l.raw_reserved_quantity->>'value')::int as exact,
        (select sum(grams / pack_grams)::int from (select lot.pack_grams, sum(m.grams)::bigint as grams
           from lot join lot_movement m on m.lot_id = lot.id where lot.variant_id = v.variant_id and lot.status = 'open' group by lot.id) o) as packs,
        (select coalesce(sum(quantity), 0)::int from reservation_item r
           where r.inventory_item_id = v.inventory_item_id and r.deleted_at is null) as awaited
      from listing_variant v join inventory_level l on l.inventory_item_id = v.inventory_item_id`);
  expect(levels).toHaveLength(4);
  for (const { available, exact, packs, reserved, awaited } of levels) {
    expect(available).toBe(packs);
    expect(exact).toBe(packs);
    expect(reserved).toBe(awaited);
    expect(packs).toBeGreaterThan(0);
  }
});

test("nothing is sold after its shelf life, and what is left of it then is taken out of sale", async () => {
  const [found] = await all(`
    select count(*) filter (where p.placed_on > s.harvested_on + l.shelf_life_days) as overdue,
      (select count(*) from lot where status = 'closed') as closed,
      (select count(*) from (select lot_id from lot_movement m join lot on lot.id = m.lot_id
         where lot.status = 'closed' group by lot_id having sum(grams) <> 0) held) as still_holding
    from attribution_share s join attribution_plan p on p.line_id = s.line_id
    join listing_variant v on v.variant_id = p.variant_id join listing l on l.id = v.listing_id`);
  expect(found).toEqual({ overdue: "0", closed: "6", still_holding: "0" });
});

test("plans stand on the day of the order and on lots harvested before it, with nothing unattributed", async () => {
  const [found] = await all(`
      select count(*) filter (where s.harvested_on >= p.placed_on or s.lot_id is null) as too_late,
        count(*) filter (where p.placed_on <> (o.created_at at time zone 'Asia/Shanghai')::date) as misdated,
        min(p.placed_on)::text as first_day, max(p.placed_on)::text as last_day
      from attribution_share s join attribution_plan p on p.line_id = s.line_id join "order" o on o.id = p.order_id`);
  expect(found).toMatchObject({ too_late: "0", misdated: "0" });
  expect(String(found?.first_day) < "2025-12-31").toBe(true);
  expect(String(found?.last_day) <= UNTIL).toBe(true);
});

test("most sales are paired, some have no known destination, and all channels buy", async () => {
  const [found] = await all(`
      select avg((paired_pairing_id is not null)::int)::float8 as paired,
        count(*) filter (where buyer_county_code is null)::int as unknown,
        count(distinct channel)::int as channels from attribution_plan`);
  expect(found?.paired).toBeGreaterThan(0.5);
  expect(found?.unknown).toBeGreaterThan(0);
  expect(found?.channels).toBe(4);
});

test("some refunds restate a month that was counted before", async () => {
  const restated = await all(`select 1 from attribution_entry
      where date_trunc('month', restates_on) < date_trunc('month', occurred_on) limit 1`);
  expect(restated).toHaveLength(1);
});
