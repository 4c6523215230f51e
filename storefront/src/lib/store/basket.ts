import type { CatalogueProduct } from "@xieshou/contracts";
import { fromDecimal, type Fen } from "@xieshou/money";
import type { Cart, CartItem, ShippingOption } from "./cart";

/** A line of the basket as it is shown. */
export interface BasketLine {
  id: string;
  handle: string;
  title: string;
  variantTitle: string;
  image: string | null;
  village: CatalogueProduct["village"] | null;
  unitFen: Fen;
  quantity: number;
  totalFen: Fen;
  /** Packs of this variant in stock; null when the product is no longer in the catalogue. */
  stock: number | null;
}

/** What one cooperative packs and ships: one parcel. */
export interface BasketGroup {
  cooperativeId: string;
  cooperativeName: string;
  lines: BasketLine[];
  goodsFen: Fen;
  /** The cheapest way this cooperative ships, or null when there is none to this address. */
  shipping: { optionId: string; fen: Fen } | null;
}

export interface Basket {
  cartId: string;
  groups: BasketGroup[];
  goodsFen: Fen;
  freightFen: Fen;
  totalFen: Fen;
}

export interface BasketSources {
  cart: Cart;
  /** By handle; a product that left the catalogue is missing. */
  products: ReadonlyMap<string, CatalogueProduct>;
  options: ShippingOption[];
}

/** Groups a basket by cooperative, each with its own freight, in the order the goods were put in. */
export function groupBasket({ cart, products, options }: BasketSources): Basket {
  const groups = new Map<string, BasketGroup>();
  for (const item of cart.items) {
    const product = products.get(item.product_handle);
    const { id, name } = product?.cooperative ?? { id: "", name: "" };
    const group = groups.get(id) ?? {
      cooperativeId: id,
      cooperativeName: name,
      lines: [],
      goodsFen: 0,
      shipping: cheapestShipping(options, name),
    };
    const line = toLine(item, product);
    group.lines.push(line);
    group.goodsFen += line.totalFen;
    groups.set(id, group);
  }
  const all = [...groups.values()];
  const goodsFen = all.reduce((sum, group) => sum + group.goodsFen, 0);
  const freightFen = all.reduce((sum, group) => sum + (group.shipping?.fen ?? 0), 0);
  return { cartId: cart.id, groups: all, goodsFen, freightFen, totalFen: goodsFen + freightFen };
}

/** Lines that ask for more than there is. */
export function shortLines(basket: Basket): BasketLine[] {
  return basket.groups.flatMap((group) => group.lines).filter((line) => line.quantity > (line.stock ?? 0));
}

function toLine(item: CartItem, product: CatalogueProduct | undefined): BasketLine {
  const variant = product?.variants.find((candidate) => candidate.id === item.variant_id);
  const unitFen = fromDecimal(item.unit_price);
  return {
    id: item.id,
    handle: item.product_handle,
    title: product?.title ?? item.product_title,
    variantTitle: variant?.title ?? item.variant_title ?? "",
    image: product?.image ?? null,
    village: product?.village ?? null,
    unitFen,
    quantity: item.quantity,
    totalFen: unitFen * item.quantity,
    stock: variant?.stock ?? null,
  };
}

/** The stock API does not say whose a shipping option is; its name begins with the cooperative's. */
function cheapestShipping(options: ShippingOption[], cooperativeName: string): BasketGroup["shipping"] {
  const own = options
    .filter((option) => cooperativeName !== "" && option.name.startsWith(cooperativeName))
    .flatMap(({ id, amount }) =>
      amount === null || amount === undefined ? [] : [{ id, fen: fromDecimal(amount) }],
    )
    .sort((a, b) => a.fen - b.fen);
  const [first] = own;
  return first ? { optionId: first.id, fen: first.fen } : null;
}
