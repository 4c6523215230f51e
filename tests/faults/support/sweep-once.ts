import { argv } from "node:process";
import { knex } from "@medusajs/framework/mikro-orm/knex";
import { sweep } from "../../../backend/src/workflows/attribution/steps/sweep";

/** A process of its own that sweeps once and ends: `sweep-once.ts <database address>`. Tests kill it. */
async function main(connection: string | undefined): Promise<void> {
  const pg = knex({ client: "pg", connection, pool: { min: 0, max: 1 } });
  const swept = await sweep(pg, { onFailure: (orderId, error) => console.error(orderId, error) });
  await pg.destroy();
  process.exitCode = swept.failed.length === 0 ? 0 : 1;
}

void main(argv[2]);
