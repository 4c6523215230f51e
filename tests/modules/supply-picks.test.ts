import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeLot } from "../../backend/src/modules/supply/lots";
import { openPacks } from "../../backend/src/modules/supply/packs";
import { pickForLines, type WantedLine } from "../../backend/src/modules/supply/picks";
import { releasePicks, type ReleaseInput } from "../../backend/src/modules/supply/releases";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  APPLES,
  COOPERATIVE,
  FOREIGN_APPLES,
  insertListings,
  lotInput,
  PACK_GRAMS,
  recordPacks,
  VOUCHER,
} from "./fixtures";

const DAY = "2026-03-20";
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase("supply_picks", { maxConnections: 22 });
  await insertListings(database.pg);
});
afterAll(() => database?.drop());
/** Each test starts with no open lot. */
beforeEach(() =>
  database.pg("lot").whereNot({ status: "closed" }).update({ status: "closed", closed_reason: "test" }),
);

const foreignApples = { cooperativeId: "coop_2", variantId: FOREIGN_APPLES };

let orderNo = 0;
const newOrder = () => `order_${(orderNo += 1)}`;
const pick = (orderId: string, lines: WantedLine[], day = DAY) =>
  database.pg.transaction((trx) => pickForLines(trx, { orderId, lines, day }));
const release = (input: ReleaseInput) => database.pg.transaction((trx) => releasePicks(trx, input));
const packsLeft = async () => (await openPacks(database.pg, [APPLES])).get(APPLES);
const heldGrams = async (lotId: string) =>
  Number((await database.pg("lot_movement").where({ lot_id: lotId }).sum("grams as grams"))[0]?.grams);

test("the first harvested goes first, and a pack comes from one lot", async () => {
  const late = await recordPacks(database.pg, 3, { harvestedOn: "2026-03-11" });
  const early = await recordPacks(database.pg, 2, {
    harvestedOn: "2026-03-09",
    contributions: lotInput().contributions.slice(0, 1), // 6,000 g: two packs and 1,000 g left over
  });
  const [line] = await pick(newOrder(), [{ lineId: "ordli_a", variantId: APPLES, quantity: 3 }]);
  expect(line).toMatchObject({
    lineId: "ordli_a",
    shortPacks: 0,
    picks: [
      { lotId: early.id, lotCode: early.code, harvestedOn: "2026-03-09", packs: 2, grams: 5_000 },
      { lotId: late.id, packs: 1, grams: 2_500, contributions: [{ householdId: "hh_1", grams: 7_500 }] },
    ],
  });
  expect(await heldGrams(early.id)).toBe(1_000);
  expect(await packsLeft()).toBe(2);
});

test("two lines of one variant share what the lots hold; what is short is told, not guessed", async () => {
  await recordPacks(database.pg, 3);
  const lines = await pick(newOrder(), [
    { lineId: "ordli_b1", variantId: APPLES, quantity: 2 },
    { lineId: "ordli_b2", variantId: APPLES, quantity: 2 },
    { lineId: "ordli_b3", variantId: VOUCHER, quantity: 1 },
  ]);
  expect(lines.map(({ lineId, shortPacks }) => [lineId, shortPacks])).toEqual([
    ["ordli_b1", 0],
    ["ordli_b2", 1],
    ["ordli_b3", 1],
  ]);
  expect(await packsLeft()).toBe(0);
});

test("a lot harvested after the day is not picked for that day", async () => {
  await recordPacks(database.pg, 1, { harvestedOn: "2026-03-12" });
  const [line] = await pick(
    newOrder(),
    [{ lineId: "ordli_c", variantId: APPLES, quantity: 1 }],
    "2026-03-11",
  );
  expect(line).toMatchObject({ picks: [], shortPacks: 1 });
});

test("picking a line twice, also at once, takes its packs once", async () => {
  await recordPacks(database.pg, 9);
  const order = newOrder();
  const line = { lineId: "ordli_d", variantId: APPLES, quantity: 4 };
  const [first, second] = await Promise.all([pick(order, [line]), pick(order, [line])]);
  expect(second).toEqual(first);
  expect(await pick(order, [line])).toEqual(first);
  expect(await packsLeft()).toBe(5);
});

