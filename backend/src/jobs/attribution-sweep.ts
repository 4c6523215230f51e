import type { MedusaContainer } from "@medusajs/framework/types";
import { env } from "../lib/env";
import { sweepOrdersWorkflow } from "../workflows/attribution/sweep-orders";

/** Events are lost when a process dies between a row and its posting; the sweep posts what they missed. */
export default async function attributionSweep(container: MedusaContainer): Promise<void> {
  await sweepOrdersWorkflow(container).run();
}

export const config = { name: "attribution-sweep", schedule: env().sweepCron };
