import { z } from "@medusajs/framework/zod";
import type { LinePlan, OrderPlan } from "@xieshou/attribution";
import { bigintColumn, rows, type Sql } from "../../lib/database";

/** A frozen line with the line it adds units to, if it does. */
export interface FrozenLine extends LinePlan {
  partOf: string | null;
}

/** An order's plan as frozen, lines in their order. */
export interface FrozenOrder extends OrderPlan {
  lines: FrozenLine[];
}

const planRow = z.object({
  order_id: z.string(),
  line_id: z.string(),
  part_of: z.string().nullable(),
  quantity: z.number(),
  payable_fen: bigintColumn,
  entered_at: z.date().nullable(),
  freight_fen: bigintColumn,
  share_ids: z.array(z.string()),
  weights: z.array(bigintColumn),
});

/** The frozen plans of orders; an order of which nothing is frozen is absent. */
export async function readPlans(sql: Sql, orderIds: readonly string[]): Promise<Map<string, FrozenOrder>> {
  const lines = await rows(sql, {
    text: `select p.order_id, p.line_id, p.part_of, p.quantity, p.payable_fen, p.entered_at,
             coalesce(f.payable_fen, 0) as freight_fen, coalesce(s.share_ids, '{}') as share_ids,
             coalesce(s.weights, '{}') as weights
           from attribution_plan p
           join lateral (select array_agg(share_id order by share_no) as share_ids,
                           array_agg(weight order by share_no) as weights
                         from attribution_share where line_id = p.line_id) s on true
           left join attribution_freight f on f.order_id = p.order_id
           where p.order_id = any(?) order by p.order_id, p.line_no`,
    bindings: [[...orderIds]],
    row: planRow,
  });
  const orders = new Map<string, FrozenOrder>();
  for (const line of lines) {
    const order = orders.get(line.order_id) ?? {
      orderId: line.order_id,
      lines: [],
      freightPayableFen: line.freight_fen,
    };
    orders.set(line.order_id, order);
    order.lines.push(toLine(line));
  }
  return orders;
}

function toLine(row: z.output<typeof planRow>): FrozenLine {
  return {
    lineId: row.line_id,
    partOf: row.part_of,
    quantity: row.quantity,
    payableFen: row.payable_fen,
    shares: row.share_ids.map((shareId, i) => ({ shareId, weight: row.weights[i] ?? 0 })),
    ...(row.entered_at ? { enteredAt: row.entered_at.toISOString() } : {}),
  };
}
