import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openPacks } from "../../backend/src/modules/supply/packs";
import { freezeOrder, type OnShortage } from "../../backend/src/workflows/attribution/steps/freeze-orders";
import { voidOrder } from "../../backend/src/workflows/attribution/steps/void-order";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { EAST_COUNTY, insertMarket, PAIRING, WEST_COUNTY } from "../support/ledger";
import { OrderRows, type TestLine, type TestOrder } from "../support/orders";
import { APPLES, COOPERATIVE, lotInput, recordPacks, VILLAGE, VOUCHER } from "./fixtures";
import { insertLot } from "../../backend/src/modules/supply/lots";

const PLACED_AT = new Date("2026-03-14T16:30:00Z"); // 2026-03-15 00:30 in Shanghai

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase("attribution_freeze", { maxConnections: 12 });
  await insertMarket(database.pg);
});
afterAll(() => database?.drop());
beforeEach(() =>
  database.pg("lot").whereNot({ status: "closed" }).update({ status: "closed", closed_reason: "test" }),
);

let orderNo = 0;
async function place(lines: Partial<TestLine>[], order: Partial<TestOrder> = {}): Promise<string> {
  const id = `order_${(orderNo += 1)}`;
  const filled = lines.map((line, i) => ({
    id: `ordli_${id}_${i + 1}`,
    variantId: APPLES,
    unitPrice: "39.9",
    quantity: 1,
    ...line,
  }));
  await new OrderRows()
    .placed({ id, lines: filled, freight: "8", placedAt: PLACED_AT, ...order })
    .flush(database.pg);
  return id;
}

const freeze = (orderId: string, onShortage: OnShortage = "refuse") =>
  database.pg.transaction((trx) => freezeOrder(trx, { orderId, onShortage }));
const planOf = async (orderId: string) =>
  database.pg("attribution_plan").where({ order_id: orderId }).orderBy("line_no");
const sharesOf = async (orderId: string) =>
  database
    .pg("attribution_share as s")
    .join("attribution_plan as p", "p.line_id", "s.line_id")
    .where({ order_id: orderId })
    .orderBy(["p.line_no", "s.share_no"])
    .select("s.*");
const packsLeft = async () => (await openPacks(database.pg, [APPLES])).get(APPLES);

describe("a plan freezes", () => {
  test("the day, the destination, the pairing and the certificate of the day it was sold", async () => {
    await database.pg("listing").where({ id: "lst_1" }).update({
      certificate_no: "SC-1",
      certificate_valid_from: "2026-01-01",
      certificate_valid_to: "2026-03-15",
    });
    await recordPacks(database.pg, 3);
    const id = await place([{ quantity: 2, discount: "4.832458619297538" }], {
      divisionCode: "330106001000",
    });
    await freeze(id);
    expect(await planOf(id)).toMatchObject([
      {
        line_no: 1,
        cooperative_id: COOPERATIVE,
        product_class: "fruit",
        is_certified: true,
        quantity: 2,
        payable_fen: "7497",
        buyer_division_code: "330106001000",
        buyer_county_code: EAST_COUNTY,
        origin_county_code: WEST_COUNTY,
        paired_pairing_id: PAIRING,
        channel: "person",
        definition_version: "KJ-2026.1",
        placed_on: "2026-03-15",
        entered_at: null,
      },
    ]);
    expect(await database.pg("attribution_freight").where({ order_id: id })).toMatchObject([
      { payable_fen: "800" },
    ]);
  });

  test("no certificate after its last day, no pairing without a destination", async () => {
    await recordPacks(database.pg, 3);
    const id = await place([{}], { placedAt: new Date("2026-03-15T16:00:00Z") });
    await freeze(id);
    expect(await planOf(id)).toMatchObject([
      { is_certified: false, buyer_county_code: null, paired_pairing_id: null, placed_on: "2026-03-16" },
    ]);
  });

  test("the channel that an operator noted on the buyer's group, and no other", async () => {
    await recordPacks(database.pg, 3);
    await database.pg("customer").insert({ id: "cus_1", email: "union@example.test", has_account: true });
    await database
      .pg("customer_group")
      .insert({ id: "cusgroup_1", name: "工会", metadata: { channel: "union" } });
    await database.pg("customer_group_customer").insert({
      id: "cusgc_1",
      customer_id: "cus_1",
      customer_group_id: "cusgroup_1",
    });
    const id = await place([{}], { customerId: "cus_1" });
    await freeze(id);
    expect(await planOf(id)).toMatchObject([{ channel: "union" }]);
  });

  test("the contributions of the picked lots as shares in milligrams that split the payable fen", async () => {
    const contributions = [
      { householdId: "hh_1", grams: 2_000, priceFenPerKg: 480 },
      { householdId: "hh_2", grams: 2_000, priceFenPerKg: 480 },
      { householdId: "hh_1", grams: 1_000, priceFenPerKg: 480 },
      { householdId: null, grams: 2_500, priceFenPerKg: 0 },
    ];
    const { lot } = await database.pg.transaction((trx) => insertLot(trx, lotInput({ contributions })));
    const id = await place([{ quantity: 2 }]);
    await freeze(id);
    const lotColumns = {
      lot_id: lot.id,
      lot_code: lot.code,
      harvested_on: "2026-03-10",
      village_code: VILLAGE,
    };
    expect(await sharesOf(id)).toMatchObject([
      {
        ...lotColumns,
        kind: "household",
        household_id: "hh_1",
        household_category: "general",
        evidence_class: "A",
        weight: "2000000",
        placed_fen: "3192",
      },
      {
        ...lotColumns,
        household_id: "hh_2",
        weight: "1333333",
        placed_fen: "2128",
        household_category: null,
      },
      {
        ...lotColumns,
        kind: "collective",
        household_id: null,
        evidence_class: "C",
        weight: "1666667",
        placed_fen: "2660",
      },
    ]);
    const [first] = await sharesOf(id);
    expect(first.household_commitment).toMatch(/^[0-9a-f]{64}$/);
  });

  test("a household as indirect evidence when only labour, land or dividends bind it that day", async () => {
    const link = { cooperative_id: COOPERATIVE, household_id: "hh_2", valid_from: "2026-01-01" };
    await database.pg("benefit_link").insert({ id: "blnk_1", ...link, mode: "labour" });
    const contributions = [{ householdId: "hh_2", grams: 25_000, priceFenPerKg: 480 }];
    await database.pg.transaction((trx) => insertLot(trx, lotInput({ contributions })));
    const labour = await place([{}]);
    await freeze(labour);
    await database.pg("benefit_link").insert({ id: "blnk_2", ...link, mode: "consignment" });
    const both = await place([{}]);
    await freeze(both);
    expect((await sharesOf(labour)).map((share) => share.evidence_class)).toEqual(["B"]);
    expect((await sharesOf(both)).map((share) => share.evidence_class)).toEqual(["A"]);
  });

  test("share rules valid that day for what has no lots, and what they leave as nobody's", async () => {
    const id = await place([{ variantId: VOUCHER, unitPrice: "100" }]);
    await freeze(id);
    expect(await sharesOf(id)).toMatchObject([
      {
        kind: "household",
        household_id: "hh_1",
        lot_id: null,
        evidence_class: "A",
        weight: "3000",
        placed_fen: "3000",
      },
      { kind: "collective", evidence_class: "C", weight: "2000", placed_fen: "2000" },
      {
        kind: "unattributed",
        evidence_class: "D",
        weight: "5000",
        placed_fen: "5000",
        reason: "rule_remainder",
      },
    ]);
  });
});

