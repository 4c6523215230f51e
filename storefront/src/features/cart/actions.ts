"use server";

import { updateTag } from "next/cache";
import { redirect } from "next/navigation";
import { ApiError } from "@/lib/api-error";
import { formText } from "@/lib/form-text";
import { toLocale } from "@/lib/locale";
import { readCartId, rememberCart } from "@/lib/session/cookies";
import { addLine, createCart, findCart, setLine, type Cart } from "@/lib/store/cart";
import { readProduct } from "@/lib/store/catalogue";
import { productTag } from "@/lib/store/tags";

export type AddState =
  | { status: "idle" }
  | { status: "added" }
  /** The backend has fewer than asked for. */
  | { status: "short"; left: number }
  | { status: "failed" };

export interface AddTarget {
  locale: string;
  handle: string;
}

/** Puts packs of a variant into this device's basket; "buy" goes on to the checkout. */
export async function addToCart(target: AddTarget, _state: AddState, form: FormData): Promise<AddState> {
  const variantId = formText(form, "variant_id");
  const quantity = Number(form.get("quantity"));
  if (!variantId || !Number.isInteger(quantity) || quantity < 1) return { status: "failed" };
  try {
    const cart = await openCart();
    await remember(await addLine(cart.id, { variant_id: variantId, quantity }));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return refused(target.handle, variantId);
  }
  if (form.get("intent") === "buy") redirect(`/${toLocale(target.locale)}/checkout`);
  return { status: "added" };
}

/** Sets a line of the basket to the number of the button that was pressed, or takes it out at zero. */
export async function changeLine(form: FormData): Promise<void> {
  const cartId = await readCartId();
  const lineId = formText(form, "line_id");
  const quantity = Number(form.get("quantity"));
  if (!cartId || !lineId || !Number.isInteger(quantity) || quantity < 0) return;
  try {
    await remember(await setLine(cartId, lineId, quantity));
  } catch (error) {
    // More than there is, or the line is gone already: the basket that is shown next says so.
    if (!(error instanceof ApiError) || error.isUnreachable) throw error;
  }
}

async function openCart(): Promise<Cart> {
  const cartId = await readCartId();
  const known = cartId ? await findCart(cartId) : null;
  return known ?? createCart();
}

async function remember(cart: Cart): Promise<void> {
  const packs = cart.items.reduce((sum, item) => sum + item.quantity, 0);
  await rememberCart(cart.id, packs);
}

/** Why nothing was added: too few left (counting what is in the basket already), or something else. */
async function refused(handle: string, variantId: string): Promise<AddState> {
  const product = await readProduct(handle).catch(() => null);
  const variant = product?.variants.find((candidate) => candidate.id === variantId);
  if (!variant) return { status: "failed" };
  updateTag(productTag(handle));
  return { status: "short", left: variant.stock };
}
