import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { canonicalEntry, merkleRoot, type SealedEntry } from "@xieshou/attribution";
import { bigintColumn, rows, type Sql } from "../../lib/database";

/** Entries under one seal at most: an inclusion proof of 14 hashes, a second of hashing. */
const ENTRIES_PER_SEAL = 10_000;
/** What stands before the first seal's root. */
const NO_ROOT = "0".repeat(64);
/** Key of the lock under which seals are written: one sealer at a time, whoever comes second does nothing. */
const SEALER_LOCK = 8_832_001;

/** A statement about a run of entries in (txid, seq) order that can be recomputed by anybody who has them. */
export interface Seal {
  /** From 1, without gaps. */
  sealNo: number;
  firstSeq: string;
  lastSeq: string;
  entryCount: number;
  firstTxid: string;
  lastTxid: string;
  /** RFC 6962 root over the canonical entries, hex. */
  merkleRoot: string;
  /** Root of the seal before, zeros for the first. */
  previousRoot: string;
}

/** A place in the ledger: entries are sealed in the order of their transactions. */
interface Position {
  txid: string;
  seq: string;
}

const START: Position = { txid: "0", seq: "0" };

/**
 * Seals the next entries, if there are any. Only entries of transactions older than every transaction still
 * running are taken: none can appear later among or before them, so no entry is ever skipped.
 * @returns the new seal, or null when nothing is to be sealed or another sealer is at work
 */
export async function sealNext(pg: Knex): Promise<Seal | null> {
  return pg.transaction(async (trx) => {
    const [lock] = await rows(trx, {
      text: `select pg_try_advisory_xact_lock(?) as is_mine`,
      bindings: [SEALER_LOCK],
      row: z.object({ is_mine: z.boolean() }),
    });
    if (!lock?.is_mine) return null;
    const last = await readLastSeal(trx);
    const entries = await readEntriesAfter(trx, last ? positionOf(last) : START);
    const seal = sealOver(entries, last);
    if (seal) await insertSeal(trx, seal);
    return seal;
  });
}

/** All seals in their order, a page at a time. */
export async function readSeals(sql: Sql, after: { sealNo: number; limit: number }): Promise<Seal[]> {
  return rows(sql, {
    text: `select ${SEAL_COLUMNS} from attribution_seal where seal_no > :sealNo order by seal_no limit :limit`,
    bindings: { ...after },
    row: sealRow,
  });
}

/**
 * Recomputes a seal from the ledger.
 * @param before the seal before it, null for the first
 * @returns what differs, in words; null when the seal holds
 */
export async function checkSeal(sql: Sql, seal: Seal, before: Seal | null): Promise<string | null> {
  const entries = await readEntriesBetween(sql, before ? positionOf(before) : START, positionOf(seal));
  if (seal.sealNo !== (before?.sealNo ?? 0) + 1) return "a seal before it is missing";
  if (seal.previousRoot !== (before?.merkleRoot ?? NO_ROOT))
    return "it does not follow from the seal before it";
  const again = sealOver(entries, before);
  if (again?.entryCount !== seal.entryCount) {
    return `it covers ${seal.entryCount} entries, the ledger has ${entries.length} there`;
  }
  return again.merkleRoot === seal.merkleRoot ? null : "the entries under it have another root";
}

function sealOver(entries: readonly LedgerEntry[], before: Seal | null): Seal | null {
  const first = entries[0];
  const last = entries.at(-1);
  if (!first || !last) return null;
  const leaves = entries.map(({ sealed }) => canonicalEntry(sealed));
  return {
    sealNo: (before?.sealNo ?? 0) + 1,
    firstSeq: first.sealed.seq,
    lastSeq: last.sealed.seq,
    entryCount: entries.length,
    firstTxid: first.txid,
    lastTxid: last.txid,
    merkleRoot: Buffer.from(merkleRoot(leaves)).toString("hex"),
    previousRoot: before?.merkleRoot ?? NO_ROOT,
  };
}

function positionOf(seal: Seal): Position {
  return { txid: seal.lastTxid, seq: seal.lastSeq };
}

const SEAL_COLUMNS = `seal_no, first_seq, last_seq, entry_count, first_txid::text as first_txid,
  last_txid::text as last_txid, merkle_root, previous_root`;