test("20 parallel orders on one lot of 12 packs get 12 packs between them", async () => {
  const lot = await recordPacks(database.pg, 12);
  const orders = Array.from({ length: 20 }, newOrder);
  const picked = await Promise.all(
    orders.map((order) => pick(order, [{ lineId: `line_of_${order}`, variantId: APPLES, quantity: 1 }])),
  );
  const packs = picked.flat().flatMap((line) => line.picks.map((taken) => taken.packs));
  expect(packs).toEqual(Array.from({ length: 12 }, () => 1));
  expect(picked.flat().filter((line) => line.shortPacks === 1)).toHaveLength(8);
  expect(await heldGrams(lot.id)).toBe(0);
});

test("orders that want the same two variants in opposite order, and releases between them, never deadlock", async () => {
  const lots = [await recordPacks(database.pg, 16), await recordPacks(database.pg, 16, foreignApples)];
  const buyAndReturn = async (isReversed: boolean) => {
    const orderId = newOrder();
    const lines = [APPLES, FOREIGN_APPLES].map((variantId) => ({
      lineId: `${variantId}_of_${orderId}`,
      variantId,
      quantity: 1,
    }));
    await pick(orderId, isReversed ? lines.reverse() : lines);
    if (isReversed) await release({ orderId, sourceId: orderId });
  };
  await Promise.all(Array.from({ length: 16 }, (_, no) => buyAndReturn(no % 2 === 0)));
  for (const lot of lots) expect(await heldGrams(lot.id)).toBe(8 * PACK_GRAMS);
});

test("a release gives back once per source, last picked first, and never more than is out", async () => {
  const early = await recordPacks(database.pg, 1, { harvestedOn: "2026-03-08" });
  const late = await recordPacks(database.pg, 2, { harvestedOn: "2026-03-09" });
  const orderId = newOrder();
  await pick(orderId, [{ lineId: "ordli_e", variantId: APPLES, quantity: 3 }]);
  const partial = { orderId, lineId: "ordli_e", packs: 1, sourceId: "return_1" };
  expect(await release(partial)).toEqual([
    { lineId: "ordli_e", lotId: late.id, packs: 1, grams: PACK_GRAMS },
  ]);
  expect(await release(partial)).toEqual([]);
  const rest = await Promise.all([1, 2].map(() => release({ orderId, sourceId: orderId })));
  expect(rest.flat().map(({ lotId, packs }) => [lotId, packs])).toEqual([
    [late.id, 1],
    [early.id, 1],
  ]);
  expect(await release({ orderId, packs: 5, sourceId: "return_2" })).toEqual([]);
  expect([await heldGrams(early.id), await heldGrams(late.id)]).toEqual([2_500, 5_000]);
  expect(await packsLeft()).toBe(3);
});

test("two lines that drew on one lot are released together", async () => {
  const lot = await recordPacks(database.pg, 4);
  const orderId = newOrder();
  await pick(orderId, [
    { lineId: "ordli_f1", variantId: APPLES, quantity: 1 },
    { lineId: "ordli_f2", variantId: APPLES, quantity: 2 },
  ]);
  const released = await release({ orderId, sourceId: orderId });
  expect(released.map(({ lineId, packs }) => [lineId, packs])).toEqual([
    ["ordli_f1", 1],
    ["ordli_f2", 2],
  ]);
  expect(await heldGrams(lot.id)).toBe(10_000);
});

test("what comes back to a closed lot does not stay in it", async () => {
  const lot = await recordPacks(database.pg, 2);
  const orderId = newOrder();
  await pick(orderId, [{ lineId: "ordli_g", variantId: APPLES, quantity: 1 }]);
  await database.pg.transaction((trx) =>
    closeLot(trx, { lotId: lot.id, cooperativeId: COOPERATIVE, reason: "售完" }),
  );
  expect(await release({ orderId, sourceId: orderId })).toHaveLength(1);
  expect(await heldGrams(lot.id)).toBe(0);
  expect(await packsLeft()).toBe(0);
});
