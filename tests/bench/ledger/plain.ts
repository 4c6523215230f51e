import type { Knex } from "@medusajs/framework/mikro-orm/knex";

type Row = Record<string, unknown> & { fact_seq: string };

/** The rows a round posted, to be inserted once more without any thought. */
export interface PostedRows {
  facts: Row[];
  entriesByFact: ReadonlyMap<string, Row[]>;
  entryCount: number;
}

/**
 * Makes empty copies of the fact and entry tables in a schema of their own, with the same columns, defaults,
 * checks, indexes and foreign keys.
 */
export async function makePlainTables(owner: Knex): Promise<void> {
  await owner.raw(`
    drop schema if exists plain cascade;
    create schema plain;
    create table plain.attribution_fact (like public.attribution_fact including all);
    create table plain.attribution_entry (like public.attribution_entry including all,
      foreign key (fact_seq) references plain.attribution_fact (fact_seq) on delete restrict,
      foreign key (line_id) references public.attribution_plan (line_id) on delete restrict,
      foreign key (share_id) references public.attribution_share (share_id) on delete restrict)`);
}

/** Reads back the facts and entries of orders. */
export async function readPosted(owner: Knex, orderIds: readonly string[]): Promise<PostedRows> {
  const columns = "occurred_on::text as occurred_on, restates_on::text as restates_on";
  const facts: { rows: Row[] } = await owner.raw(
    `select fact_seq, kind, source_id, order_id, occurred_at, amount_fen, detail from attribution_fact
     where order_id = any(?) order by fact_seq`,
    [[...orderIds]],
  );
  const entries: { rows: Row[] } = await owner.raw(
    `select fact_seq, order_id, line_id, share_id, account, amount_fen, ${columns} from attribution_entry
     where order_id = any(?) order by seq`,
    [[...orderIds]],
  );
  const entriesByFact = new Map<string, Row[]>(facts.rows.map((fact) => [fact.fact_seq, []]));
  for (const entry of entries.rows) entriesByFact.get(entry.fact_seq)?.push(entry);
  return { facts: facts.rows, entriesByFact, entryCount: entries.rows.length };
}

/** One transaction with two statements: the facts of a batch, then their entries. */
export async function insertPlainly(plain: Knex, facts: readonly Row[], posted: PostedRows): Promise<void> {
  const entries = facts.flatMap((fact) => posted.entriesByFact.get(fact.fact_seq) ?? []);
  await plain.transaction(async (trx) => {
    await trx.raw(
      `insert into attribution_fact (fact_seq, kind, source_id, order_id, occurred_at, amount_fen, detail)
       select * from json_to_recordset(?::json) as f(fact_seq bigint, kind text, source_id text, order_id text,
         occurred_at timestamptz, amount_fen bigint, detail jsonb)`,
      [JSON.stringify(facts)],
    );
    await trx.raw(
      `insert into attribution_entry
         (fact_seq, order_id, line_id, share_id, account, amount_fen, occurred_on, restates_on)
       select * from json_to_recordset(?::json) as e(fact_seq bigint, order_id text, line_id text,
         share_id text, account text, amount_fen bigint, occurred_on date, restates_on date)`,
      [JSON.stringify(entries)],
    );
  });
}
