import type { CatalogueProduct } from "@xieshou/contracts";
import { expect, it } from "vitest";
import { groupBasket, shortLines } from "./basket";
import type { Cart, ShippingOption } from "./cart";

const village = { code: "520526102203", name: "迤那村", path: "贵州省 毕节市 威宁县 迤那镇", story: null };
const none = { count: 0, suppressed: false };

function product(handle: string, cooperativeId: string, stock: number): CatalogueProduct {
  const variant = {
    id: `variant_${handle}`,
    title: "5 斤装",
    sku: null,
    pack_grams: 2500,
    price_per_jin_fen: 996,
  };
  return {
    product_id: `prod_${handle}`,
    handle,
    title: handle,
    subtitle: null,
    class: "fruit",
    image: null,
    price_fen: 4980,
    pack_grams: 2500,
    price_per_jin_fen: 996,
    village,
    cooperative: { id: cooperativeId, name: `合作社 ${cooperativeId}` },
    in_stock: stock > 0,
    is_certified: false,
    in_season: true,
    is_example: true,
    description: null,
    images: [],
    harvest_months: [],
    no_reason_return: "supported",
    storage: "ambient",
    shelf_life_days: null,
    certificate: null,
    variants: [{ ...variant, price_fen: 4980, stock }],
    origin: {
      village,
      paired_county: null,
      households: none,
      collective_share_basis_points: 0,
      lots: [],
      counted_fen: 0,
    },
  };
}

function item(handle: string, quantity: number): Cart["items"][number] {
  return {
    id: `line_${handle}`,
    product_title: handle,
    product_handle: handle,
    variant_id: `variant_${handle}`,
    quantity,
    unit_price: "49.8",
    total: 49.8 * quantity,
  };
}

function option(id: string, cooperativeId: string, amount: number): ShippingOption {
  return { id, name: `合作社 ${cooperativeId} 快递`, amount };
}

const cart: Cart = {
  id: "cart_1",
  item_total: 0,
  shipping_total: 0,
  total: 0,
  items: [item("apple", 2), item("tea", 1), item("pear", 1)],
  shipping_methods: [],
};
const products = new Map(
  [product("apple", "coop_a", 1), product("tea", "coop_b", 9), product("pear", "coop_a", 9)].map((p) => [
    p.handle,
    p,
  ]),
);
const options = [option("so_dear", "coop_a", 20), option("so_a", "coop_a", 8.5), option("so_c", "coop_c", 1)];

it("puts each cooperative's goods in one parcel with its own cheapest freight, to the fen", () => {
  const basket = groupBasket({ cart, products, options });
  expect(
    basket.groups.map(({ cooperativeId, goodsFen, shipping }) => ({ cooperativeId, goodsFen, shipping })),
  ).toEqual([
    { cooperativeId: "coop_a", goodsFen: 14_940, shipping: { optionId: "so_a", fen: 850 } },
    { cooperativeId: "coop_b", goodsFen: 4980, shipping: null },
  ]);
  expect(basket).toMatchObject({ goodsFen: 19_920, freightFen: 850, totalFen: 20_770 });
});

it("names the lines that ask for more than there is, and those whose product is gone", () => {
  const basket = groupBasket({
    cart: { ...cart, items: [...cart.items, item("gone", 1)] },
    products,
    options,
  });
  expect(shortLines(basket).map(({ title, stock }) => ({ title, stock }))).toEqual([
    { title: "apple", stock: 1 },
    { title: "gone", stock: null },
  ]);
});
