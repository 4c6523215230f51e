import { knex, type Knex } from "@medusajs/framework/mikro-orm/knex";
import { findUnpostedOrders } from "../../backend/src/workflows/attribution/steps/find-unposted-orders";
import { postBatch } from "../../backend/src/workflows/attribution/steps/post-batch";
import { inheritedEnv } from "../support/env";
import { OrderRows } from "../support/orders";
import { freezeSyntheticPlans, lineIdsOf } from "./ledger/plans";
import { insertPlainly, makePlainTables, readPosted, type PostedRows } from "./ledger/plain";

const ROUNDS = 5;
const ORDERS = 4_000;
const SINGLE_ORDERS = 300;
/** Orders per transaction: what a sweep takes at once. */
const BATCH = 200;
/** One connection waits for the disk while the other computes. */
const LANES = 2;
const ENTRIES_PER_ORDER = 9;

const { TEST_DATABASE_URL: appUrl, TEST_DATABASE_OWNER_URL: ownerUrl } = inheritedEnv();
const open = (url: string | undefined, searchPath = "public") =>
  knex({
    client: "pg",
    connection: url,
    searchPath: searchPath.split(","),
    pool: { min: 0, max: LANES + 1 },
  });

/** Writes paid orders with frozen plans, as Medusa and the checkout leave them, and returns their ids. */
async function sellOrders(pg: Knex, batch: { name: string; count: number }): Promise<string[]> {
  const ids = Array.from(
    { length: batch.count },
    (_, i) => `order_${batch.name}_${String(i).padStart(5, "0")}`,
  );
  const rows = new OrderRows();
  const at = new Date();
  for (const id of ids) {
    const lines = lineIdsOf(id).map((line) => ({
      id: line,
      variantId: "variant_1",
      unitPrice: "39.9",
      quantity: 2,
    }));
    rows.placed({ id, lines, freight: "8", placedAt: at });
    rows.captured({ id: `capt_${id}`, orderId: id, amount: "167.6", at });
  }
  await rows.flush(pg);
  await freezeSyntheticPlans(pg, ids);
  return ids;
}

function batchesOf<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, i) =>
    items.slice(i * BATCH, (i + 1) * BATCH),
  );
}

/** Works off batches in a few lanes at once; returns the seconds it took. */
async function timed<T>(batches: readonly T[], work: (batch: T) => Promise<unknown>): Promise<number> {
  const queue = [...batches];
  const start = performance.now();
  const lane = async () => {
    for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) await work(batch);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return (performance.now() - start) / 1000;
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

async function postRound(app: Knex, ids: readonly string[]): Promise<number> {
  const found = await findUnpostedOrders(app, { limit: ids.length + 1, exclude: [] });
  if (found.length !== ids.length) throw new Error(`the sweep found ${found.length} of ${ids.length} orders`);
  const seconds = await timed(batchesOf(found), (batch) => postBatch(app, batch));
  return (ids.length * ENTRIES_PER_ORDER) / seconds;
}

async function plainRound(plain: Knex, posted: PostedRows): Promise<number> {
  const seconds = await timed(batchesOf(posted.facts), (facts) => insertPlainly(plain, facts, posted));
  return posted.entryCount / seconds;
}

async function latencies(app: Knex, ids: readonly string[]): Promise<number[]> {
  const taken: number[] = [];
  for (const id of ids) {
    const start = performance.now();
    await postBatch(app, [id]);
    taken.push(performance.now() - start);
  }
  return taken;
}

/**
 * Entries posted per second from Medusa's rows, against a plain batched INSERT of exactly the same facts and
 * entries into copies of the tables with the same indexes, checks and foreign keys, alternating in one run.
 */
async function main(): Promise<void> {
  const owner = open(ownerUrl);
  const app = open(appUrl);
  const plain = open(ownerUrl, "plain,public");
  await makePlainTables(owner);
  console.log(
    `${ORDERS} orders of ${ENTRIES_PER_ORDER} entries a round, ${BATCH} a transaction, ${LANES} connections;`,
  );
  console.log(
    "posting reads Medusa's rows and plans; the plain INSERT writes the same facts and entries again",
  );
  const ratios: number[] = [];
  const rates: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const ids = await sellOrders(owner, { name: `r${round}`, count: ORDERS });
    await owner.raw("analyze");
    const post = await postRound(app, ids);
    const posted = await readPosted(owner, ids);
    if (posted.entryCount !== ids.length * ENTRIES_PER_ORDER) throw new Error(`${posted.entryCount} entries`);
    const insert = await plainRound(plain, posted);
    const warmUp = round === 0 ? " (warm-up, not counted)" : "";
    console.log(`round ${round}: posted ${post.toFixed(0)}/s, plain INSERT ${insert.toFixed(0)}/s${warmUp}`);
    if (round > 0) rates.push(post);
    if (round > 0) ratios.push(post / insert);
  }
  const single = await latencies(app, await sellOrders(owner, { name: "single", count: SINGLE_ORDERS }));
  console.log(`entries posted per second, median of ${ROUNDS}: ${quantile(rates, 0.5).toFixed(0)}`);
  console.log(
    `ratio to plain INSERT of the same facts and entries, median: ${quantile(ratios, 0.5).toFixed(2)}`,
  );
  console.log(
    `one order: p50 ${quantile(single, 0.5).toFixed(1)} ms, p99 ${quantile(single, 0.99).toFixed(1)} ms`,
  );
  await Promise.all([owner.destroy(), app.destroy(), plain.destroy()]);
}

void main();
