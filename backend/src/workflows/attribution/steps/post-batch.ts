import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { factKey, postFacts, type Balances, type Fact } from "@xieshou/attribution";
import { insertEntries, readBalances, type NewEntry } from "../../../modules/attribution/entries";
import { insertFacts, readFacts, type FreshFact, type OrderFact } from "../../../modules/attribution/facts";
import { lockOrders } from "../../../modules/attribution/lock-orders";
import { readPlans, type FrozenOrder } from "../../../modules/attribution/plans";
import { freshFacts } from "../order-facts";
import { freezeLateLines } from "./freeze-late-lines";
import { readOrderRows, type OrderRows } from "./read-order-rows";
import { releaseReturnedPacks } from "./release-returned-packs";

/** What a posting appended. */
export interface Posted {
  facts: number;
  entries: number;
}

/**
 * Brings the ledger up to Medusa's rows for some orders: freezes lines that entered late, appends the facts
 * not yet posted with the entries they cause, and gives packs that are back in stock back to their lots. Any
 * number of calls for the same orders, one after the other or at once, leave the same ledger; a process that
 * dies in the middle leaves work for the next call and nothing half-done.
 */
export async function postBatch(pg: Knex, orderIds: readonly string[]): Promise<Posted> {
  const ids = [...new Set(orderIds)];
  await freezeLateLines(pg, ids);
  const posted = await pg.transaction((trx) => appendFacts(trx, ids));
  await releaseReturnedPacks(pg, ids);
  return posted;
}

async function appendFacts(trx: Knex.Transaction, orderIds: readonly string[]): Promise<Posted> {
  await lockOrders(trx, orderIds);
  const rows = byOrder(await readOrderRows(trx, orderIds));
  const changed = [...rows].filter(([, order]) => mayHoldNews(order)).map(([orderId]) => orderId);
  if (changed.length === 0) return { facts: 0, entries: 0 };
  const isChanged = new Set(changed);

  const plans = await readPlans(trx, changed);
  const known = await readFacts(trx, changed);
  const found = [...rows].flatMap(([orderId, order]): OrderFact[] => {
    const evidence = { orderId, rows: order, lines: plans.get(orderId)?.lines ?? [] };
    const facts = isChanged.has(orderId) ? freshFacts({ ...evidence, known: known.get(orderId) ?? [] }) : [];
    return facts.map((fact) => ({ orderId, fact }));
  });
  const fresh = await insertFacts(trx, found);
  const balances = await readBalances(trx, [...new Set(fresh.map(({ orderId }) => orderId))]);
  const entries = fold(fresh, { plans, known, balances });
  await insertEntries(trx, entries);
  return { facts: fresh.length, entries: entries.length };
}

function byOrder(rows: OrderRows): Map<string, OrderRows> {
  const orders = new Map<string, OrderRows>();
  const of = (orderId: string): OrderRows => {
    const known = orders.get(orderId);
    if (known) return known;
    const order: OrderRows = { cash: [], delivered: [], cancelled: [], unitChanges: [] };
    orders.set(orderId, order);
    return order;
  };
  for (const row of rows.cash) of(row.orderId).cash.push(row);
  for (const row of rows.delivered) of(row.orderId).delivered.push(row);
  for (const row of rows.cancelled) of(row.orderId).cancelled.push(row);
  for (const row of rows.unitChanges) of(row.orderId).unitChanges.push(row);
  return orders;
}

function mayHoldNews(order: OrderRows): boolean {
  const isWithdrawn = order.unitChanges.some((change) => change.kind === "withdrawn");
  return (
    isWithdrawn ||
    order.cash.some((row) => !row.isPosted) ||
    order.delivered.length + order.cancelled.length > 0
  );
}

const NOTHING_POSTED: Balances = { shares: new Map(), freightFen: 0 };

interface Ledger {
  plans: ReadonlyMap<string, FrozenOrder>;
  known: ReadonlyMap<string, Fact[]>;
  balances: ReadonlyMap<string, Balances>;
}

function fold(fresh: readonly FreshFact[], ledger: Ledger): NewEntry[] {
  const factSeqs = new Map(fresh.map(({ fact, factSeq }) => [factKey(fact), factSeq]));
  const factsByOrder = new Map<string, Fact[]>();
  for (const { orderId, fact } of fresh) {
    const facts = factsByOrder.get(orderId);
    if (facts) facts.push(fact);
    else factsByOrder.set(orderId, [fact]);
  }
  return [...factsByOrder].flatMap(([orderId, facts]) =>
    postFacts({
      plan: ledger.plans.get(orderId) ?? { orderId, lines: [], freightPayableFen: 0 },
      known: ledger.known.get(orderId) ?? [],
      fresh: facts,
      balances: ledger.balances.get(orderId) ?? NOTHING_POSTED,
    }).map((entry) => ({ orderId, entry, factSeq: factSeqs.get(factKey(entry.fact)) ?? "" })),
  );
}
