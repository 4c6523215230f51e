import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { insertLot } from "../../backend/src/modules/supply/lots";
import { openPacks } from "../../backend/src/modules/supply/packs";
import { freezeOrder } from "../../backend/src/workflows/attribution/steps/freeze-orders";
import { postBatch } from "../../backend/src/workflows/attribution/steps/post-batch";
import { sweep } from "../../backend/src/workflows/attribution/steps/sweep";
import { verifyOrders } from "../../backend/src/workflows/attribution/steps/verify-orders";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { balancesOf, entriesOf, insertMarket } from "../support/ledger";
import { cancelOrder, OrderRows, type TestLine } from "../support/orders";
import { APPLES, lotInput, recordPacks } from "./fixtures";

/** A hundred packs from two households and the collective, in parts that never divide evenly. */
const OF_THREE = [
  { householdId: "hh_1", grams: 120_007, priceFenPerKg: 480 },
  { householdId: "hh_2", grams: 83_011, priceFenPerKg: 480 },
  { householdId: null, grams: 46_982, priceFenPerKg: 0 },
];

const at = (minute: number) => new Date(Date.UTC(2026, 2, 20, 2, minute));

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase("attribution_posting", { maxConnections: 60 });
  await insertMarket(database.pg);
});
afterAll(() => database?.drop());
beforeEach(async () => {
  await database.pg("lot").whereNot({ status: "closed" }).update({ status: "closed", closed_reason: "test" });
  await recordPacks(database.pg, 100);
});

let orderNo = 0;
/** An order of apples at ¥39.90 with ¥8 freight, frozen as a checkout leaves it. Lines are called a, b, …. */
async function sell(quantities: number[]): Promise<string> {
  const id = `order_${(orderNo += 1)}`;
  const lines = quantities.map((quantity, i): TestLine => ({
    id: lineId(id, i),
    variantId: APPLES,
    unitPrice: "39.9",
    quantity,
  }));
  await new OrderRows().placed({ id, lines, freight: "8", placedAt: at(0) }).flush(database.pg);
  await database.pg.transaction((trx) => freezeOrder(trx, { orderId: id, onShortage: "refuse" }));
  return id;
}

const lineId = (orderId: string, index: number) => `ordli_${orderId}_${"abc"[index]}`;
const rows = () => new OrderRows();
const post = (orderId: string) => postBatch(database.pg, [orderId]);
const sweepAll = () =>
  sweep(database.pg, { onFailure: (orderId, error) => expect.fail(`${orderId}: ${error.message}`) });
const packsLeft = async () => (await openPacks(database.pg, [APPLES])).get(APPLES);
const problemsOf = async (orderId: string) => (await verifyOrders(database.pg, [orderId])).problems;

