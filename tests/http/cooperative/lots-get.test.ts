import { listLotsResponse, lotResponse } from "@xieshou/contracts";
import { ask, expectContract, expectRefusal } from "../../support/http";
import { newMember, otherCooperative } from "../support/actors";
import { harvest, openYard, recordLot, type Yard } from "../support/intake";
import { selectOne } from "../support/world";

let yard: Yard;
beforeAll(async () => {
  yard = await openYard();
});

async function page(query: string) {
  return expectContract(await ask(`GET /cooperative/lots${query}`, { token: yard.token }), listLotsResponse);
}

describe("GET /cooperative/lots", () => {
  it("200: pages through the cooperative's lots, newest first, each once", async () => {
    const lot = await recordLot(yard, harvest(yard, { packs: 1 }));
    const { count } = await selectOne<{ count: string }>(
      `select count(*) from lot where cooperative_id = ?`,
      [yard.cooperativeId],
    );
    const first = await page("?page=1&page_size=2");
    const second = await page("?page=2&page_size=2");
    expect(first).toMatchObject({ count: Number(count), page: 1, page_size: 2 });
    expect(first.lots[0]).toMatchObject({ id: lot.id, households: 2, packs_left: 1 });
    const ids = [...first.lots, ...second.lots].map((each) => each.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("200: has nothing on a page behind the last", async () => {
    expect((await page("?page=100000")).lots).toEqual([]);
  });

  it("400: names the field that is wrong", async () => {
    const { token } = yard;
    expectRefusal(await ask("GET /cooperative/lots?page=0", { token }), "invalid_request", ["page"]);
    expectRefusal(await ask("GET /cooperative/lots?page_size=101", { token }), "invalid_request", [
      "page_size",
    ]);
    expectRefusal(await ask("GET /cooperative/lots?page=a", { token }), "invalid_request", ["page"]);
    expectRefusal(await ask("GET /cooperative/lots?status=open", { token }), "invalid_request", ["status"]);
  });

  it("401: asks to log in", async () => {
    expectRefusal(await ask("GET /cooperative/lots"), "unauthenticated");
  });
});

describe("GET /cooperative/lots/:id", () => {
  it("200: shows the lot as it was recorded", async () => {
    const made = await recordLot(yard, harvest(yard, { packs: 2 }));
    const answer = await ask(`GET /cooperative/lots/${made.id}`, { token: yard.token });
    expect(expectContract(answer, lotResponse).lot).toEqual(made);
  });

  it("200: who packs parcels sees weights and no names", async () => {
    const made = await recordLot(yard, harvest(yard, { packs: 2 }));
    const token = await newMember(yard.cooperativeId, "packer");
    const { lot } = expectContract(await ask(`GET /cooperative/lots/${made.id}`, { token }), lotResponse);
    expect(lot.contributions.map((one) => one.household_name)).toEqual([null, null, null]);
    expect(lot.contributions.map((one) => one.grams)).toEqual(made.contributions.map((one) => one.grams));
  });

  it("401: asks to log in", async () => {
    expectRefusal(await ask("GET /cooperative/lots/lot_x"), "unauthenticated");
  });

  it("404: no such lot, another cooperative's, or nothing that could be one", async () => {
    const { token } = yard;
    expectRefusal(await ask("GET /cooperative/lots/lot_nobody", { token }), "lot_not_found");
    expectRefusal(await ask("GET /cooperative/lots/%00", { token }), "lot_not_found");
    const made = await recordLot(yard, harvest(yard, { packs: 1 }));
    const other = await otherCooperative(yard.cooperativeId);
    const stranger = await newMember(other.id, "head");
    expectRefusal(await ask(`GET /cooperative/lots/${made.id}`, { token: stranger }), "lot_not_found");
  });

  it("400: an address that cannot be decoded", async () => {
    expectRefusal(await ask("GET /cooperative/lots/%E0%A4%A", { token: yard.token }), "invalid_request");
  });
});
