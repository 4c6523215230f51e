import { afterAll, beforeAll, expect, test } from "vitest";
import { lastingDifferences } from "../../backend/src/workflows/intake/reconcile-stock";
import { compareStock } from "../../backend/src/workflows/intake/steps/reconcile-compare-stock";
import { freezeOrder } from "../../backend/src/workflows/attribution/steps/freeze-orders";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { insertMarket } from "../support/ledger";
import { OrderRows } from "../support/orders";
import { APPLES, COOPERATIVE, recordPacks } from "./fixtures";

const LOCATION = "sloc_1";
const LINE = "ordli_1";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase("attribution_stock");
  await insertMarket(database.pg);
  await database.pg("cooperative").where({ id: COOPERATIVE }).update({ stock_location_id: LOCATION });
  await database.pg("inventory_item").insert({ id: "iitem_1" });
  await database
    .pg("inventory_level")
    .insert({ id: "ilev_1", inventory_item_id: "iitem_1", location_id: LOCATION });
});
afterAll(() => database?.drop());

const stock = (stocked_quantity: number) => database.pg("inventory_level").update({ stocked_quantity });
const missing = async () => (await compareStock(database.pg)).map((difference) => difference.missing);

test("stock is what open lots hold, plus what is reserved for lines that have their plan", async () => {
  expect(await missing()).toEqual([]);
  await recordPacks(database.pg, 10);
  expect(await compareStock(database.pg)).toEqual([
    { inventoryItemId: "iitem_1", locationId: LOCATION, missing: 10 },
  ]);
  await stock(10);
  expect(await missing()).toEqual([]);

  // A checkout between its two halves: reserved, not yet frozen.
  const lines = [{ id: LINE, variantId: APPLES, unitPrice: "39.9", quantity: 3 }];
  await new OrderRows()
    .placed({ id: "order_1", lines, freight: "8", placedAt: new Date("2026-03-20T02:00:00Z") })
    .flush(database.pg);
  await database.pg("reservation_item").insert({
    id: "resitem_1",
    line_item_id: LINE,
    location_id: LOCATION,
    inventory_item_id: "iitem_1",
    quantity: 3,
  });
  expect(await missing()).toEqual([]);
  await database.pg.transaction((trx) => freezeOrder(trx, { orderId: "order_1", onShortage: "refuse" }));
  expect(await missing()).toEqual([]);

  // Packed: the goods leave the stock together with their reservation.
  await database.pg("reservation_item").update({ deleted_at: new Date() });
  expect(await missing()).toEqual([-3]);
  await stock(7);
  expect(await missing()).toEqual([]);

  await database.pg("lot").where({ status: "open" }).update({ status: "stopped" });
  expect(await missing()).toEqual([-7]);
});

test("only a difference that is the same at two looks in a row is adjusted", () => {
  const difference = { inventoryItemId: "iitem_1", locationId: LOCATION, missing: 2 };
  const adjusted = (seenBefore: (typeof difference)[]) =>
    lastingDifferences({ input: { seenBefore }, found: [difference] });
  expect(adjusted([])).toEqual([]);
  expect(adjusted([{ ...difference, missing: 3 }])).toEqual([]);
  expect(adjusted([{ ...difference, locationId: "sloc_2" }])).toEqual([]);
  expect(adjusted([difference])).toEqual([difference]);
});