describe("one order", () => {
  test("paid, delivered in two parcels and refunded by line stands as the definition says", async () => {
    const id = await sell([3, 1]);
    const [a, b] = [lineId(id, 0), lineId(id, 1)];
    await rows()
      .captured({ id: `c_${id}`, orderId: id, amount: "167.6", at: at(1) })
      .flush(database.pg);
    await post(id);
    expect(await balancesOf(database.pg, id)).toEqual({
      [`${a} hh_1 paid`]: 11_970,
      [`${b} hh_1 paid`]: 3_990,
      freight: 800,
    });
    await rows()
      .delivered({ id: `f_${id}`, orderId: id, units: { [a]: 2 }, at: at(5) })
      .flush(database.pg);
    await post(id);
    await rows()
      .refunded({ id: `r_${id}`, orderId: id, amount: "10.5", at: at(6), note: `坏果 ${a}` })
      .flush(database.pg);
    await post(id);
    expect(await balancesOf(database.pg, id)).toEqual({
      [`${a} hh_1 paid`]: 3_640,
      [`${a} hh_1 counted`]: 7_280,
      [`${b} hh_1 paid`]: 3_990,
      freight: 800,
    });
    await rows()
      .delivered({ id: `g_${id}`, orderId: id, units: { [a]: 1, [b]: 1 }, at: at(9) })
      .flush(database.pg);
    await post(id);
    expect(await balancesOf(database.pg, id)).toEqual({
      [`${a} hh_1 counted`]: 10_920,
      [`${b} hh_1 counted`]: 3_990,
      freight: 800,
    });
    expect(await problemsOf(id)).toEqual([]);
  });

  test("posted 50 times at once has one set of entries", async () => {
    const id = await sell([2]);
    await rows()
      .captured({ id: `c_${id}`, orderId: id, amount: "87.8", at: at(1) })
      .flush(database.pg);
    const posted = await Promise.all(Array.from({ length: 50 }, () => post(id)));
    expect(posted.filter(({ facts }) => facts > 0)).toEqual([{ facts: 1, entries: 2 }]);
    expect(await entriesOf(database.pg, id)).toEqual([
      { fact: `capture:c_${id}`, line: lineId(id, 0), who: "hh_1", account: "paid", fen: 7_980 },
      { fact: `capture:c_${id}`, line: null, who: null, account: "freight", fen: 800 },
    ]);
  });

  test("cancelled after payment closes to nothing and gives its packs back once", async () => {
    const id = await sell([2]);
    await rows()
      .captured({ id: `c_${id}`, orderId: id, amount: "87.8", at: at(1) })
      .refunded({ id: `r_${id}`, orderId: id, amount: "87.8", at: at(2) })
      .flush(database.pg);
    await cancelOrder(database.pg, id, at(2));
    expect(await packsLeft()).toBe(98);
    await Promise.all([post(id), post(id), post(id)]);
    expect(await balancesOf(database.pg, id)).toEqual({});
    expect(await packsLeft()).toBe(100);
    expect(await problemsOf(id)).toEqual([]);
  });

  test("with goods received back: the packs return to their lot and the refund is the returned line's", async () => {
    const id = await sell([3, 1]);
    const [a, b] = [lineId(id, 0), lineId(id, 1)];
    await rows()
      .captured({ id: `c_${id}`, orderId: id, amount: "167.6", at: at(1) })
      .delivered({ id: `f_${id}`, orderId: id, units: { [a]: 3, [b]: 1 }, at: at(2) })
      .received({ id: `act_${id}`, orderId: id, lineId: a, quantity: 2, at: at(3) })
      .refunded({ id: `r_${id}`, orderId: id, amount: "79.8", at: at(4) })
      .flush(database.pg);
    await post(id);
    await post(id);
    expect(await balancesOf(database.pg, id)).toEqual({
      [`${a} hh_1 counted`]: 3_990,
      [`${b} hh_1 counted`]: 3_990,
      freight: 800,
    });
    expect(await packsLeft()).toBe(98);
    expect(await problemsOf(id)).toEqual([]);
  });

  test("marks a refund of what was counted on an earlier day as a restatement of that day", async () => {
    const id = await sell([1]);
    const nextDay = new Date("2026-03-21T02:00:00Z");
    await rows()
      .captured({ id: `c_${id}`, orderId: id, amount: "47.9", at: at(1) })
      .delivered({ id: `f_${id}`, orderId: id, units: { [lineId(id, 0)]: 1 }, at: at(2) })
      .refunded({ id: `r_${id}`, orderId: id, amount: "9.9", at: nextDay })
      .flush(database.pg);
    await post(id);
    const restated = await database
      .pg("attribution_entry")
      .where({ order_id: id })
      .whereNotNull("restates_on")
      .select("account", "amount_fen", "occurred_on", "restates_on");
    expect(restated).toEqual([
      { account: "counted", amount_fen: "-990", occurred_on: "2026-03-21", restates_on: "2026-03-20" },
    ]);
  });
});

describe("money that is not certain yet", () => {
  test("is not posted while the provider is being asked, and is when the capture stands", async () => {
    const id = await sell([1]);
    const capture = { id: `c_${id}`, orderId: id, amount: "47.9", at: new Date() };
    await rows().askedForCapture(capture).flush(database.pg);
    expect(await post(id)).toEqual({ facts: 0, entries: 0 });
    expect((await sweepAll()).orders).toBe(0);
    await database.pg("capture").where({ id: capture.id }).delete();
    await rows().captured(capture).flush(database.pg);
    expect(await post(id)).toEqual({ facts: 1, entries: 2 });
  });

  test("is posted without its order transaction once no answer can be outstanding", async () => {
    const id = await sell([1]);
    await rows()
      .askedForCapture({ id: `c_${id}`, orderId: id, amount: "47.9", at: new Date(Date.now() - 11 * 60_000) })
      .flush(database.pg);
    expect((await sweepAll()).entries).toBe(2);
  });
});

