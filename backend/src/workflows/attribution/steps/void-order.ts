import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { insertFacts } from "../../../modules/attribution/facts";
import { lockOrders } from "../../../modules/attribution/lock-orders";
import { readPlans } from "../../../modules/attribution/plans";
import { releasePicks } from "../../../modules/supply/releases";

/**
 * Says that an order's checkout failed after its plan was frozen: the packs go back to their lots and a void
 * fact is appended. The plan stays; nothing is ever deleted. Twice is once.
 */
export async function voidOrder(
  trx: Knex.Transaction,
  failed: { orderId: string; occurredAt: Date },
): Promise<void> {
  const { orderId } = failed;
  await lockOrders(trx, [orderId]);
  const plans = await readPlans(trx, [orderId]);
  if (!plans.has(orderId)) return;
  await releasePicks(trx, { orderId, sourceId: `void:${orderId}` });
  const occurredAt = failed.occurredAt.toISOString();
  await insertFacts(trx, [{ orderId, fact: { kind: "void", sourceId: orderId, occurredAt } }]);
}
