import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import type { Balances, Entry, ShareBalance } from "@xieshou/attribution";
import { bigintColumn, rows, type Sql } from "../../lib/database";

/** An entry with the fact that caused it and the order it belongs to. */
export interface NewEntry {
  factSeq: string;
  orderId: string;
  entry: Entry;
}

/** Appends entries in one statement, in the order given. */
export async function insertEntries(trx: Knex.Transaction, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await trx.raw(
    `insert into attribution_entry
       (fact_seq, order_id, line_id, share_id, account, amount_fen, occurred_on, restates_on)
     select f, o, l, s, a, n, d, r from json_to_recordset(?::json)
       as e(f bigint, o text, l text, s text, a text, n bigint, d date, r date)`,
    [JSON.stringify(entries.map(toRow))],
  );
}

/** One letter per column: ledger batches run to thousands of rows, and names would be half their bytes. */
function toRow({ factSeq, orderId, entry }: NewEntry): object {
  return {
    f: factSeq,
    o: orderId,
    l: entry.lineId,
    s: entry.shareId,
    a: entry.account,
    n: entry.amountFen,
    d: entry.occurredOn,
    r: entry.restatesOn,
  };
}

const balanceRow = z.object({
  order_id: z.string(),
  share_id: z.string().nullable(),
  account: z.enum(["paid", "counted", "freight"]),
  amount_fen: bigintColumn,
});

/** What is posted per order: the sum of its entries per share and account. Orders without entries are absent. */
export async function readBalances(sql: Sql, orderIds: readonly string[]): Promise<Map<string, Balances>> {
  const sums = await rows(sql, {
    text: `select order_id, share_id, account, sum(amount_fen) as amount_fen from attribution_entry
           where order_id = any(?) group by order_id, share_id, account`,
    bindings: [[...orderIds]],
    row: balanceRow,
  });
  const balances = new Map<string, { shares: Map<string, ShareBalance>; freightFen: number }>();
  for (const sum of sums) {
    const order = balances.get(sum.order_id) ?? { shares: new Map(), freightFen: 0 };
    balances.set(sum.order_id, order);
    if (sum.share_id === null) order.freightFen = sum.amount_fen;
    else order.shares.set(sum.share_id, withAccount(order.shares.get(sum.share_id), sum));
  }
  return balances;
}

function withAccount(held: ShareBalance | undefined, sum: z.output<typeof balanceRow>): ShareBalance {
  const before = held ?? { paidFen: 0, countedFen: 0 };
  return sum.account === "paid"
    ? { ...before, paidFen: sum.amount_fen }
    : { ...before, countedFen: sum.amount_fen };
}
