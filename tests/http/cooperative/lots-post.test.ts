import { lotResponse } from "@xieshou/contracts";
import { shanghaiDate } from "@xieshou/attribution";
import { randomUUID } from "node:crypto";
import { ask, expectContract, expectRefusal } from "../../support/http";
import { newMember, otherCooperative } from "../support/actors";
import { closeLot, harvest, openYard, postLot, recordLot, stockOf, type Yard } from "../support/intake";
import { changingNothing, selectOne, world } from "../support/world";

const ROUTE = "POST /cooperative/lots";

let yard: Yard;
beforeAll(async () => {
  yard = await openYard();
});

describe("POST /cooperative/lots", () => {
  it("201: records who brought how much, and the shop can sell exactly its whole packs", async () => {
    const stock = await stockOf(yard);
    const body = harvest(yard, { packs: 4, certificate_no: "合格证-1" });
    const [first = "", second = ""] = yard.householdIds;
    body.contributions.push({ household_id: null, grams: yard.packGrams - 1, price_fen_per_kg: 1 });
    const lot = await recordLot(yard, body);

    expect(lot).toMatchObject({
      variant_id: yard.variantId,
      harvested_on: "2024-03-15",
      grade: "一级",
      certificate_no: "合格证-1",
      status: "open",
      total_grams: 5 * yard.packGrams - 1,
      remaining_grams: 5 * yard.packGrams - 1,
      packs_left: 4,
      is_example: true,
    });
    expect(lot.code).toMatch(/^L-240315-[0-9A-Z]{4}$/);
    expect(lot.village.code).toBe(yard.villageCode);
    const amounts = new Map(lot.contributions.map((one) => [one.household_id, one.amount_fen]));
    expect(amounts.get(first)).toBe(Math.round((2 * yard.packGrams * 800) / 1000));
    expect(amounts.get(second)).toBe(Math.round((12 * yard.packGrams * 700) / 10_000));
    expect(
      lot.contributions.every((one) => (one.household_id === null) === (one.household_name === null)),
    ).toBe(true);
    expect(await stockOf(yard)).toBe(stock + 4);
  });

  it("201: leaves an audit event that names the member and the lot, and no household", async () => {
    const lot = await recordLot(yard, harvest(yard, { packs: 1 }));
    const event = await selectOne<{ actor_type: string; detail: object }>(
      `select actor_type, detail from audit_event where action = 'lot.record' and subject_id = ?`,
      [lot.id],
    );
    expect(event).toEqual({
      actor_type: "cooperative",
      detail: { contributions: 3, total_grams: yard.packGrams },
    });
  });

  it("200: the same key and content give the same lot, and its stock is raised once", async () => {
    const stock = await stockOf(yard);
    const body = harvest(yard, { packs: 2 });
    const key = randomUUID();
    const made = expectContract(await postLot(yard.token, body, key), lotResponse, 201);
    const reordered = Object.fromEntries(Object.entries(body).reverse());
    const again = expectContract(await postLot(yard.token, reordered, key), lotResponse, 200);
    expect(again).toEqual(made);
    expect(await stockOf(yard)).toBe(stock + 2);
  });

  it("201 once, else 200: the same key twelve times at once makes one lot and raises its stock once", async () => {
    const stock = await stockOf(yard);
    const body = harvest(yard, { packs: 3 });
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 12 }, () => postLot(yard.token, body, key)));
    const statuses = answers.map((answer) => answer.status).sort((a, b) => a - b);
    expect(statuses).toEqual([...Array<number>(11).fill(200), 201]);
    const ids = new Set(answers.map((answer) => lotResponse.parse(answer.body).lot.id));
    expect(ids.size).toBe(1);
    expect(await stockOf(yard)).toBe(stock + 3);
  });

  it("201: lots of one variant recorded at once all reach the stock", async () => {
    const stock = await stockOf(yard);
    const lots = await Promise.all(
      Array.from({ length: 8 }, () => recordLot(yard, harvest(yard, { packs: 1 }))),
    );
    expect(await stockOf(yard)).toBe(stock + 8);
    for (const lot of lots) await closeLot(yard, lot.id);
    expect(await stockOf(yard)).toBe(stock);
  });

  it("403: who packs parcels does not record lots", async () => {
    const token = await newMember(yard.cooperativeId, "packer");
    const answer = await changingNothing(() => postLot(token, harvest(yard, { packs: 1 })));
    expectRefusal(answer, "permission_denied");
  });

  it("403: a suspended cooperative records nothing, and still gets back what it had recorded", async () => {
    const other = await otherCooperative(yard.cooperativeId);
    const token = await newMember(other.id, "clerk");
    const body = {
      ...harvest(yard, { packs: 1 }),
      variant_id: other.variantId,
      village_code: other.villageCode,
      contributions: [{ household_id: other.householdId, grams: 50_000, price_fen_per_kg: 100 }],
    };
    const key = randomUUID();
    const made = expectContract(await postLot(token, body, key), lotResponse, 201);
    await world("cooperative").where({ id: other.id }).update({ status: "suspended" });
    try {
      expectRefusal(await changingNothing(() => postLot(token, body)), "cooperative_suspended");
      expect(expectContract(await postLot(token, body, key), lotResponse, 200)).toEqual(made);
    } finally {
      await world("cooperative").where({ id: other.id }).update({ status: "approved" });
    }
    await ask(`POST /cooperative/lots/${made.lot.id}/close`, { token, body: { reason: "测试结束" } });
  });

  it("404: another cooperative's variant", async () => {
    const other = await otherCooperative(yard.cooperativeId);
    const body = harvest(yard, { packs: 1, variant_id: other.variantId });
    expectRefusal(await changingNothing(() => postLot(yard.token, body)), "variant_not_found");
    const unknown = { ...body, variant_id: "variant_nobody_has" };
    expectRefusal(await changingNothing(() => postLot(yard.token, unknown)), "variant_not_found");
  });

  it("404: a household of another village, named by its place in the list", async () => {
    const other = await otherCooperative(yard.cooperativeId);
    const body = harvest(yard, { packs: 1 });
    body.contributions.push({ household_id: other.householdId, grams: 1000, price_fen_per_kg: 1 });
    const answer = await changingNothing(() => postLot(yard.token, body));
    expectRefusal(answer, "household_not_found", ["contributions.3.household_id"]);
  });

  it("400: a village the cooperative is not registered for", async () => {
    const other = await otherCooperative(yard.cooperativeId);
    const body = harvest(yard, { packs: 1, village_code: other.villageCode });
    expectRefusal(await changingNothing(() => postLot(yard.token, body)), "village_not_served");
  });

  it("400: a harvest of tomorrow in Shanghai", async () => {
    const tomorrow = shanghaiDate(new Date(Date.now() + 24 * 3_600_000));
    const body = harvest(yard, { packs: 1, harvested_on: tomorrow });
    expectRefusal(await changingNothing(() => postLot(yard.token, body)), "harvested_in_future");
  });

  it("400: less than one pack", async () => {
    const contributions = [{ household_id: null, grams: yard.packGrams - 1, price_fen_per_kg: 1 }];
    const body = harvest(yard, { packs: 1, contributions });
    expectRefusal(await changingNothing(() => postLot(yard.token, body)), "lot_too_small");
  });

  it("400: without an Idempotency-Key, or with one that is none", async () => {
    const body = harvest(yard, { packs: 1 });
    const bare = await changingNothing(() => ask(ROUTE, { token: yard.token, body }));
    expectRefusal(bare, "idempotency_key_required");
    expectRefusal(await changingNothing(() => postLot(yard.token, body, "   ")), "idempotency_key_required");
    const tooLong = await changingNothing(() => postLot(yard.token, body, "k".repeat(101)));
    expectRefusal(tooLong, "invalid_request", ["Idempotency-Key"]);
  });

  it("409: a key that came with other content", async () => {
    const key = randomUUID();
    const body = harvest(yard, { packs: 1 });
    expectContract(await postLot(yard.token, body, key), lotResponse, 201);
    const answer = await changingNothing(() => postLot(yard.token, { ...body, grade: "特级" }, key));
    expectRefusal(answer, "idempotency_key_reused");
  });

  it("401: asks to log in", async () => {
    const answer = await changingNothing(() => ask(ROUTE, { body: harvest(yard, { packs: 1 }) }));
    expectRefusal(answer, "unauthenticated");
  });
});

