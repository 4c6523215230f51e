import { listCooperativeProductsResponse } from "@xieshou/contracts";
import { ask, expectContract, expectRefusal } from "../../support/http";
import { newMember, otherCooperative } from "../support/actors";
import { closeLot, harvest, openYard, recordLot, stockOf } from "../support/intake";
import { select } from "../support/world";

describe("GET /cooperative/products", () => {
  it("200: lists what the cooperative sells from lots, and nobody else's", async () => {
    const yard = await openYard();
    const { products } = expectContract(
      await ask("GET /cooperative/products", { token: yard.token }),
      listCooperativeProductsResponse,
    );
    const owned = await select<{ variant_id: string }>(
      `select lv.variant_id from listing l join listing_variant lv on lv.listing_id = l.id
        where l.cooperative_id = ? and lv.pack_grams is not null`,
      [yard.cooperativeId],
    );
    const listed = products.flatMap((product) => product.variants.map((variant) => variant.variant_id));
    expect(listed.sort()).toEqual(owned.map((row) => row.variant_id).sort());
  });

  it("200: shows the stock and the open lots that a new lot adds", async () => {
    const yard = await openYard();
    const before = await stockOf(yard);
    const lot = await recordLot(yard, harvest(yard, { packs: 4 }));
    expect(await stockOf(yard)).toBe(before + 4);
    await closeLot(yard, lot.id);
    expect(await stockOf(yard)).toBe(before);
  });

  it("200: another cooperative's member sees other products", async () => {
    const yard = await openYard();
    const other = await otherCooperative(yard.cooperativeId);
    const token = await newMember(other.id, "packer");
    const { products } = expectContract(
      await ask("GET /cooperative/products", { token }),
      listCooperativeProductsResponse,
    );
    const listed = products.flatMap((product) => product.variants.map((variant) => variant.variant_id));
    expect(listed).toContain(other.variantId);
    expect(listed).not.toContain(yard.variantId);
  });

  it("401: asks to log in", async () => {
    expectRefusal(await ask("GET /cooperative/products"), "unauthenticated");
  });
});
