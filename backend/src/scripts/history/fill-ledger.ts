import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { rows } from "../../lib/database";
import { freezeOrder } from "../../workflows/attribution/steps/freeze-orders";
import { sweep, type Swept } from "../../workflows/attribution/steps/sweep";

const ORDERS_PER_TRANSACTION = 100;

/**
 * Freezes the plans of example orders in the order in which they were placed, as the checkout would have done
 * one by one: who came first was given the lots harvested first.
 * @returns how many orders were frozen by this call
 * @throws MarketError `no_live_lot` when lots hold less than was sold
 */
export async function freezeHistory(pg: Knex): Promise<number> {
  const unfrozen = await rows(pg, {
    text: `select o.id from "order" o where o.metadata->>'is_example' = 'true' and o.deleted_at is null
             and not exists (select 1 from attribution_plan p where p.order_id = o.id)
           order by o.created_at, o.id`,
    row: z.object({ id: z.string() }),
  });
  for (let from = 0; from < unfrozen.length; from += ORDERS_PER_TRANSACTION) {
    const batch = unfrozen.slice(from, from + ORDERS_PER_TRANSACTION);
    await pg.transaction(async (trx) => {
      for (const { id: orderId } of batch) await freezeOrder(trx, { orderId, onShortage: "refuse" });
    });
  }
  return unfrozen.length;
}

/**
 * Posts what happened to the orders, by the same sweep that does it for live sales.
 * @throws Error naming the orders that could not be posted
 */
export async function postHistory(pg: Knex): Promise<Swept> {
  const failures: Error[] = [];
  const swept = await sweep(pg, {
    onFailure: (orderId, cause) => failures.push(new Error(orderId, { cause })),
  });
  if (failures.length > 0) throw new AggregateError(failures, `not posted: ${swept.failed.join(", ")}`);
  return swept;
}
