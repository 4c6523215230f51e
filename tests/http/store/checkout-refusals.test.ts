import type Medusa from "@medusajs/js-sdk";
import { ask, expectRefusal, type Answer } from "../../support/http";
import { closeLot, harvest, openYard, recordLot, stockOf, type Yard } from "../support/intake";
import { eastTown } from "../support/places";
import { fillCart, shopClient } from "../support/shopper";
import { changingNothing, selectOne } from "../support/world";

let yard: Yard;
let shop: Medusa;
let town: string;
beforeAll(async () => {
  yard = await openYard();
  shop = shopClient();
  town = (await eastTown()).code;
});

const complete = (cartId: string): Promise<Answer> => ask(`POST /store/carts/${cartId}/complete`);

describe("POST /store/carts/:id/complete", () => {
  it.each([
    ["that does not exist", "449999000000"],
    ["of a whole province", "440000000000"],
    ["that is no code", "广东"],
    ["with too few digits", "440106"],
  ])(
    "400: a destination %s; nothing is ordered or reserved, and a right one can follow",
    async (_what, code) => {
      await recordLot(yard, harvest(yard, { packs: 1 }));
      const lines = [{ variantId: yard.variantId, quantity: 1 }];
      const cartId = await fillCart(shop, { lines, divisionCode: code });
      expectRefusal(await changingNothing(() => complete(cartId)), "division_unknown");
      await shop.store.cart.update(cartId, { shipping_address: { metadata: { division_code: town } } });
      expect((await complete(cartId)).body).toMatchObject({ type: "order" });
    },
  );

  it("400: the lot was closed while the buyer hesitated; nothing is ordered or reserved", async () => {
    const stock = await stockOf(yard);
    const lot = await recordLot(yard, harvest(yard, { packs: 1 }));
    const lines = [{ variantId: yard.variantId, quantity: stock + 1 }];
    const cartId = await fillCart(shop, { lines, divisionCode: town });
    await closeLot(yard, lot.id);
    expectRefusal(await changingNothing(() => complete(cartId)), "no_live_lot");
  });

  it("400: two lines of one variant that together want more than there is", async () => {
    const stock = await stockOf(yard);
    await recordLot(yard, harvest(yard, { packs: 3 }));
    const quantity = stock + 2;
    const line = (wrapped: boolean) => ({ variantId: yard.variantId, quantity, metadata: { wrapped } });
    const cartId = await fillCart(shop, { lines: [line(true), line(false)], divisionCode: town });
    const { items } = await selectOne<{ items: string }>(
      `select count(*) as items from cart_line_item where cart_id = ? and deleted_at is null`,
      [cartId],
    );
    expect(items).toBe("2");
    expectRefusal(await changingNothing(() => complete(cartId)), "no_live_lot");
  });

  it("200: an address without a division is sold, its destination unknown", async () => {
    await recordLot(yard, harvest(yard, { packs: 1 }));
    const lines = [{ variantId: yard.variantId, quantity: 1 }];
    const answer = await complete(await fillCart(shop, { lines, divisionCode: null }));
    const { order } = answer.body as { order: { id: string } };
    const plan = await selectOne<{ code: string | null }>(
      `select buyer_division_code as code from attribution_plan where order_id = ?`,
      [order.id],
    );
    expect(plan.code).toBeNull();
  });

  it("413, 400: ten megabytes, or text that is no JSON", async () => {
    const rawBody = JSON.stringify({ note: "x".repeat(10_000_000) });
    expectRefusal(await changingNothing(() => ask("POST /store/carts", { rawBody })), "body_too_large");
    expectRefusal(await changingNothing(() => ask("POST /store/carts", { rawBody: "{" })), "invalid_request");
  });
});