describe("freezing", () => {
  test("twice and ten times at once gives one plan and picks once", async () => {
    await recordPacks(database.pg, 5);
    const id = await place([{ quantity: 2 }, { quantity: 1 }]);
    const frozen = await Promise.all(Array.from({ length: 10 }, () => freeze(id)));
    expect(frozen.reduce((sum, lines) => sum + lines, 0)).toBe(2);
    expect(await planOf(id)).toHaveLength(2);
    expect(await packsLeft()).toBe(2);
  });

  test("is refused when two lines of one variant together want more than lots hold, and leaves nothing", async () => {
    await recordPacks(database.pg, 3);
    const id = await place([{ quantity: 2 }, { quantity: 2 }]);
    await expect(freeze(id)).rejects.toMatchObject({ code: "no_live_lot" });
    expect(await planOf(id)).toEqual([]);
    expect(await packsLeft()).toBe(3);
  });

  test("is refused for a product nobody listed", async () => {
    await expect(freeze(await place([{ variantId: "variant_unknown" }]))).rejects.toMatchObject({
      code: "no_live_lot",
    });
  });

  test("records what no lot covers as nobody's, with the reason, where the sale already stands", async () => {
    await recordPacks(database.pg, 1);
    const id = await place([{ quantity: 3 }, { variantId: null, quantity: 1 }]);
    await freeze(id, "record");
    expect(await sharesOf(id)).toMatchObject([
      { kind: "household", weight: "2500000", placed_fen: "3990", reason: null },
      {
        kind: "unattributed",
        weight: "5000000",
        placed_fen: "7980",
        reason: "no_live_lot",
        village_code: VILLAGE,
      },
      { kind: "unattributed", weight: "1", placed_fen: "3990", reason: "not_listed", village_code: null },
    ]);
    expect((await planOf(id))[1]).toMatchObject({ cooperative_id: null, origin_county_code: null });
  });
});

test("a checkout that fails after the freeze gives its packs back once and leaves a void fact", async () => {
  await recordPacks(database.pg, 3);
  const id = await place([{ quantity: 2 }]);
  await freeze(id);
  const occurredAt = new Date("2026-03-14T16:31:00Z");
  const undo = () => database.pg.transaction((trx) => voidOrder(trx, { orderId: id, occurredAt }));
  await Promise.all([undo(), undo(), undo()]);
  expect(await packsLeft()).toBe(3);
  expect(await planOf(id)).toHaveLength(1);
  expect(await database.pg("attribution_fact").where({ order_id: id })).toMatchObject([
    { kind: "void", source_id: id, amount_fen: null },
  ]);
});

test("a checkout that failed before anything was frozen leaves no void fact", async () => {
  const id = await place([{}]);
  await database.pg.transaction((trx) => voidOrder(trx, { orderId: id, occurredAt: PLACED_AT }));
  expect(await database.pg("attribution_fact").where({ order_id: id })).toEqual([]);
});
