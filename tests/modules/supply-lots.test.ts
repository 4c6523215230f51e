import { afterAll, beforeAll, expect, test } from "vitest";
import { findLot, listContributions, listLots } from "../../backend/src/modules/supply/lot-rows";
import { closeLot, insertLot, recordedLot, type LotInput } from "../../backend/src/modules/supply/lots";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { COOPERATIVE, FOREIGN_APPLES, insertListings, lotInput, recordPacks, VOUCHER } from "./fixtures";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase("supply_lots", { maxConnections: 20 });
  await insertListings(database.pg);
});
afterAll(() => database?.drop());

const record = (input: LotInput) => database.pg.transaction((trx) => insertLot(trx, input));
const rowCount = async (table: string) => Number((await database.pg(table).count())[0]?.count);

test("a lot stands with its contributions and the movement that brought it in", async () => {
  const { lot, isNew } = await record(lotInput());
  expect(isNew).toBe(true);
  expect(lot).toMatchObject({
    cooperativeId: COOPERATIVE,
    harvestedOn: "2026-03-10",
    totalGrams: 10_900,
    remainingGrams: 10_900,
    packGrams: 2_500,
    packsLeft: 4,
    households: 2,
    status: "open",
    createdAt: new Date("2026-03-12T02:00:00Z"),
  });
  expect(lot.code).toMatch(/^L-260310-[2-9A-HJ-NP-TV-Z]{4}$/);
  const contributions = await listContributions(database.pg, [lot.id]);
  expect(
    contributions.map(({ householdId, grams, priceFenPerKg }) => [householdId, grams, priceFenPerKg]),
  ).toEqual([
    ["hh_1", 6_000, 480],
    ["hh_2", 3_000, 460],
    [null, 1_900, 0],
  ]);
  const movements = await database.pg("lot_movement").where({ lot_id: lot.id });
  expect(movements).toMatchObject([{ kind: "intake", grams: "10900", source_id: lot.id }]);
});

test("the same request twice, and ten times at once, is one lot", async () => {
  const input = lotInput();
  const answers = await Promise.all(Array.from({ length: 10 }, () => record(input)));
  const again = await record(input);
  expect(new Set([...answers, again].map(({ lot }) => lot.id)).size).toBe(1);
  expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(again.isNew).toBe(false);
  expect(await recordedLot(database.pg, input)).toEqual(again.lot);
});

test("a key that comes with other content is refused and changes nothing", async () => {
  const input = lotInput();
  await record(input);
  const before = await rowCount("lot_movement");
  const other = { ...input, requestHash: "a".repeat(64) };
  await expect(record(other)).rejects.toMatchObject({ code: "idempotency_key_reused" });
  await expect(recordedLot(database.pg, other)).rejects.toMatchObject({ code: "idempotency_key_reused" });
  expect(await rowCount("lot_movement")).toBe(before);
});

test("two cooperatives may use the same key", async () => {
  const input = lotInput();
  const foreign = {
    ...input,
    cooperativeId: "coop_2",
    variantId: FOREIGN_APPLES,
    requestHash: "b".repeat(64),
  };
  const [own, other] = [await record(input), await record(foreign)];
  expect(own.lot.id).not.toBe(other.lot.id);
  expect(await findLot(database.pg, { lotId: other.lot.id, cooperativeId: COOPERATIVE })).toBeNull();
});

test.each([
  ["variant_not_found", { variantId: "variant_unknown" }],
  ["variant_not_found", { variantId: FOREIGN_APPLES }],
  ["variant_not_found", { variantId: VOUCHER }],
  ["lot_too_small", { contributions: [{ householdId: "hh_1", grams: 2_499, priceFenPerKg: 1 }] }],
  ["harvested_in_future", { harvestedOn: "2026-03-13" }],
])("%s is refused and leaves no row", async (code, overrides) => {
  const before = [await rowCount("lot"), await rowCount("contribution"), await rowCount("lot_movement")];
  await expect(record(lotInput(overrides))).rejects.toMatchObject({ code });
  expect([await rowCount("lot"), await rowCount("contribution"), await rowCount("lot_movement")]).toEqual(
    before,
  );
});

test("today in Shanghai is not the future although it still is yesterday in Greenwich", async () => {
  const recordedAt = new Date("2026-03-12T16:30:00Z");
  const { lot } = await record(lotInput({ harvestedOn: "2026-03-13", recordedAt }));
  expect(lot.harvestedOn).toBe("2026-03-13");
});

test("closing takes the remainder out, twice is once, and another cooperative's lot is not found", async () => {
  const lot = await recordPacks(database.pg, 3);
  const close = (cooperativeId: string) =>
    database.pg.transaction((trx) => closeLot(trx, { lotId: lot.id, cooperativeId, reason: "霜冻" }));
  await expect(close("coop_2")).rejects.toMatchObject({ code: "lot_not_found" });
  const [first, second] = await Promise.all([close(COOPERATIVE), close(COOPERATIVE)]);
  expect([first, second].filter(({ isClosedNow }) => isClosedNow)).toHaveLength(1);
  const third = await close(COOPERATIVE);
  expect(third).toMatchObject({
    isClosedNow: false,
    lot: { status: "closed", closedReason: "霜冻", remainingGrams: 0, packsLeft: 0 },
  });
  const closing = await database.pg("lot_movement").where({ lot_id: lot.id, kind: "close" });
  expect(closing).toMatchObject([{ grams: "-7500" }]);
});

test("of a lot only the status may change, and a closed one never opens again", async () => {
  const lot = await recordPacks(database.pg, 1);
  const update = (change: object) => database.pg("lot").where({ id: lot.id }).update(change);
  await expect(update({ total_grams: 9_999 })).rejects.toThrow("append-only");
  await expect(update({ village_code: "520526101202" })).rejects.toThrow("append-only");
  await expect(database.pg("lot").where({ id: lot.id }).delete()).rejects.toThrow("append-only");
  expect(await update({ status: "stopped" })).toBe(1);
  expect(await update({ status: "closed", closed_reason: "售完" })).toBe(1);
  await expect(update({ status: "open", closed_reason: null })).rejects.toThrow("append-only");
});

test("a variant's pack weight cannot change under its lots", async () => {
  const change = database.pg("listing_variant").where({ id: "lsv_1" }).update({ pack_grams: 5_000 });
  await expect(change).rejects.toMatchObject({ code: "23503" });
});

test("lists come newest first, page by page, with the whole count", async () => {
  await recordPacks(database.pg, 1, { recordedAt: new Date("2026-04-01T00:00:00Z") });
  const newest = await recordPacks(database.pg, 1, { recordedAt: new Date("2026-04-02T00:00:00Z") });
  const page = await listLots(database.pg, { cooperativeId: COOPERATIVE, limit: 1, offset: 0 });
  expect(page.lots.map((lot) => lot.id)).toEqual([newest.id]);
  expect(page.count).toBe(
    Number((await database.pg("lot").where({ cooperative_id: COOPERATIVE }).count())[0]?.count),
  );
});
