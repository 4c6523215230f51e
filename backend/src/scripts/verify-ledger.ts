import { knex, type Knex } from "@medusajs/framework/mikro-orm/knex";
import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { databaseUrl } from "../lib/env";
import { checkSeal, readSeals, type Seal } from "../modules/attribution/seals";
import {
  listLedgerOrders,
  verifyOrders,
  type LedgerProblem,
} from "../workflows/attribution/steps/verify-orders";

const ORDERS_AT_ONCE = 500;
const SEALS_AT_ONCE = 100;

export interface Verification {
  orders: number;
  entries: number;
  seals: number;
  /** One sentence each; empty when the ledger holds. */
  problems: string[];
  seconds: number;
}

/** Rechecks the whole ledger, order by order and seal by seal, a page at a time. It only reads. */
export async function verifyLedger(pg: Knex): Promise<Verification> {
  const start = performance.now();
  const result: Verification = { orders: 0, entries: 0, seals: 0, problems: [], seconds: 0 };
  for (let after: string | undefined = ""; after !== undefined;) {
    const ids: string[] = await listLedgerOrders(pg, { after, limit: ORDERS_AT_ONCE });
    const verified = await verifyOrders(pg, ids);
    result.orders += verified.orders;
    result.entries += verified.entries;
    result.problems.push(...verified.problems.map(describeProblem));
    after = ids.at(-1);
  }
  await verifySeals(pg, result);
  result.seconds = (performance.now() - start) / 1000;
  return result;
}

async function verifySeals(pg: Knex, result: Verification): Promise<void> {
  let before: Seal | null = null;
  for (;;) {
    const seals: Seal[] = await readSeals(pg, { sealNo: before?.sealNo ?? 0, limit: SEALS_AT_ONCE });
    if (seals.length === 0) return;
    for (const seal of seals) {
      const fault = await checkSeal(pg, seal, before);
      if (fault) result.problems.push(`seal ${seal.sealNo}: ${fault}`);
      result.seals += 1;
      before = seal;
    }
  }
}

function describeProblem({ code, orderId, lineId, shareId, offByFen }: LedgerProblem): string {
  const where = [`order ${orderId}`, lineId && `line ${lineId}`, shareId && `share ${shareId}`];
  const off = offByFen === 0 ? "" : `, off by ${offByFen} fen`;
  return `${where.filter(Boolean).join(", ")}: ${code}${off}`;
}

/** One line when the ledger holds, else one line per problem and a count. */
export function describeVerification({ orders, entries, seals, problems, seconds }: Verification): string {
  const size = `${orders} orders, ${entries} entries, ${seals} seals`;
  const took = `in ${seconds.toFixed(1)} s`;
  return problems.length === 0
    ? `${size}: ok ${took}`
    : [...problems, `${size}: ${problems.length} problems ${took}`].join("\n");
}

/** `medusa exec ./src/scripts/verify-ledger.ts`. @throws Error when the ledger does not hold */
export default async function verifyLedgerScript({ container }: ExecArgs): Promise<void> {
  const verification = await verifyLedger(container.resolve(ContainerRegistrationKeys.PG_CONNECTION));
  const text = describeVerification(verification);
  if (verification.problems.length > 0) throw new Error(text);
  container.resolve(ContainerRegistrationKeys.LOGGER).info(text);
}

/** `node -r ts-node/register/transpile-only src/scripts/verify-ledger.ts`, with DATABASE_URL set. */
async function runAlone(): Promise<void> {
  const pg = knex({ client: "pg", connection: databaseUrl(), pool: { min: 0, max: 1 } });
  try {
    const verification = await verifyLedger(pg);
    console.log(describeVerification(verification));
    process.exitCode = verification.problems.length > 0 ? 1 : 0;
  } finally {
    await pg.destroy();
  }
}

if (require.main === module) void runAlone();
