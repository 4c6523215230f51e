import "server-only";
import { readCartId } from "../session/cookies";
import { groupBasket, type Basket } from "./basket";
import { findCart, listShippingOptions } from "./cart";
import { readProduct } from "./catalogue";

/** This device's basket with today's stock and freight, or null when it is empty. */
export async function readBasket(): Promise<Basket | null> {
  const cartId = await readCartId();
  const cart = cartId ? await findCart(cartId) : null;
  if (!cart || cart.items.length === 0) return null;
  const handles = [...new Set(cart.items.map((item) => item.product_handle))];
  const [options, ...found] = await Promise.all([listShippingOptions(cart.id), ...handles.map(readProduct)]);
  const products = new Map(found.flatMap((product) => (product ? [[product.handle, product]] : [])));
  return groupBasket({ cart, products, options });
}