describe("what enters after the sale", () => {
  test("a new line is frozen before cash is posted and takes only cash that came after it", async () => {
    const id = await sell([1]);
    await rows()
      .captured({ id: `c_${id}`, orderId: id, amount: "47.9", at: at(1) })
      .flush(database.pg);
    await post(id);
    const late = { id: lineId(id, 1), variantId: APPLES, unitPrice: "39.9", quantity: 1 };
    await rows()
      .line(id, { ...late, version: 2, at: at(5) })
      .captured({ id: `d_${id}`, orderId: id, amount: "39.9", at: at(6) })
      .flush(database.pg);
    await post(id);
    expect(await balancesOf(database.pg, id)).toEqual({
      [`${lineId(id, 0)} hh_1 paid`]: 3_990,
      [`${late.id} hh_1 paid`]: 3_990,
      freight: 800,
    });
    expect(await packsLeft()).toBe(98);
    expect(await problemsOf(id)).toEqual([]);
  });

  test("a line that is seen only after cash was posted leaves that cash where it went", async () => {
    const id = await sell([1]);
    await rows()
      .captured({ id: `c_${id}`, orderId: id, amount: "87.8", at: at(6) })
      .flush(database.pg);
    await post(id);
    const before = await balancesOf(database.pg, id);
    const late = { id: lineId(id, 1), variantId: APPLES, unitPrice: "39.9", quantity: 1 };
    await rows()
      .line(id, { ...late, version: 2, at: at(5) })
      .flush(database.pg);
    await post(id);
    expect(await balancesOf(database.pg, id)).toEqual(before);
    expect(await problemsOf(id)).toEqual([]);
  });

  test("added units are a part of their own with their own packs", async () => {
    const id = await sell([1]);
    const line = { orderId: id, lineId: lineId(id, 0), unitPrice: "39.9" };
    await rows()
      .edited({ ...line, id: `act_${id}`, version: 2, quantity: 3, difference: 2, at: at(2) })
      .captured({ id: `c_${id}`, orderId: id, amount: "127.7", at: at(3) })
      .delivered({ id: `f_${id}`, orderId: id, units: { [line.lineId]: 3 }, at: at(4) })
      .flush(database.pg);
    await post(id);
    await post(id);
    expect(await balancesOf(database.pg, id)).toEqual({
      [`${line.lineId} hh_1 counted`]: 3_990,
      [`${line.lineId}+act_${id} hh_1 counted`]: 7_980,
      freight: 800,
    });
    expect(await packsLeft()).toBe(97);
  });

  test("withdrawn units give their packs back, take their refund and don't hold up the rest", async () => {
    const id = await sell([3, 1]);
    const [a, b] = [lineId(id, 0), lineId(id, 1)];
    const edit = { orderId: id, lineId: a, version: 2, quantity: 2, difference: -1, unitPrice: "39.9" };
    await rows()
      .captured({ id: `c_${id}`, orderId: id, amount: "167.6", at: at(1) })
      .edited({ ...edit, id: `act_${id}`, at: at(2) })
      .refunded({ id: `r_${id}`, orderId: id, amount: "39.9", at: at(3) })
      .delivered({ id: `f_${id}`, orderId: id, units: { [a]: 2, [b]: 1 }, at: at(4) })
      .flush(database.pg);
    await post(id);
    expect(await balancesOf(database.pg, id)).toEqual({
      [`${a} hh_1 counted`]: 7_980,
      [`${b} hh_1 counted`]: 3_990,
      freight: 800,
    });
    expect(await packsLeft()).toBe(97);
  });
});

