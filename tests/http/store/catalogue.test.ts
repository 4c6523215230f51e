import {
  catalogueProduct,
  listCatalogueResponse,
  PRODUCT_CLASSES,
  type CatalogueCard,
} from "@xieshou/contracts";
import { stackEnv } from "../../support/env";
import { ask, expectContract, expectRefusal } from "../../support/http";
import { closeLot, dayBeforeAllLots, harvest, openYard, recordLot, type Yard } from "../support/intake";
import { select, selectOne, world } from "../support/world";

async function list(query = ""): Promise<{ cards: CatalogueCard[]; count: number }> {
  return expectContract(await ask(`GET /store/catalogue${query}`), listCatalogueResponse);
}

async function product(handle: string) {
  return expectContract(await ask(`GET /store/catalogue/${handle}`), catalogueProduct).product;
}

describe("GET /store/catalogue", () => {
  it("200: shows every published product of the shop once, page by page", async () => {
    const { count } = await list();
    const pages = await Promise.all(
      Array.from({ length: Math.ceil(count / 50) }, (_, page) => list(`?page=${page + 1}&page_size=50`)),
    );
    const ids = pages.flatMap((page) => page.cards.map((card) => card.product_id));
    expect(ids).toHaveLength(count);
    expect(new Set(ids).size).toBe(count);
    const listed = await selectOne<{ count: number }>(
      `select count(*)::int as count from listing l join product p on p.id = l.product_id
        where p.status = 'published' and p.deleted_at is null and l.deleted_at is null`,
    );
    expect(count).toBe(listed.count);
  });

  it("200: prices are Medusa's base prices in fen, weights give the price per 斤", async () => {
    const { cards } = await list("?page_size=100");
    const cheapest = await select<{ product_id: string; fen: number }>(
      `select pv.product_id, (min(price.amount) * 100)::int as fen from product_variant pv
         join product_variant_price_set v on v.variant_id = pv.id
         join price on price.price_set_id = v.price_set_id and price.currency_code = 'cny'
          and price.price_list_id is null and price.rules_count = 0 and price.deleted_at is null
        where pv.deleted_at is null group by pv.product_id`,
    );
    const fen = new Map(cheapest.map((row) => [row.product_id, row.fen]));
    for (const card of cards) {
      expect(card.price_fen).toBe(fen.get(card.product_id));
      const perJin = card.pack_grams === null ? null : Math.round((card.price_fen * 500) / card.pack_grams);
      expect(card.price_per_jin_fen).toBe(perJin);
    }
  });

  it("200: narrows to a class and to a village", async () => {
    for (const productClass of PRODUCT_CLASSES) {
      const { cards } = await list(`?class=${productClass}`);
      expect(cards.every((card) => card.class === productClass)).toBe(true);
    }
    const { cards } = await list();
    const village = cards[0]?.village.code ?? "";
    const there = await list(`?village=${village}`);
    expect(there.count).toBeGreaterThan(0);
    expect(new Set(there.cards.map((card) => card.village.code))).toEqual(new Set([village]));
  });

  it("200: an unpublished product is not there", async () => {
    const [card] = (await list()).cards;
    if (!card) throw new Error("the shop is empty");
    await world("product").where({ id: card.product_id }).update({ status: "draft" });
    try {
      const { cards } = await list("?page_size=100");
      expect(cards.map((other) => other.product_id)).not.toContain(card.product_id);
      expectRefusal(await ask(`GET /store/catalogue/${card.handle}`), "not_found");
    } finally {
      await world("product").where({ id: card.product_id }).update({ status: "published" });
    }
  });

  it("400: names the field that is wrong", async () => {
    const refuse = (query: string) => ask(`GET /store/catalogue${query}`);
    expectRefusal(await refuse("?class=gold"), "invalid_request", ["class"]);
    expectRefusal(await refuse("?village=1"), "invalid_request", ["village"]);
    expectRefusal(await refuse("?page=-1&page_size=1000"), "invalid_request", ["page", "page_size"]);
    expectRefusal(await refuse("?q=茶"), "invalid_request", ["q"]);
    expectRefusal(await refuse("?village=529999000000"), "division_unknown");
  });

  it("400: as every store route, only with the shop's key", async () => {
    const headers = { "x-publishable-api-key": "pk_nobody" };
    const { status } = await fetch(`${stackEnv().backendUrl}/store/catalogue`, { headers });
    expect(status).toBe(400);
  });
});

describe("GET /store/catalogue/:handle", () => {
  let yard: Yard;
  let handle: string;
  beforeAll(async () => {
    yard = await openYard();
    ({ handle } = await selectOne<{ handle: string }>(
      `select p.handle from product p join product_variant v on v.product_id = p.id where v.id = ?`,
      [yard.variantId],
    ));
  });

  it("200: tells where it comes from and whom it helps, and never a household's name", async () => {
    const shown = await product(handle);
    expect(shown.title).toBe(yard.productTitle);
    expect(shown.origin.village.code).toBe(yard.villageCode);
    const names = await select<{ name_masked: string; code: string }>(
      `select name_masked, code from household`,
    );
    const text = JSON.stringify(shown);
    for (const { code } of names) expect(text).not.toContain(code);
    expect(text).not.toMatch(/hh_/);
  });

  it("200: a new lot is on the page at once, with its packs, and gone when it is closed", async () => {
    const before = await product(handle);
    const harvested_on = await dayBeforeAllLots(yard.variantId);
    const lot = await recordLot(yard, harvest(yard, { packs: 3, grade: "特级", harvested_on }));
    const shown = await product(handle);
    expect(shown.origin.lots.find(({ code }) => code === lot.code)).toEqual({
      code: lot.code,
      variant_id: yard.variantId,
      harvested_on: lot.harvested_on,
      grade: "特级",
      certificate_no: null,
      packs_left: 3,
      households: { count: null, suppressed: true },
    });
    const stock = (of: typeof shown) =>
      of.variants.find((variant) => variant.id === yard.variantId)?.stock ?? 0;
    expect(stock(shown)).toBe(stock(before) + 3);
    expect(shown.in_stock).toBe(true);
    await closeLot(yard, lot.id);
    expect((await product(handle)).origin.lots).toEqual(before.origin.lots);
  });

  it("200: its lots hold exactly what each variant has in stock", async () => {
    const { variants, origin } = await product(handle);
    for (const variant of variants.filter((each) => each.pack_grams !== null)) {
      const packs = origin.lots.filter((lot) => lot.variant_id === variant.id).map((lot) => lot.packs_left);
      expect(packs.reduce((a, b) => a + b, 0)).toBe(variant.stock);
    }
  });

  it("404: no such product", async () => {
    expectRefusal(await ask("GET /store/catalogue/nothing-here"), "not_found");
    expectRefusal(await ask("GET /store/catalogue/%00"), "not_found");
  });
});
