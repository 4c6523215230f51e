import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { shanghaiDate } from "../../lib/clock";
import { rows } from "../../lib/database";
import { closeLot } from "../../modules/supply/lots";
import { freezeOrder } from "../../workflows/attribution/steps/freeze-orders";
import { sweep, type Swept } from "../../workflows/attribution/steps/sweep";

const ORDERS_PER_TRANSACTION = 100;
const EXPIRED = "已过保质期，停止销售";

/**
 * Freezes the plans of example orders in the order in which they were placed, as the checkout would have done
 * one by one: who came first was given the lots harvested first. On the way lots are closed when their shelf
 * life ends, as their cooperatives would have done.
 * @returns how many orders were frozen by this call
 * @throws MarketError `no_live_lot` when lots hold less than was sold
 */
export async function freezeHistory(pg: Knex): Promise<number> {
  const unfrozen = await rows(pg, { text: UNFROZEN, row: unfrozenRow });
  const perishable = unfrozen.length > 0 ? await rows(pg, { text: PERISHABLE, row: perishableRow }) : [];
  for (let from = 0; from < unfrozen.length; from += ORDERS_PER_TRANSACTION) {
    const batch = unfrozen.slice(from, from + ORDERS_PER_TRANSACTION);
    await pg.transaction(async (trx) => {
      for (const { orderId, day } of batch) {
        for (const lot of takeExpired(perishable, day)) await closeLot(trx, { ...lot, reason: EXPIRED });
        await freezeOrder(trx, { orderId, onShortage: "refuse" });
      }
    });
  }
  return unfrozen.length;
}

const UNFROZEN = `
  select o.id, o.created_at from "order" o where o.metadata->>'is_example' = 'true' and o.deleted_at is null
    and not exists (select 1 from attribution_plan p where p.order_id = o.id)
  order by o.created_at, o.id`;

const unfrozenRow = z
  .object({ id: z.string(), created_at: z.date() })
  .transform((row) => ({ orderId: row.id, day: shanghaiDate(row.created_at) }));

const PERISHABLE = `
  select lot.id, lot.cooperative_id, (lot.harvested_on + l.shelf_life_days)::text as good_until
  from lot join listing_variant v on v.variant_id = lot.variant_id join listing l on l.id = v.listing_id
  where lot.status = 'open' and l.shelf_life_days is not null
  order by good_until, lot.id`;

const perishableRow = z
  .object({ id: z.string(), cooperative_id: z.string(), good_until: z.string() })
  .transform((row) => ({ lotId: row.id, cooperativeId: row.cooperative_id, goodUntil: row.good_until }));
type Perishable = z.output<typeof perishableRow>;

/** Takes those that were good until the day before at most out of the list, which is in order of that date. */
function takeExpired(perishable: Perishable[], day: string): Perishable[] {
  const good = perishable.findIndex(({ goodUntil }) => goodUntil >= day);
  return perishable.splice(0, good === -1 ? perishable.length : good);
}

/**
 * Posts what happened to the orders, by the same sweep that does it for live sales.
 * @throws Error naming the orders that could not be posted
 */
export async function postHistory(pg: Knex): Promise<Swept> {
  const failures: Error[] = [];
  const onFailure = (orderId: string, cause: Error) => failures.push(new Error(orderId, { cause }));
  const swept = await sweep(pg, { onFailure });
  if (failures.length > 0) throw new AggregateError(failures, `not posted: ${swept.failed.join(", ")}`);
  return swept;
}
