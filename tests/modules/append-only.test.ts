import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { appendEvent } from "../../backend/src/modules/audit/chain";
import { recordRun } from "../../backend/src/modules/report/runs";
import { APPEND_ONLY_TABLES, grantToApp } from "../../packages/local-stack/src/grants";
import { connect, createTestDatabase, type TestDatabase } from "../support/database";
import { insertListings, recordPacks } from "./fixtures";

let database: TestDatabase;
let app: Knex;
const appRole = `xieshou_test_${randomBytes(5).toString("hex")}`;

beforeAll(async () => {
  database = await createTestDatabase("append_only");
  await insertListings(database.pg);
  await insertLedger(database.pg);
  const password = randomBytes(12).toString("hex");
  await database.pg.raw(`create role ${appRole} login password '${password}'`);
  await grantToApp(database.url, appRole);
  const url = new URL(database.url);
  url.username = appRole;
  url.password = password;
  app = connect(url.href);
});
afterAll(async () => {
  await app?.destroy();
  await database?.pg.raw(`drop owned by ${appRole}`);
  await database?.pg.raw(`drop role ${appRole}`);
  await database?.drop();
});

/** One row in every append-only table, so that an UPDATE has something to change. */
async function insertLedger(pg: Knex): Promise<void> {
  await recordPacks(pg, 2);
  await insertPlan(pg);
  await insertCapture(pg);
  await insertLogs(pg);
}

async function insertPlan(pg: Knex): Promise<void> {
  await pg("attribution_plan").insert({
    line_id: "ordli_1",
    order_id: "order_1",
    line_no: 1,
    variant_id: "variant_apples",
    product_id: "prod_1",
    product_title: "威宁苹果",
    cooperative_id: "coop_1",
    cooperative_name: "例社",
    product_class: "fruit",
    is_certified: false,
    quantity: 1,
    payable_fen: 2_990,
    channel: "person",
    origin_county_code: "520526000000",
    definition_version: "KJ-2026.1",
    placed_on: "2026-03-12",
  });
  await pg("attribution_freight").insert({ order_id: "order_1", payable_fen: 800 });
  await pg("attribution_share").insert({
    share_id: "shr_1",
    line_id: "ordli_1",
    share_no: 1,
    kind: "collective",
    village_code: "520526101201",
    evidence_class: "C",
    weight: 2_500_000,
    placed_fen: 2_990,
  });
}

async function insertCapture(pg: Knex): Promise<void> {
  const [fact] = await pg("attribution_fact")
    .insert({
      kind: "capture",
      source_id: "capt_1",
      order_id: "order_1",
      occurred_at: new Date("2026-03-12T02:00:00Z"),
      amount_fen: 3_790,
    })
    .returning("fact_seq");
  await pg("attribution_entry").insert([
    entry({ fact_seq: fact.fact_seq, account: "paid", amount_fen: 2_990 }),
    entry({ fact_seq: fact.fact_seq, account: "freight", amount_fen: 800, line_id: null, share_id: null }),
  ]);
  await pg("attribution_seal").insert({
    seal_no: 1,
    first_seq: 1,
    last_seq: 2,
    entry_count: 2,
    first_txid: 1,
    last_txid: 1,
    merkle_root: "a".repeat(64),
    previous_root: "",
  });
}

async function insertLogs(pg: Knex): Promise<void> {
  await recordRun(pg, {
    report: "village-household",
    definitionVersion: "KJ-2026.1",
    parameters: { from: "2026-03-01" },
    upToEntry: 2,
    rowCount: 1,
    checksum: "b".repeat(64),
    requestedBy: "off_1",
  });
  await pg.transaction((trx) =>
    appendEvent(trx, {
      actorType: "system",
      actorId: "sweep",
      action: "order.post",
      subjectType: "order",
      subjectId: "order_1",
    }),
  );
}

function entry(overrides: object) {
  return {
    order_id: "order_1",
    line_id: "ordli_1",
    share_id: "shr_1",
    occurred_on: "2026-03-12",
    ...overrides,
  };
}

const PERMISSION_DENIED = "42501";

describe.each(APPEND_ONLY_TABLES)("%s", (table) => {
  const firstColumn = async () => {
    const { rows } = await database.pg.raw(
      `select attname from pg_attribute where attrelid = ?::regclass and attnum = 1`,
      [table],
    );
    return String(rows[0].attname);
  };

  test("holds rows and refuses UPDATE, DELETE and TRUNCATE to its owner", async () => {
    const column = await firstColumn();
    const before = await database.pg(table).select();
    expect(before.length).toBeGreaterThan(0);
    await expect(database.pg.raw(`update ?? set ?? = ??`, [table, column, column])).rejects.toThrow(
      "append-only",
    );
    await expect(database.pg.raw(`delete from ??`, [table])).rejects.toThrow("append-only");
    await expect(database.pg.raw(`truncate ?? cascade`, [table])).rejects.toThrow("append-only");
    expect(await database.pg(table).select()).toEqual(before);
  });

  test("is read by the application's role, which has no right to change it", async () => {
    const column = await firstColumn();
    expect((await app(table).select()).length).toBeGreaterThan(0);
    for (const sql of [`update ?? set ?? = ??`, `delete from ??`, `truncate ??`]) {
      const bindings = sql.startsWith("update") ? [table, column, column] : [table];
      await expect(app.raw(sql, bindings)).rejects.toMatchObject({ code: PERMISSION_DENIED });
    }
  });
});

test("every table that refuses change is one the application's role is kept from changing", async () => {
  const { rows } = await database.pg.raw(
    `select distinct tgrelid::regclass::text as name from pg_trigger t join pg_proc p on p.oid = t.tgfoid
     where p.proname = 'xieshou_refuse_change' and t.tgname like '%_refuse_change' order by 1`,
  );
  expect(rows.map((row: { name: string }) => row.name)).toEqual([...APPEND_ONLY_TABLES].sort());
});

test("the application's role records a lot and appends to the ledger", async () => {
  const lot = await recordPacks(app, 1);
  expect(lot.packsLeft).toBe(1);
  await app.transaction((trx) =>
    appendEvent(trx, {
      actorType: "cooperative",
      actorId: "mem_1",
      action: "lot.record",
      subjectType: "lot",
      subjectId: lot.id,
    }),
  );
});

test.each([
  ["an amount of zero", { fact_seq: 1, account: "paid", amount_fen: 0 }],
  ["freight that names a household's share", { fact_seq: 1, account: "freight", amount_fen: 1 }],
  ["a share's account without a share", { fact_seq: 1, account: "counted", amount_fen: 1, share_id: null }],
  ["an account that does not exist", { fact_seq: 1, account: "income", amount_fen: 1 }],
])("the ledger refuses %s", async (_, row) => {
  await expect(database.pg("attribution_entry").insert(entry(row))).rejects.toMatchObject({ code: "23514" });
});

test("a fact is in the inbox once", async () => {
  const again = database.pg("attribution_fact").insert({
    kind: "capture",
    source_id: "capt_1",
    order_id: "order_1",
    occurred_at: new Date("2026-03-13T02:00:00Z"),
    amount_fen: 3_790,
  });
  await expect(again).rejects.toMatchObject({ code: "23505" });
});