describe("POST /cooperative/lots with fields that are wrong", () => {
  const grams = (value: unknown) => ({
    contributions: [{ household_id: null, grams: value, price_fen_per_kg: 1 }],
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ["negative grams", grams(-2500), ["contributions.0.grams"]],
    ["no grams", grams(0), ["contributions.0.grams"]],
    ["half a gram", grams(0.5), ["contributions.0.grams"]],
    ["grams as text", grams("2500"), ["contributions.0.grams"]],
    ["more than a yard ever holds", grams(100_000_001), ["contributions.0.grams"]],
    ["nobody's contribution", { contributions: [] }, ["contributions"]],
    ["a formula for a grade", { grade: "=HYPERLINK(1)" }, ["grade"]],
    ["a village code that is too short", { village_code: "520526" }, ["village_code"]],
    ["a village code with letters", { village_code: "52052611820A" }, ["village_code"]],
    ["a day the calendar does not have", { harvested_on: "2026-02-30" }, ["harvested_on"]],
    ["a NUL", { certificate_no: "A\u0000B" }, ["certificate_no"]],
    ["a field nobody knows", { status: "closed" }, ["status"]],
    ["a cooperative of its own choice", { cooperative_id: "coop_other" }, ["cooperative_id"]],
  ])("400: %s, and the field is named in both languages", async (_what, wrong, paths) => {
    const body = { ...harvest(yard, { packs: 1 }), ...wrong };
    expectRefusal(await changingNothing(() => postLot(yard.token, body)), "invalid_request", paths);
  });

  it("400: text that is no JSON, a list, nothing at all", async () => {
    const headers = { "idempotency-key": randomUUID() };
    const send = (rawBody: string) =>
      changingNothing(() => ask(ROUTE, { token: yard.token, rawBody, headers }));
    expectRefusal(await send('{"variant_id":'), "invalid_request");
    expectRefusal(await send("[]"), "invalid_request", [""]);
    expectRefusal(await send(""), "invalid_request");
  });

  it("413: ten megabytes", async () => {
    const headers = { "idempotency-key": randomUUID() };
    const rawBody = JSON.stringify({
      ...harvest(yard, { packs: 1 }),
      certificate_no: "x".repeat(10_000_000),
    });
    const answer = await changingNothing(() => ask(ROUTE, { token: yard.token, rawBody, headers }));
    expectRefusal(answer, "body_too_large");
  });
});
