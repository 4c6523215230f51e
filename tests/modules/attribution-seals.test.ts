import { afterAll, beforeAll, expect, test } from "vitest";
import {
  canonicalEntry,
  inclusionProof,
  merkleRoot,
  verifyInclusion,
  type SealedEntry,
} from "@xieshou/attribution";
import { checkSeal, readSeals, sealNext, type Seal } from "../../backend/src/modules/attribution/seals";
import { freezeOrder } from "../../backend/src/workflows/attribution/steps/freeze-orders";
import { postBatch } from "../../backend/src/workflows/attribution/steps/post-batch";
import { connect, createTestDatabase, type TestDatabase } from "../support/database";
import { insertMarket, sealedSoon, SOON } from "../support/ledger";
import { OrderRows } from "../support/orders";
import { VOUCHER } from "./fixtures";

const AT = new Date("2026-03-20T02:00:00Z");

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase("attribution_seals", { maxConnections: 20 });
  await insertMarket(database.pg);
});
afterAll(() => database?.drop());

/** Posts the capture of a new order: four entries, three shares and freight. */
async function postOrder(id: string, sql = database.pg): Promise<void> {
  const lines = [{ id: `ordli_${id}`, variantId: VOUCHER, unitPrice: "100", quantity: 1 }];
  await new OrderRows()
    .placed({ id, lines, freight: "8", placedAt: AT })
    .captured({ id: `c_${id}`, orderId: id, amount: "108", at: AT })
    .flush(sql);
  await sql.transaction((trx) => freezeOrder(trx, { orderId: id, onShortage: "refuse" }));
  await postBatch(sql, [id]);
}

/** The entries of an order as anybody who holds them would write them down. */
async function entriesUnder(orderId: string): Promise<SealedEntry[]> {
  const { rows }: { rows: SealedEntry[] } = await database.pg.raw(
    `select e.seq, e.order_id as "orderId", e.line_id as "lineId", e.share_id as "shareId", e.account,
       e.amount_fen::int as "amountFen", f.kind as "factKind", f.source_id as "factSourceId",
       e.occurred_on as "occurredOn", e.restates_on as "restatesOn", s.village_code as "villageCode",
       s.lot_id as "lotId", s.evidence_class as "evidenceClass", s.household_commitment as "householdCommitment"
     from attribution_entry e join attribution_fact f using (fact_seq) left join attribution_share s using (share_id)
     where e.order_id = ? order by e.seq`,
    [orderId],
  );
  return rows;
}

const allSeals = () => readSeals(database.pg, { sealNo: 0, limit: 100 });
const sealed = async () => (await allSeals()).reduce((sum, seal) => sum + seal.entryCount, 0);

test("a seal's root recomputes from the canonical entries and follows from the seal before it", async () => {
  await postOrder("o1");
  const first = await sealedSoon(database.pg);
  expect(first).toMatchObject({ sealNo: 1, entryCount: 4, previousRoot: "0".repeat(64) });
  expect(await sealNext(database.pg)).toBeNull();
  await postOrder("o2");
  const second = await sealedSoon(database.pg);
  expect(second).toMatchObject({ sealNo: 2, entryCount: 4, previousRoot: first?.merkleRoot });

  const leaves = (await entriesUnder("o1")).map(canonicalEntry);
  const root = merkleRoot(leaves);
  expect(Buffer.from(root).toString("hex")).toBe(first?.merkleRoot);
  const proof = inclusionProof(leaves, 2);
  expect(verifyInclusion({ leaf: leaves[2] ?? new Uint8Array(), index: 2, size: 4, proof, root })).toBe(true);
});

test("an entry whose transaction is still running is never skipped, and holds up only what came after it", async () => {
  const before = await sealed();
  const slow = connect(database.url);
  const running = await slow.transaction();
  await running.raw("select pg_current_xact_id()");
  await postOrder("o3");
  expect(await sealNext(database.pg)).toBeNull();
  await running.commit();
  await slow.destroy();
  expect(await sealedSoon(database.pg)).toMatchObject({ entryCount: 4 });
  expect(await sealed()).toBe(before + 4);
});

test("eight sealers at once write each entry under one seal", async () => {
  const before = await sealed();
  await Promise.all([postOrder("o4"), postOrder("o5"), postOrder("o6")]);
  await expect
    .poll(() => Promise.all(Array.from({ length: 8 }, () => sealNext(database.pg))).then(sealed), SOON)
    .toBe(before + 12);
  let last: Seal | null = null;
  for (const seal of await allSeals()) {
    expect(await checkSeal(database.pg, seal, last)).toBeNull();
    last = seal;
  }
});