describe("the sweep", () => {
  test("posts whatever was never posted, and a second one finds nothing", async () => {
    const ids = await Promise.all([sell([1]), sell([2]), sell([1, 1])]);
    const batch = rows();
    for (const id of ids) batch.captured({ id: `c_${id}`, orderId: id, amount: "47.9", at: at(1) });
    await batch
      .delivered({ id: `f_${ids[0]}`, orderId: ids[0], units: { [lineId(ids[0], 0)]: 1 }, at: at(2) })
      .flush(database.pg);
    await cancelOrder(database.pg, ids[1], at(3));
    expect(await sweepAll()).toMatchObject({ orders: 3, failed: [] });
    expect(await balancesOf(database.pg, ids[0])).toEqual({
      [`${lineId(ids[0], 0)} hh_1 counted`]: 3_990,
      freight: 800,
    });
    expect(await sweepAll()).toEqual({ orders: 0, entries: 0, failed: [] });
  });

  test("freezes a line that no checkout froze, some minutes later", async () => {
    const id = "order_draft";
    const line = { id: "ordli_draft", variantId: APPLES, unitPrice: "39.9", quantity: 1 };
    await rows()
      .placed({ id, lines: [line], freight: "0", placedAt: new Date() })
      .flush(database.pg);
    expect((await sweepAll()).orders).toBe(0);
    await database
      .pg("order")
      .where({ id })
      .update({ created_at: new Date(Date.now() - 6 * 60_000) });
    expect((await sweepAll()).orders).toBe(1);
    expect(await database.pg("attribution_plan").where({ order_id: id })).toHaveLength(1);
  });

  test("posts the others when one order's rows can't be read, and tells which", async () => {
    const [good, bad] = [await sell([1]), await sell([1])];
    await rows()
      .captured({ id: `c_${good}`, orderId: good, amount: "47.9", at: at(1) })
      .delivered({ id: `f_${bad}`, orderId: bad, units: { [lineId(bad, 0)]: 0.5 }, at: at(2) })
      .flush(database.pg);
    const told: string[] = [];
    const swept = await sweep(database.pg, { onFailure: (orderId) => told.push(orderId) });
    expect(swept).toMatchObject({ orders: 1, entries: 2, failed: [bad] });
    expect(told).toEqual([bad]);
    await database
      .pg("fulfillment")
      .where({ id: `f_${bad}` })
      .delete();
  });
});

test("facts that arrive shuffled, repeated and in batches of any size end at the same lines", async () => {
  const happen = (id: string) => [
    (r: OrderRows) => r.captured({ id: `c1_${id}`, orderId: id, amount: "100", at: at(1) }),
    (r: OrderRows) => r.captured({ id: `c2_${id}`, orderId: id, amount: "67.6", at: at(2) }),
    (r: OrderRows) => r.delivered({ id: `f1_${id}`, orderId: id, units: { [lineId(id, 0)]: 2 }, at: at(3) }),
    (r: OrderRows) => r.refunded({ id: `r1_${id}`, orderId: id, amount: "20.01", at: at(4) }),
    (r: OrderRows) =>
      r.delivered({
        id: `f2_${id}`,
        orderId: id,
        units: { [lineId(id, 0)]: 1, [lineId(id, 1)]: 1 },
        at: at(5),
      }),
    (r: OrderRows) =>
      r.refunded({ id: `r2_${id}`, orderId: id, amount: "7.77", at: at(6), note: lineId(id, 1) }),
  ];
  const indices = [0, 1, 2, 3, 4, 5];
  const arrivals = fc.record({
    order: fc.shuffledSubarray(indices, { minLength: 6, maxLength: 6 }),
    posts: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 6, maxLength: 6 }),
  });
  const byLine = async (id: string) => {
    const sums: Record<string, number> = {};
    for (const { line, account, fen } of await entriesOf(database.pg, id)) {
      const key = `${line?.replace(id, "order") ?? ""} ${account}`;
      sums[key] = (sums[key] ?? 0) + fen;
    }
    return Object.fromEntries(Object.entries(sums).filter(([, fen]) => fen !== 0));
  };

  await database.pg("lot").where({ status: "open" }).update({ status: "closed", closed_reason: "test" });
  await database.pg.transaction((trx) => insertLot(trx, lotInput({ contributions: OF_THREE })));
  const straight = await sell([3, 1]);
  for (const write of happen(straight)) await write(rows()).flush(database.pg);
  await post(straight);
  const expected = await byLine(straight);

  await fc.assert(
    fc.asyncProperty(arrivals, async ({ order, posts }) => {
      const id = await sell([3, 1]);
      for (const [i, index] of order.entries()) {
        await happen(id)[index]?.(rows()).flush(database.pg);
        // From never to five times at once after this row.
        await Promise.all(Array.from({ length: posts[i] ?? 0 }, () => post(id)));
      }
      await post(id);
      expect(await byLine(id)).toEqual(expected);
      expect(await problemsOf(id)).toEqual([]);
    }),
    { numRuns: 20, seed: 20260320 },
  );
}, 120_000);
