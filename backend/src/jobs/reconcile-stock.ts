import type { MedusaContainer } from "@medusajs/framework/types";
import { env } from "../lib/env";
import { reconcileStockWorkflow, type StockDifference } from "../workflows/intake/reconcile-stock";

let seenLastTime: StockDifference[] = [];

/** Keeps Medusa's stock equal to what open lots hold, after a process died between the two. */
export default async function reconcileStock(container: MedusaContainer): Promise<void> {
  const { result } = await reconcileStockWorkflow(container).run({ input: { seenBefore: seenLastTime } });
  seenLastTime = result.found;
}

export const config = { name: "reconcile-stock", schedule: env().sweepCron };
