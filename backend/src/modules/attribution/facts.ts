import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { inOrderOfEvents, type Fact } from "@xieshou/attribution";
import { bigintColumn, rows, type Sql } from "../../lib/database";

/** A fact of a certain order. */
export interface OrderFact {
  orderId: string;
  fact: Fact;
}

/** A fact that this transaction was the first to append. */
export interface FreshFact extends OrderFact {
  factSeq: string;
}

/**
 * Appends facts, the gate that makes posting idempotent: (kind, source id) is unique, so of any number of
 * calls, anywhere, at once, exactly one gets a fact back. Facts of an order are numbered as they happened.
 * @returns the facts that were not there before
 */
export async function insertFacts(trx: Knex.Transaction, facts: readonly OrderFact[]): Promise<FreshFact[]> {
  if (facts.length === 0) return [];
  const byKey = new Map(facts.map((entry) => [keyOf(entry.fact.kind, entry.fact.sourceId), entry]));
  const orderIds = new Map([...byKey.values()].map((entry) => [entry.fact, entry.orderId]));
  const ordered = inOrderOfEvents([...orderIds.keys()]);
  const fresh = await rows(trx, {
    text: `insert into attribution_fact (kind, source_id, order_id, occurred_at, amount_fen, detail)
           select kind, source_id, order_id, occurred_at, amount_fen, detail
           from json_to_recordset(?::json) as f(position int, kind text, source_id text, order_id text,
             occurred_at timestamptz, amount_fen bigint, detail jsonb)
           order by position
           on conflict do nothing returning fact_seq, kind, source_id`,
    bindings: [JSON.stringify(ordered.map((fact, i) => toRow(fact, orderIds.get(fact) ?? "", i)))],
    row: z.object({ fact_seq: z.string(), kind: z.string(), source_id: z.string() }),
  });
  return fresh.flatMap((row) => {
    const entry = byKey.get(keyOf(row.kind, row.source_id));
    return entry ? [{ ...entry, factSeq: row.fact_seq }] : [];
  });
}

function keyOf(kind: string, sourceId: string): string {
  return `${kind}:${sourceId}`;
}

function toRow(fact: Fact, orderId: string, position: number): object {
  return {
    position,
    kind: fact.kind,
    source_id: fact.sourceId,
    order_id: orderId,
    occurred_at: fact.occurredAt,
    amount_fen: "amountFen" in fact ? fact.amountFen : null,
    detail: detailOf(fact),
  };
}

function detailOf(fact: Fact): object {
  if (fact.kind === "refund") return { target: fact.target };
  return fact.kind === "delivery" ? { lines: fact.lines } : {};
}

const lineQuantities = z.array(z.object({ lineId: z.string(), quantity: z.number() }));
const target = z.discriminatedUnion("type", [
  z.object({ type: z.literal("order") }),
  z.object({ type: z.literal("line"), lineId: z.string() }),
  z.object({ type: z.literal("return"), lines: lineQuantities }),
]);
const base = {
  order_id: z.string(),
  source_id: z.string(),
  occurred_at: z.date().transform((at) => at.toISOString()),
};

/** A row of attribution_fact as the fact it records. */
export const factRow = z.discriminatedUnion("kind", [
  z
    .object({ ...base, kind: z.literal("capture"), amount_fen: bigintColumn })
    .transform((row) => toFact(row, { kind: row.kind, amountFen: row.amount_fen })),
  z
    .object({ ...base, kind: z.literal("refund"), amount_fen: bigintColumn, detail: z.object({ target }) })
    .transform((row) =>
      toFact(row, { kind: row.kind, amountFen: row.amount_fen, target: row.detail.target }),
    ),
  z
    .object({ ...base, kind: z.literal("delivery"), detail: z.object({ lines: lineQuantities }) })
    .transform((row) => toFact(row, { kind: row.kind, lines: row.detail.lines })),
  z.object({ ...base, kind: z.literal("cancellation") }).transform((row) => toFact(row, { kind: row.kind })),
  z.object({ ...base, kind: z.literal("void") }).transform((row) => toFact(row, { kind: row.kind })),
]);

type WithoutBase<T> = T extends Fact ? Omit<T, "sourceId" | "occurredAt"> : never;

function toFact(
  row: { order_id: string; source_id: string; occurred_at: string },
  rest: WithoutBase<Fact>,
): OrderFact {
  return { orderId: row.order_id, fact: { ...rest, sourceId: row.source_id, occurredAt: row.occurred_at } };
}

/** All facts of orders, per order in the sequence in which they were posted. */
export async function readFacts(sql: Sql, orderIds: readonly string[]): Promise<Map<string, Fact[]>> {
  const found = await rows(sql, {
    text: `select kind, source_id, order_id, occurred_at, amount_fen, detail from attribution_fact
           where order_id = any(?) order by fact_seq`,
    bindings: [[...orderIds]],
    row: factRow,
  });
  const facts = new Map<string, Fact[]>();
  for (const { orderId, fact } of found) {
    const known = facts.get(orderId);
    if (known) known.push(fact);
    else facts.set(orderId, [fact]);
  }
  return facts;
}
