import "server-only";
import { cookies, headers } from "next/headers";
import { COUNT_COOKIE } from "../cart-count";
import { LOCALES, type Locale } from "../locale";

const DAY_SECONDS = 86_400;

/** The consoles, each with a token of its own that is sent to its own pages only. */
export const CONSOLES = ["cooperative", "official"] as const;
export type Console = (typeof CONSOLES)[number];

const CART_COOKIE = "xieshou_cart";
const ORDERS_COOKIE = "xieshou_orders";
/** How many orders this device remembers. */
export const REMEMBERED_ORDERS = 10;

/** Id of this device's basket. */
export async function readCartId(): Promise<string | null> {
  return (await cookies()).get(CART_COOKIE)?.value ?? null;
}

/**
 * Remembers the basket and how many packs it holds. The count is readable by scripts, so that cached pages
 * can show it without asking; it is never believed.
 */
export async function rememberCart(cartId: string, packs: number): Promise<void> {
  const store = await cookies();
  const secure = await isSecure();
  const options = { path: "/", sameSite: "lax", secure, maxAge: 30 * DAY_SECONDS } as const;
  store.set(CART_COOKIE, cartId, { ...options, httpOnly: true });
  store.set(COUNT_COOKIE, String(packs), options);
}

/** Forgets the basket once it has been ordered. */
export async function forgetCart(): Promise<void> {
  const store = await cookies();
  store.delete(CART_COOKIE);
  store.delete(COUNT_COOKIE);
}

/** Ids of the orders placed on this device, newest first. */
export async function readOrderIds(): Promise<string[]> {
  const value = (await cookies()).get(ORDERS_COOKIE)?.value ?? "";
  return value.split(".").filter((id) => /^order_\w+$/.test(id));
}

/** Adds an order to those this device remembers. */
export async function rememberOrder(orderId: string): Promise<void> {
  const ids = [orderId, ...(await readOrderIds()).filter((id) => id !== orderId)].slice(0, REMEMBERED_ORDERS);
  (await cookies()).set(ORDERS_COOKIE, ids.join("."), {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: await isSecure(),
    maxAge: 365 * DAY_SECONDS,
  });
}

/** The token of whoever is logged in to a console. */
export async function readToken(area: Console, locale: Locale): Promise<string | null> {
  return (await cookies()).get(tokenCookie(area, locale))?.value ?? null;
}

/** Keeps a console's token, for its pages in every language and for nothing else. */
export async function rememberToken(area: Console, token: string): Promise<void> {
  const store = await cookies();
  const secure = await isSecure();
  for (const locale of LOCALES) {
    const path = tokenPath(area, locale);
    store.set(tokenCookie(area, locale), token, {
      path,
      httpOnly: true,
      sameSite: "lax",
      secure,
      maxAge: DAY_SECONDS,
    });
  }
}

/** Logs out of a console. */
export async function forgetToken(area: Console): Promise<void> {
  const store = await cookies();
  for (const locale of LOCALES) {
    store.delete({ name: tokenCookie(area, locale), path: tokenPath(area, locale) });
  }
}

// The path begins with the language, and a path-scoped cookie needs a name of its own in each.
function tokenCookie(area: Console, locale: Locale): string {
  return `xieshou_${area}_${locale.slice(0, 2)}`;
}

function tokenPath(area: Console, locale: Locale): string {
  return `/${locale}/${area}`;
}

/** Cookies are marked secure whenever the visitor came over https, also behind a proxy that says so. */
async function isSecure(): Promise<boolean> {
  return (await headers()).get("x-forwarded-proto")?.split(",")[0]?.trim() === "https";
}
