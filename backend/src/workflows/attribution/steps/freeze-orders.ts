import { randomBytes } from "node:crypto";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { rows } from "../../../lib/database";
import { MarketError } from "../../../lib/errors";
import { newId } from "../../../lib/ids";
import { insertPlans } from "../../../modules/attribution/insert-plans";
import { lockOrders } from "../../../modules/attribution/lock-orders";
import { pickForLines, type PickedLine } from "../../../modules/supply/picks";
import { pairingCodes, planLine, type ListedVariant, type PlanContext } from "../plan-line";
import { readHouseholdRecords, readListedVariants, readPairings, readShareRules } from "./read-plan-context";
import { readFreight, readSoldLines, type SoldLine } from "./read-sold-lines";

/** What to do when lots cover less than was sold: a checkout is refused, what is already sold is recorded. */
export type OnShortage = "refuse" | "record";

/**
 * Freezes whatever of an order has no plan yet: picks lots, and appends plan, shares and freight, all in the
 * caller's transaction. What is frozen stays as it is, so freezing twice, or at once, gives one plan.
 * @returns the number of lines frozen by this call
 * @throws MarketError `no_live_lot` when lots do not cover the order and `onShortage` is "refuse"
 */
export async function freezeOrder(
  trx: Knex.Transaction,
  order: { orderId: string; onShortage: OnShortage },
): Promise<number> {
  const { orderId } = order;
  await lockOrders(trx, [orderId]);
  const lines = await readSoldLines(trx, [orderId]);
  if (lines.length === 0) return 0;
  const listed = await readListedVariants(trx, variantsOf(lines));
  const picked = await pick(trx, { orderId, lines, listed });
  const isCovered = lines.every((line) => isCoveredLine(line, listed, picked));
  if (order.onShortage === "refuse" && !isCovered) throw new MarketError("no_live_lot");

  const context = await readContext(trx, { lines, listed, picked });
  const before = await readFrozenSoFar(trx, orderId);
  const planned = lines.map((line, i) =>
    planLine({ line: afterPostedCash(line, before.lastCashAt), lineNo: before.lastLineNo + i + 1 }, context),
  );
  await insertPlans(trx, {
    plans: planned.map(({ plan }) => plan),
    shares: planned.flatMap(({ shares }) => shares),
    freight: await readFreight(trx, [orderId]),
  });
  return lines.length;
}

function variantsOf(lines: readonly SoldLine[]): string[] {
  return [...new Set(lines.flatMap((line) => line.variantId ?? []))];
}

interface Sold {
  lines: readonly SoldLine[];
  listed: ReadonlyMap<string, ListedVariant>;
}

/** Each line draws on lots of its own day: what was harvested later can't have been in the parcel. */
async function pick(
  trx: Knex.Transaction,
  sold: Sold & { orderId: string },
): Promise<Map<string, PickedLine>> {
  const fromLots = sold.lines.flatMap((line) =>
    line.variantId && sold.listed.get(line.variantId)?.packGrams
      ? [{ lineId: line.lineId, variantId: line.variantId, quantity: line.quantity, day: line.placedOn }]
      : [],
  );
  const picked = new Map<string, PickedLine>();
  for (const day of [...new Set(fromLots.map((line) => line.day))].sort()) {
    const lines = fromLots.filter((line) => line.day === day);
    for (const line of await pickForLines(trx, { orderId: sold.orderId, lines, day })) {
      picked.set(line.lineId, line);
    }
  }
  return picked;
}

/** A product that nobody listed has no lot; one that is sold by share rules needs none. */
function isCoveredLine(
  line: SoldLine,
  listed: Sold["listed"],
  picked: ReadonlyMap<string, PickedLine>,
): boolean {
  const variant = listed.get(line.variantId ?? "");
  if (!variant) return false;
  return variant.packGrams === null || picked.get(line.lineId)?.shortPacks === 0;
}

async function readContext(
  trx: Knex.Transaction,
  sold: Sold & { picked: ReadonlyMap<string, PickedLine> },
): Promise<PlanContext> {
  const { lines, listed, picked } = sold;
  const withoutLots = variantsOf(lines).filter((id) => listed.get(id)?.packGrams === null);
  const rules = withoutLots.length > 0 ? await readShareRules(trx, withoutLots) : [];
  const householdIds = new Set<string>();
  for (const { householdId } of rules) if (householdId) householdIds.add(householdId);
  for (const { picks } of picked.values()) {
    for (const { householdId } of picks.flatMap((lot) => lot.contributions)) {
      if (householdId) householdIds.add(householdId);
    }
  }
  const codes = pairingCodes(lines, { listed, picked });
  return {
    listed,
    picked,
    rules,
    households: await readHouseholdRecords(trx, [...householdIds]),
    pairings: codes.east.length > 0 ? await readPairings(trx, codes) : [],
    newShareId: () => newId("shr"),
    newSalt: () => randomBytes(16).toString("hex"),
  };
}

async function readFrozenSoFar(
  trx: Knex.Transaction,
  orderId: string,
): Promise<{ lastLineNo: number; lastCashAt: Date | null }> {
  const [found] = await rows(trx, {
    text: `select (select coalesce(max(line_no), 0) from attribution_plan where order_id = :orderId) as last_no,
             (select max(occurred_at) from attribution_fact
              where order_id = :orderId and kind = 'capture') as last_cash_at`,
    bindings: { orderId },
    row: z.object({ last_no: z.number(), last_cash_at: z.date().nullable() }),
  });
  return { lastLineNo: found?.last_no ?? 0, lastCashAt: found?.last_cash_at ?? null };
}

/**
 * Cash that was posted before the line was seen has gone to the other lines. The line enters after it, or
 * replaying the order's facts would give it a part of that cash.
 */
function afterPostedCash(line: SoldLine, lastCashAt: Date | null): SoldLine {
  const enteredMs = line.enteredAt === null ? Number.NEGATIVE_INFINITY : Date.parse(line.enteredAt);
  if (lastCashAt === null || enteredMs > lastCashAt.getTime()) return line;
  return { ...line, enteredAt: new Date(lastCashAt.getTime() + 1).toISOString() };
}