const sealRow = z
  .object({
    seal_no: bigintColumn,
    first_seq: z.string(),
    last_seq: z.string(),
    entry_count: bigintColumn,
    first_txid: z.string(),
    last_txid: z.string(),
    merkle_root: z.string(),
    previous_root: z.string(),
  })
  .transform((row): Seal => ({
    sealNo: row.seal_no,
    firstSeq: row.first_seq,
    lastSeq: row.last_seq,
    entryCount: row.entry_count,
    firstTxid: row.first_txid,
    lastTxid: row.last_txid,
    merkleRoot: row.merkle_root,
    previousRoot: row.previous_root,
  }));

async function readLastSeal(sql: Sql): Promise<Seal | null> {
  const [last] = await rows(sql, {
    text: `select ${SEAL_COLUMNS} from attribution_seal order by seal_no desc limit 1`,
    row: sealRow,
  });
  return last ?? null;
}

async function insertSeal(trx: Knex.Transaction, seal: Seal): Promise<void> {
  await trx.raw(
    `insert into attribution_seal (seal_no, first_seq, last_seq, entry_count, first_txid, last_txid,
       merkle_root, previous_root)
     values (?, ?, ?, ?, ?::xid8, ?::xid8, ?, ?)`,
    [
      seal.sealNo,
      seal.firstSeq,
      seal.lastSeq,
      seal.entryCount,
      seal.firstTxid,
      seal.lastTxid,
      seal.merkleRoot,
      seal.previousRoot,
    ],
  );
}

interface LedgerEntry {
  txid: string;
  sealed: SealedEntry;
}

const ENTRIES = `
  select e.txid::text as txid, e.seq, e.order_id, e.line_id, e.share_id, e.account, e.amount_fen,
    f.kind, f.source_id, e.occurred_on::text as occurred_on, e.restates_on::text as restates_on,
    s.village_code, s.lot_id, s.evidence_class, s.household_commitment
  from attribution_entry e
  join attribution_fact f on f.fact_seq = e.fact_seq
  left join attribution_share s on s.share_id = e.share_id
  where (e.txid, e.seq) > (?::xid8, ?::bigint)`;

const entryRow = z
  .object({
    txid: z.string(),
    seq: z.string(),
    order_id: z.string(),
    line_id: z.string().nullable(),
    share_id: z.string().nullable(),
    account: z.enum(["paid", "counted", "freight"]),
    amount_fen: bigintColumn,
    kind: z.enum(["capture", "refund", "delivery", "cancellation", "void"]),
    source_id: z.string(),
    occurred_on: z.string(),
    restates_on: z.string().nullable(),
    village_code: z.string().nullable(),
    lot_id: z.string().nullable(),
    evidence_class: z.enum(["A", "B", "C", "D"]).nullable(),
    household_commitment: z.string().nullable(),
  })
  .transform((row): LedgerEntry => ({
    txid: row.txid,
    sealed: {
      seq: row.seq,
      orderId: row.order_id,
      lineId: row.line_id,
      shareId: row.share_id,
      account: row.account,
      amountFen: row.amount_fen,
      factKind: row.kind,
      factSourceId: row.source_id,
      occurredOn: row.occurred_on,
      restatesOn: row.restates_on,
      villageCode: row.village_code,
      lotId: row.lot_id,
      evidenceClass: row.evidence_class,
      householdCommitment: row.household_commitment,
    },
  }));

async function readEntriesAfter(sql: Sql, after: Position): Promise<LedgerEntry[]> {
  return rows(sql, {
    text: `${ENTRIES} and e.txid < pg_snapshot_xmin(pg_current_snapshot())
           order by e.txid, e.seq limit ${ENTRIES_PER_SEAL}`,
    bindings: [after.txid, after.seq],
    row: entryRow,
  });
}

async function readEntriesBetween(sql: Sql, after: Position, last: Position): Promise<LedgerEntry[]> {
  return rows(sql, {
    text: `${ENTRIES} and (e.txid, e.seq) <= (?::xid8, ?::bigint) order by e.txid, e.seq`,
    bindings: [after.txid, after.seq, last.txid, last.seq],
    row: entryRow,
  });
}
