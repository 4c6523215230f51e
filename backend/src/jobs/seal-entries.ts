import type { MedusaContainer } from "@medusajs/framework/types";
import { env } from "../lib/env";
import { sealEntriesWorkflow } from "../workflows/attribution/seal-entries";

/** Puts what was posted since the last run under a seal. */
export default async function sealEntries(container: MedusaContainer): Promise<void> {
  await sealEntriesWorkflow(container).run();
}

export const config = { name: "seal-entries", schedule: env().sweepCron };
