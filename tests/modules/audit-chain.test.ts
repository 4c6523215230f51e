import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { appendEvent, verifyChain, type AuditEvent } from "../../backend/src/modules/audit/chain";
import { createTestDatabase, type TestDatabase } from "../support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase("audit");
});
afterAll(() => database?.drop());
/** Each test starts its own chain. */
beforeEach(() => tamper("truncate audit_event restart identity"));

const event = (no: number): AuditEvent => ({
  actorType: "cooperative",
  actorId: "mem_1",
  action: "lot.record",
  subjectType: "lot",
  subjectId: `lot_${no}`,
  reason: no % 2 ? null : "补录",
  ip: "127.0.0.1",
  detail: { zeta: no, alpha: { grams: 2_500, ratio: 0.1 }, list: [1, "二", null] },
});
const append = (no: number) => database.pg.transaction((trx) => appendEvent(trx, event(no)));

/** What only someone with the server in hand can do: change rows with the triggers off. */
const tamper = (sql: string) =>
  database.pg.transaction(async (trx) => {
    await trx.raw("set local session_replication_role = 'replica'");
    await trx.raw(sql);
  });

test("an empty chain and a chain of events hold", async () => {
  expect(await verifyChain(database.pg)).toEqual({ events: 0, lastHash: "0".repeat(64), brokenAtSeq: null });
  await append(1);
  const { hash } = await append(2);
  expect(await verifyChain(database.pg)).toEqual({ events: 2, lastHash: hash, brokenAtSeq: null });
});

test("30 events appended at once form one chain", async () => {
  await Promise.all(Array.from({ length: 30 }, (_, no) => append(no)));
  expect(await verifyChain(database.pg)).toMatchObject({ events: 30, brokenAtSeq: null });
});

test("an event whose transaction fails leaves no gap that breaks the chain", async () => {
  await append(1);
  const failed = database.pg.transaction(async (trx) => {
    await appendEvent(trx, event(2));
    throw new Error("the lot was refused");
  });
  await expect(failed).rejects.toThrow("the lot was refused");
  await append(3);
  expect(await verifyChain(database.pg)).toMatchObject({ events: 2, brokenAtSeq: null });
});

test.each([
  ["a changed subject", "update audit_event set subject_id = 'lot_9' where seq = 2"],
  ["a changed detail", `update audit_event set detail = jsonb_set(detail, '{zeta}', '7') where seq = 2`],
  ["a changed time", "update audit_event set at = at + interval '1 microsecond' where seq = 2"],
  ["a row taken out", "delete from audit_event where seq = 2"],
])("%s is found where it happened", async (_, sql) => {
  for (const no of [1, 2, 3]) await append(no);
  await tamper(sql);
  const firstBroken = sql.startsWith("delete") ? 3 : 2;
  expect(await verifyChain(database.pg)).toMatchObject({ events: 1, brokenAtSeq: firstBroken });
});
