import { z } from "@medusajs/framework/zod";
import type { ErrorDetail } from "@xieshou/contracts";
import { countyOf, isDivisionCode } from "@xieshou/divisions";
import { rows, type Sql } from "../../../lib/database";
import { MarketError } from "../../../lib/errors";
import { openPacks } from "../../../modules/supply/packs";
import { readListedVariants } from "./read-plan-context";

/** What a cart wants: units per line, and the division code given with the address. */
export interface WantedCart {
  lines: readonly { variantId: string | null; quantity: number }[];
  divisionCode: unknown;
}

/**
 * Checks a cart before anything is made of it: the destination exists, and open lots hold enough packs for all
 * lines of a variant together (Medusa's own check looks at each line alone).
 * @throws MarketError `division_unknown` for a code that is given and bad, `no_live_lot` when packs are short
 */
export async function checkCart(sql: Sql, cart: WantedCart): Promise<void> {
  const code = cart.divisionCode;
  if (code !== undefined && code !== null && !(await isDestination(sql, code))) {
    throw new MarketError("division_unknown", [
      unknownDivision(typeof code === "string" ? code : JSON.stringify(code)),
    ]);
  }
  const wanted = new Map<string, number>();
  for (const { variantId, quantity } of cart.lines) {
    if (variantId === null) throw new MarketError("no_live_lot");
    wanted.set(variantId, (wanted.get(variantId) ?? 0) + quantity);
  }
  const variantIds = [...wanted.keys()];
  const listed = await readListedVariants(sql, variantIds);
  const packs = await openPacks(sql, variantIds);
  const short = variantIds.filter((id) => {
    const variant = listed.get(id);
    if (!variant) return true;
    return variant.packGrams !== null && (packs.get(id) ?? 0) < (wanted.get(id) ?? 0);
  });
  if (short.length > 0) {
    throw new MarketError(
      "no_live_lot",
      short.map((variantId) => tooFewPacks(variantId, packs.get(variantId) ?? 0)),
    );
  }
}

function unknownDivision(code: string): ErrorDetail {
  const messages = { "zh-CN": `没有代码为 ${code} 的地区。`, en: `There is no division ${code}.` };
  return { path: "shipping_address.metadata.division_code", message: messages["zh-CN"], messages };
}

function tooFewPacks(variantId: string, packs: number): ErrorDetail {
  const messages = { "zh-CN": `在售批次只够 ${packs} 份。`, en: `Open lots hold ${packs} packs.` };
  return { path: variantId, message: messages["zh-CN"], messages };
}

/** A destination is a county or something inside one. */
async function isDestination(sql: Sql, code: unknown): Promise<boolean> {
  if (!isDivisionCode(code) || countyOf(code) === null) return false;
  const found = await rows(sql, {
    text: `select 1 as known from division where code = ? and deleted_at is null`,
    bindings: [code],
    row: z.object({ known: z.number() }),
  });
  return found.length > 0;
}

/** The order a cart became, if it has become one. */
export async function findOrderOfCart(sql: Sql, cartId: string): Promise<string | null> {
  const [found] = await rows(sql, {
    text: `select order_id from order_cart where cart_id = ? and deleted_at is null`,
    bindings: [cartId],
    row: z.object({ order_id: z.string() }),
  });
  return found?.order_id ?? null;
}
