import { orderAttributionResponse, type OrderAttribution } from "@xieshou/contracts";
import { ask, eventually, expectContract } from "../../support/http";
import { select, selectOne } from "./world";

/** Where one share stands: who, what was placed, and what its two accounts hold. */
export interface ShareState {
  /** Household id, or `collective`, or `unattributed`. */
  who: string;
  placed: number;
  paid: number;
  counted: number;
}

export interface OrderState {
  shares: ShareState[];
  freight: number;
}

/** Folds the ledger's rows of an order; shares ordered by what was placed on them, then by who. */
export async function ledgerOf(orderId: string, lineId?: string): Promise<OrderState> {
  const shares = await select<ShareState>(
    `select coalesce(s.household_id, s.kind) as who, s.placed_fen::int as placed,
            coalesce(sum(e.amount_fen) filter (where e.account = 'paid'), 0)::int as paid,
            coalesce(sum(e.amount_fen) filter (where e.account = 'counted'), 0)::int as counted
       from attribution_plan p
       join attribution_share s on s.line_id = p.line_id
       left join attribution_entry e on e.share_id = s.share_id
      where p.order_id = ? and p.line_id = coalesce(?, p.line_id)
      group by s.share_id
      order by s.placed_fen desc, who`,
    [orderId, lineId ?? null],
  );
  const { freight } = await selectOne<{ freight: number }>(
    `select coalesce(sum(amount_fen), 0)::int as freight from attribution_entry
      where order_id = ? and account = 'freight'`,
    [orderId],
  );
  return { shares, freight };
}

/** What the buyer is told of an order. */
export async function attributionOf(orderId: string): Promise<OrderAttribution> {
  return expectContract(await ask(`GET /store/orders/${orderId}/attribution`), orderAttributionResponse);
}

/**
 * Waits until the ledger stands as it should, then sees that it also closes: what the accounts hold is what
 * was captured less what was refunded.
 */
export async function expectLedger(
  orderId: string,
  expected: OrderState & { lineId?: string },
): Promise<void> {
  const { lineId, ...state } = expected;
  await eventually(async () => expect(await ledgerOf(orderId, lineId)).toEqual(state));
  const cash = await selectOne<{ held: number; net: number }>(
    `select (select coalesce(sum(amount_fen), 0)::int from attribution_entry where order_id = ?) as held,
            (select coalesce(sum(case kind when 'capture' then amount_fen else -amount_fen end), 0)::int
               from attribution_fact where order_id = ? and kind in ('capture', 'refund')) as net`,
    [orderId, orderId],
  );
  expect(cash.held).toBe(cash.net);
}
