import { listHouseholdsResponse } from "@xieshou/contracts";
import { ask, expectContract, expectRefusal } from "../../support/http";
import { newMember, otherCooperative } from "../support/actors";
import { openYard } from "../support/intake";
import { selectOne } from "../support/world";

const ROUTE = "GET /cooperative/households";

async function list(token: string, query = "") {
  return expectContract(await ask(`${ROUTE}${query}`, { token }), listHouseholdsResponse).households;
}

describe("GET /cooperative/households", () => {
  it("200: lists every household of the cooperative's villages by name, in pinyin order", async () => {
    const yard = await openYard();
    const households = await list(yard.token);
    const { count } = await selectOne<{ count: string }>(
      `select count(*) from household h join cooperative_village v on v.village_code = h.village_code
        where v.cooperative_id = ?`,
      [yard.cooperativeId],
    );
    expect(households).toHaveLength(Number(count));
    const names = households.map((household) => household.name);
    expect(names).toEqual([...names].sort(new Intl.Collator("zh-CN-u-co-pinyin").compare));
    expect(names.every((name) => /^\p{Script=Han}{2,4}$/u.test(name))).toBe(true);
  });

  it("200: never shows a whole phone number", async () => {
    const yard = await openYard();
    const answer = await ask(ROUTE, { token: yard.token });
    expect(answer.text).not.toMatch(/(?<!\d)1\d{10}(?!\d)/);
  });

  it("200: finds by a part of the name and by the code, in either case", async () => {
    const yard = await openYard();
    const [one] = await list(yard.token);
    if (!one) throw new Error("no household");
    const ids = async (search: string) =>
      (await list(yard.token, `?q=${encodeURIComponent(search)}`)).map((household) => household.id);
    expect(await ids(one.name)).toContain(one.id);
    expect(await ids(one.name.slice(1))).toContain(one.id);
    expect(await ids(one.code.toLowerCase())).toEqual([one.id]);
    expect(await ids("没有这个人")).toEqual([]);
  });

  it("200: narrows to a village, and to nothing when it is another cooperative's", async () => {
    const yard = await openYard();
    const other = await otherCooperative(yard.cooperativeId);
    const own = await list(yard.token, `?village=${yard.villageCode}`);
    expect(new Set(own.map((household) => household.village.code))).toEqual(new Set([yard.villageCode]));
    expect(await list(yard.token, `?village=${other.villageCode}`)).toEqual([]);
  });

  it("400: names the field that is wrong", async () => {
    const { token } = await openYard();
    expectRefusal(await ask(`${ROUTE}?village=520526`, { token }), "invalid_request", ["village"]);
    expectRefusal(await ask(`${ROUTE}?q=%00`, { token }), "invalid_request", ["q"]);
    expectRefusal(await ask(`${ROUTE}?limit=5`, { token }), "invalid_request", ["limit"]);
    expectRefusal(await ask(`${ROUTE}?q[]=a`, { token }), "invalid_request", ["q"]);
  });

  it("401: asks to log in", async () => {
    expectRefusal(await ask(ROUTE), "unauthenticated");
  });

  it("403: who packs parcels does not read households", async () => {
    const yard = await openYard();
    const token = await newMember(yard.cooperativeId, "packer");
    expectRefusal(await ask(ROUTE, { token }), "permission_denied");
  });
});
