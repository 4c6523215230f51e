import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { findUnpostedOrders } from "./find-unposted-orders";
import { postBatch } from "./post-batch";

/** Orders in one transaction: large enough to share statements, small enough to be repeated after a fault. */
const BATCH = 200;

export interface Swept {
  orders: number;
  entries: number;
  /** Orders that could not be posted; the next sweep tries them again. */
  failed: string[];
}

/**
 * Posts every order that has something unposted, in batches, each order once. An order that can't be posted
 * holds up nobody: its batch is repeated one by one, and the failure is told.
 */
export async function sweep(
  pg: Knex,
  options: { onFailure: (orderId: string, error: Error) => void },
): Promise<Swept> {
  const seen: string[] = [];
  const swept: Swept = { orders: 0, entries: 0, failed: [] };
  const postOne = async (orderId: string): Promise<number> => {
    try {
      return (await postBatch(pg, [orderId])).entries;
    } catch (error) {
      swept.failed.push(orderId);
      options.onFailure(orderId, error instanceof Error ? error : new Error(String(error)));
      return 0;
    }
  };
  for (;;) {
    const ids = await findUnpostedOrders(pg, { limit: BATCH, exclude: seen });
    if (ids.length === 0) break;
    seen.push(...ids);
    try {
      swept.entries += (await postBatch(pg, ids)).entries;
    } catch {
      // Told order by order: the batch's own error does not say whose row it was.
      for (const id of ids) swept.entries += await postOne(id);
    }
  }
  swept.orders = seen.length - swept.failed.length;
  return swept;
}
