import { execFile } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeVerification, verifyLedger } from "../../backend/src/scripts/verify-ledger";
import { freezeOrder } from "../../backend/src/workflows/attribution/steps/freeze-orders";
import { postBatch } from "../../backend/src/workflows/attribution/steps/post-batch";
import { backendEnv, createTestDatabase, type TestDatabase } from "../support/database";
import { insertMarket, sealedSoon } from "../support/ledger";
import { OrderRows } from "../support/orders";
import { APPLES, recordPacks, VOUCHER } from "./fixtures";

const AT = new Date("2026-03-20T02:00:00Z");
const BACKEND = join(import.meta.dirname, "../../backend");

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase("attribution_verify", { maxConnections: 5 });
  await insertMarket(database.pg);
  await recordPacks(database.pg, 20);
  for (const id of ["order_1", "order_2", "order_3"]) await sellAndDeliver(id);
  await sealedSoon(database.pg);
});
afterAll(() => database?.drop());

async function sellAndDeliver(id: string): Promise<void> {
  const [apples, voucher] = [`ordli_${id}_a`, `ordli_${id}_b`];
  const lines = [
    { id: apples, variantId: APPLES, unitPrice: "39.9", quantity: 2 },
    { id: voucher, variantId: VOUCHER, unitPrice: "100", quantity: 1 },
  ];
  await new OrderRows()
    .placed({ id, lines, freight: "8", placedAt: AT })
    .captured({ id: `c_${id}`, orderId: id, amount: "187.8", at: AT })
    .delivered({ id: `f_${id}`, orderId: id, units: { [apples]: 1, [voucher]: 1 }, at: AT })
    .refunded({ id: `r_${id}`, orderId: id, amount: "3.33", at: new Date(AT.getTime() + 60_000) })
    .flush(database.pg);
  await database.pg.transaction((trx) => freezeOrder(trx, { orderId: id, onShortage: "refuse" }));
  await postBatch(database.pg, [id]);
}

/** Runs the check while something is wrong, then rolls the fault back. */
async function problemsWith(fault: string, bindings: string[] = []): Promise<string[]> {
  const trx = await database.pg.transaction();
  try {
    await trx.raw("set local session_replication_role = 'replica'"); // the triggers would refuse the fault
    await trx.raw(fault, bindings);
    return (await verifyLedger(trx)).problems;
  } finally {
    await trx.rollback();
  }
}

const shareOf = async (lineId: string, shareNo: number): Promise<string> =>
  (await database.pg("attribution_share").where({ line_id: lineId, share_no: shareNo }).first()).share_id;

/** Runs the program as `npm run ledger:verify` does. */
function runProgram(): Promise<{ code: number; output: string }> {
  const args = ["-r", "ts-node/register/transpile-only", "src/scripts/verify-ledger.ts"];
  const env = { PATH: backendEnv(database.url).PATH, DATABASE_URL: database.url };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: BACKEND, env }, (error, output) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, output });
    });
  });
}

test("a ledger that holds is called so, with its size", async () => {
  const verification = await verifyLedger(database.pg);
  expect(verification).toMatchObject({ orders: 3, seals: 1, problems: [] });
  expect(describeVerification(verification)).toMatch(/^3 orders, \d+ entries, 1 seals: ok in \d+\.\d s$/);
  const { code, output } = await runProgram();
  expect(output).toMatch(/^3 orders, \d+ entries, 1 seals: ok in \d+\.\d s\n$/);
  expect(code).toBe(0);
});

test("one fen too much on one share is found with order, line, share and the fen it is off by", async () => {
  const shareId = await shareOf("ordli_order_2_b", 1);
  const where = `order order_2, line ordli_order_2_b`;
  const problems = await problemsWith(
    `update attribution_entry set amount_fen = amount_fen + 1
     where seq = (select min(seq) from attribution_entry where share_id = ?)`,
    [shareId],
  );
  expect(problems).toEqual([
    "order order_2: cash_differs, off by 1 fen",
    `${where}: line_differs, off by 1 fen`,
    `${where}, share ${shareId}: replay_differs, off by 1 fen`,
    "seal 1: the entries under it have another root",
  ]);
});

test("one fen moved from one household to another is found though every sum is right", async () => {
  const [one, other] = [await shareOf("ordli_order_1_b", 1), await shareOf("ordli_order_1_b", 2)];
  const problems = await problemsWith(
    `insert into attribution_entry (fact_seq, order_id, line_id, share_id, account, amount_fen, occurred_on)
     select fact_seq, order_id, 'ordli_order_1_b', share_id, 'counted', fen, '2026-03-20'
     from attribution_fact, (values (?, -1), (?, 1)) as moved (share_id, fen)
     where order_id = 'order_1' and kind = 'capture'`,
    [one, other],
  );
  expect(problems).toEqual([
    `order order_1, line ordli_order_1_b, share ${one}: replay_differs, off by -1 fen`,
    `order order_1, line ordli_order_1_b, share ${other}: replay_differs, off by 1 fen`,
  ]);
});

test("cash that Medusa has and the ledger has not is found", async () => {
  const problems = await problemsWith(`delete from refund where id = 'r_order_3'`);
  expect(problems).toEqual(["order order_3: cash_differs, off by -333 fen"]);
});

test("a paid line without a plan, weights that share nothing and a split that loses a fen are found", async () => {
  const planless = await problemsWith(
    `update order_item set item_id = 'ordli_x' where item_id = 'ordli_order_1_a'`,
  );
  expect(planless).toEqual(["order order_1, line ordli_x: line_without_plan"]);
  const weightless = await problemsWith(
    `update attribution_share set weight = 0 where line_id = 'ordli_order_2_a'`,
  );
  expect(weightless).toContain("order order_2, line ordli_order_2_a: weights_not_positive");
  const lossy = await problemsWith(
    `update attribution_share set placed_fen = placed_fen - 1 where line_id = 'ordli_order_2_b' and share_no = 1`,
  );
  expect(lossy).toEqual(["order order_2, line ordli_order_2_b: placed_differs, off by -1 fen"]);
});

test("an entry under another order's name and a rewritten seal are found", async () => {
  const misplaced = await problemsWith(
    `update attribution_entry set line_id = 'ordli_order_2_a' where line_id = 'ordli_order_1_a'`,
  );
  expect(misplaced.some((problem) => problem.includes("entry_misplaced"))).toBe(true);
  const rewritten = await problemsWith(`update attribution_seal set merkle_root = repeat('a', 64)`);
  expect(rewritten).toEqual(["seal 1: the entries under it have another root"]);
});

test("the program ends with code 1 and a line per problem", async () => {
  await database.pg("capture").where({ id: "c_order_3" }).update({ amount: "187.79" });
  const { code, output } = await runProgram();
  await database.pg("capture").where({ id: "c_order_3" }).update({ amount: "187.8" });
  expect(output).toMatch(
    /^order order_3: cash_differs, off by 1 fen\n3 orders, .*: 1 problems in \d+\.\d s\n$/,
  );
  expect(code).toBe(1);
});
