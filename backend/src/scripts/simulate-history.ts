import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { today } from "../lib/clock";
import "../lib/pg-dates";
import { addDays } from "./history/calendar";
import { freezeHistory, postHistory } from "./history/fill-ledger";
import type { HistoryRequest } from "./history/plan-history";
import { settleStock } from "./history/settle-stock";
import { writeHistory } from "./history/write-history";

/** What a simulation added and how long its parts took. */
export interface SimulatedHistory {
  /** Orders written; 0 where the history was there already. */
  orders: number;
  /** Rows of Medusa's own tables. */
  rows: number;
  /** Entries of the ledger. */
  entries: number;
  milliseconds: { medusa: number; plans: number; ledger: number };
}

const DEMO_ORDERS = 2_200;
const DEMO_SEED = "xieshou";

/**
 * Simulates twelve months of sales on a seeded database: invented orders, flagged as examples, in the rows
 * Medusa would have written day by day, frozen and posted by the ledger's own engine. A second run adds
 * nothing; a run that was cut short is finished by the next.
 *
 * @param request how many orders, the last day (`YYYY-MM-DD` in Asia/Shanghai), and a seed for other numbers
 * @throws Error when the database has nothing to sell, or naming orders the ledger could not post
 */
export async function simulateHistory(
  container: MedusaContainer,
  request: Omit<HistoryRequest, "seed"> & { seed?: string },
): Promise<SimulatedHistory> {
  const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const startedAt = performance.now();
  const written = await writeHistory(pg, { seed: DEMO_SEED, ...request });
  const writtenAt = performance.now();
  const frozen = await freezeHistory(pg);
  const frozenAt = performance.now();
  const { entries } = await postHistory(pg);
  if (frozen > 0 || entries > 0) await settleStock(pg);
  const milliseconds = {
    medusa: Math.round(writtenAt - startedAt),
    plans: Math.round(frozenAt - writtenAt),
    ledger: Math.round(performance.now() - frozenAt),
  };
  return { ...written, entries, milliseconds };
}

/** `medusa exec ./src/scripts/simulate-history.ts [orders] [until]`: the demo's year up to yesterday. */
export default async function run({ container, args }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const [orders = String(DEMO_ORDERS), until = addDays(today(), -1)] = args;
  const done = await simulateHistory(container, { orders: Number(orders), until });
  logger.info(`history: ${JSON.stringify(done)}`);
}
