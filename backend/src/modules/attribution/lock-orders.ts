import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** Sets these locks apart from everybody else's advisory locks. */
const LOCK_SPACE = 8_832;

/**
 * Waits until nobody else freezes or posts any of these orders, until the transaction ends. Locks are taken
 * in the order of their keys, so overlapping batches wait for each other instead of deadlocking.
 */
export async function lockOrders(trx: Knex.Transaction, orderIds: readonly string[]): Promise<void> {
  await trx.raw(
    `select pg_advisory_xact_lock(key)
     from (select distinct hashtextextended(id, ?) as key from unnest(?::text[]) as id order by key) as keys`,
    [LOCK_SPACE, [...orderIds]],
  );
}
