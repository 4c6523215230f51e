import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { afterEach, beforeEach, expect, test } from "vitest";
import { verifyLedger } from "../../backend/src/scripts/verify-ledger";
import { freezeOrder } from "../../backend/src/workflows/attribution/steps/freeze-orders";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { insertMarket } from "../support/ledger";
import { OrderRows } from "../support/orders";
import { VOUCHER } from "../modules/fixtures";

const BACKEND = join(import.meta.dirname, "../../backend");
const PROGRAM = join(import.meta.dirname, "support/sweep-once.ts");
const SOON = { timeout: 60_000, interval: 20 };
const AT = new Date("2026-03-20T02:00:00Z");
/** Three shares and freight. */
const ENTRIES_PER_ORDER = 4;

let database: TestDatabase;
let children: ChildProcess[] = [];
beforeEach(async () => {
  database = await createTestDatabase("posting_killed", { maxConnections: 6 });
  await insertMarket(database.pg);
});
afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  children = [];
  await database?.drop();
});

/** Orders that were paid while nobody posted. */
async function payOrders(count: number): Promise<void> {
  const rows = new OrderRows();
  const ids = Array.from({ length: count }, (_, i) => `order_${String(i).padStart(4, "0")}`);
  for (const id of ids) {
    const lines = [{ id: `ordli_${id}`, variantId: VOUCHER, unitPrice: "100", quantity: 1 }];
    rows.placed({ id, lines, freight: "8", placedAt: AT });
    rows.captured({ id: `capt_${id}`, orderId: id, amount: "108", at: AT });
  }
  await rows.flush(database.pg);
  await database.pg.transaction(async (trx) => {
    for (const orderId of ids) await freezeOrder(trx, { orderId, onShortage: "refuse" });
  });
}

function startSweep(): ChildProcess {
  const args = ["-r", "ts-node/register/transpile-only", PROGRAM, database.url];
  const child = spawn(process.execPath, args, { cwd: BACKEND, stdio: "inherit" });
  children.push(child);
  return child;
}

/** Waits for the end of a process that nobody disturbs. @returns its exit code */
async function ended(child: ChildProcess): Promise<unknown> {
  return (await once(child, "exit"))[0];
}

/** Kills a process as a power cut would. */
async function killed(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

async function countOf(table: string): Promise<number> {
  return Number((await database.pg(table).count("* as count"))[0]?.count);
}

/** Sessions that wait for a lock on this database. */
async function waiting(pg: Knex): Promise<number> {
  const { rows } = await pg.raw(
    `select count(*)::int as count from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0].count;
}

async function expectWholeLedger(orders: number): Promise<void> {
  expect(await countOf("attribution_fact")).toBe(orders);
  expect(await countOf("attribution_entry")).toBe(orders * ENTRIES_PER_ORDER);
  expect((await verifyLedger(database.pg)).problems).toEqual([]);
}

test("a process killed between its facts and their entries leaves neither, and the next sweep posts both", async () => {
  await payOrders(3);
  const holder = await database.pg.transaction();
  await holder.raw("lock table attribution_entry in share mode");
  const sweeping = startSweep();
  await expect.poll(() => waiting(database.pg), SOON).toBe(1);
  await killed(sweeping);
  await holder.rollback();
  await expect.poll(() => waiting(database.pg), SOON).toBe(0);

  expect(await ended(startSweep())).toBe(0);
  await expectWholeLedger(3);
});

test("a sweep killed again and again is finished by the last one, with every order posted once", async () => {
  await payOrders(700);
  for (const posted of [1, 201, 401]) {
    const sweeping = startSweep();
    await expect.poll(() => countOf("attribution_fact"), SOON).toBeGreaterThanOrEqual(posted);
    await killed(sweeping);
  }
  const [one, other] = [startSweep(), startSweep()];
  expect(await Promise.all([ended(one), ended(other)])).toEqual([0, 0]);
  await expectWholeLedger(700);
});
