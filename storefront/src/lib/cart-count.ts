/** Fired on the window when this page has changed the basket. */
export const CART_CHANGED = "xieshou:cart";

/** Name of the cookie with the number of packs, readable by scripts. */
export const COUNT_COOKIE = "xieshou_cart_count";

/** The number of packs in the basket, as the cookie says. Browser only. */
export function readCartCount(): number {
  const match = new RegExp(`(?:^|; )${COUNT_COOKIE}=(\\d+)`).exec(document.cookie);
  return Number(match?.[1] ?? 0);
}
