"use server";

import { updateTag } from "next/cache";
import { redirect } from "next/navigation";
import { ApiError, errorSentence } from "@/lib/api-error";
import { fill } from "@/lib/fill";
import { toLocale, type Locale } from "@/lib/locale";
import { messagesFor, type Messages } from "@/lib/messages";
import { forgetCart, rememberCart, rememberOrder } from "@/lib/session/cookies";
import { shortLines, type Basket, type BasketLine } from "@/lib/store/basket";
import { chooseShipping, setLine, updateCart } from "@/lib/store/cart";
import { findDivisionPath } from "@/lib/store/division-path";
import type { Division } from "@/lib/store/divisions";
import { completeCart, preparePayment } from "@/lib/store/payment";
import { readBasket } from "@/lib/store/read-basket";
import { productTag } from "@/lib/store/tags";
import { parseCheckout, readValues, type CheckoutInput, type CheckoutValues, type FieldName } from "./form";

export interface CheckoutState {
  /** Why nothing was ordered, a sentence each; empty before the first try. */
  problems: string[];
  fields: Partial<Record<FieldName, string>>;
  values: CheckoutValues;
}

/** Orders the basket. Comes back only with problems; an order leads to its page. */
export async function placeOrder(
  localeName: string,
  _state: CheckoutState,
  form: FormData,
): Promise<CheckoutState> {
  const locale = toLocale(localeName);
  const t = messagesFor(locale);
  const values = readValues(form);
  const refuse = (problems: string[], fields: CheckoutState["fields"] = {}) => ({ problems, fields, values });

  const parsed = parseCheckout(values, t.checkoutErrors);
  if (!parsed.ok) return refuse([], parsed.fields);
  let orderId: string;
  try {
    const division = await findDivisionPath(parsed.input.division);
    if (!division) return refuse([], { division: t.checkoutErrors.division });
    const outcome = await order({ input: parsed.input, division, t });
    if ("problems" in outcome) return refuse(outcome.problems);
    orderId = outcome.orderId;
  } catch (error) {
    return refuse(await explain(error, { locale, t }));
  }
  redirect(`/${locale}/orders/${orderId}?placed=1`);
}

interface OrderInput {
  input: CheckoutInput;
  division: Division[];
  t: Messages;
}

async function order({
  input,
  division,
  t,
}: OrderInput): Promise<{ orderId: string } | { problems: string[] }> {
  const before = await readBasket();
  if (!before) return { problems: [t.checkout.empty] };
  const address = toAddress(input, division);
  await updateCart(before.cartId, {
    ...(input.email ? { email: input.email } : {}),
    shipping_address: address,
    billing_address: address,
  });

  // Stock and freight may have changed since the page was opened, and freight may depend on the address.
  const basket = await readBasket();
  if (!basket) return { problems: [t.checkout.empty] };
  const short = shortLines(basket);
  if (short.length > 0) return { problems: await adjust(basket, short, t) };
  const stuck = basket.groups.filter((group) => !group.shipping);
  if (stuck.length > 0) {
    return {
      problems: stuck.map((group) => fill(t.checkoutErrors.noFreight, { name: group.cooperativeName })),
    };
  }

  await chooseShipping(
    basket.cartId,
    basket.groups.flatMap((group) => (group.shipping ? [group.shipping.optionId] : [])),
  );
  await preparePayment(basket.cartId);
  const orderId = await completeCart(basket.cartId);
  if (!orderId) return { problems: [t.checkoutErrors.payment] };
  await rememberOrder(orderId);
  await forgetCart();
  for (const line of basket.groups.flatMap((group) => group.lines)) updateTag(productTag(line.handle));
  return { orderId };
}

/** Lowers each line to what is there, or takes it out, and says so. */
async function adjust(basket: Basket, lines: BasketLine[], t: Messages): Promise<string[]> {
  let packs = basket.groups.flatMap((group) => group.lines).reduce((sum, line) => sum + line.quantity, 0);
  for (const line of lines) {
    await setLine(basket.cartId, line.id, line.stock ?? 0);
    packs -= line.quantity - (line.stock ?? 0);
    updateTag(productTag(line.handle));
  }
  await rememberCart(basket.cartId, packs);
  return lines.map(({ title, stock }) =>
    fill(stock ? t.checkoutErrors.adjusted : t.checkoutErrors.removed, { title, count: stock ?? 0 }),
  );
}

async function explain(error: unknown, { locale, t }: { locale: Locale; t: Messages }): Promise<string[]> {
  if (!(error instanceof ApiError)) throw error;
  if (error.isUnreachable) return [t.checkoutErrors.unreachable];
  if (error.status === 409) return [t.checkoutErrors.busy];
  if (error.code === "no_live_lot" || error.stockCode === "insufficient_inventory") {
    const basket = await readBasket();
    const short = basket ? shortLines(basket) : [];
    if (basket && short.length > 0) return adjust(basket, short, t);
  }
  return [error.code ? errorSentence(error.code, locale) : t.checkoutErrors.other];
}

function toAddress(input: CheckoutInput, division: Division[]): Record<string, unknown> {
  const [province, ...below] = division.map(({ name }) => name);
  const city = below[0] ?? province;
  return {
    first_name: input.name,
    phone: input.phone,
    country_code: "cn",
    province,
    city,
    address_1: input.detail,
    address_2: below.slice(1).join(" "),
    metadata: { division_code: input.division },
  };
}
