import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { canonicalJson } from "../../lib/canonical-json";
import { sha256Hex } from "../../lib/crypto";
import { bigintColumn, rows, type Sql } from "../../lib/database";

/** Who did what to what. `detail` holds no names, phones or payees: the chain is never edited. */
export interface AuditEvent {
  actorType: "cooperative" | "official" | "user" | "customer" | "system";
  actorId: string;
  /** Verb with its noun, e.g. `lot.record`, `household.reveal`. */
  action: string;
  subjectType: string;
  subjectId: string;
  reason?: string | null;
  ip?: string | null;
  detail?: Readonly<Record<string, unknown>>;
  /** When it happened; the present when absent. */
  at?: Date;
}

/** What the first event names as the one before it. */
const GENESIS_HASH = "0".repeat(64);
const CHAIN_LOCK = "audit_event";

const chainRow = z.object({
  seq: bigintColumn,
  at: z.string(),
  actor_type: z.string(),
  actor_id: z.string(),
  action: z.string(),
  subject_type: z.string(),
  subject_id: z.string(),
  reason: z.string().nullable(),
  ip: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
  previous_hash: z.string(),
  hash: z.string(),
});
type ChainRow = z.output<typeof chainRow>;

/** The hash covers every other column, the previous hash among them. */
function hashOf({ hash: _, ...covered }: Omit<ChainRow, "hash"> & { hash?: string }): string {
  return sha256Hex(canonicalJson(covered));
}

/**
 * Appends an event inside the caller's transaction, so that it stands exactly if what it tells of stands.
 * Events are chained one after the other: the lock is held until that transaction ends, so append last.
 * @returns its place in the chain
 */
export async function appendEvent(
  trx: Knex.Transaction,
  event: AuditEvent,
): Promise<{ seq: number; hash: string }> {
  await trx.raw(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [CHAIN_LOCK]);
  const [place] = await rows(trx, {
    text: `select nextval(pg_get_serial_sequence('audit_event', 'seq')) as seq,
             (select hash from audit_event order by seq desc limit 1) as previous_hash`,
    row: z.object({ seq: bigintColumn, previous_hash: z.string().nullable() }),
  });
  if (!place) throw new Error("the audit sequence gave no number");
  const covered = {
    seq: place.seq,
    at: microseconds(event.at ?? new Date()),
    actor_type: event.actorType,
    actor_id: event.actorId,
    action: event.action,
    subject_type: event.subjectType,
    subject_id: event.subjectId,
    reason: event.reason ?? null,
    ip: event.ip ?? null,
    detail: event.detail ?? {},
    previous_hash: place.previous_hash ?? GENESIS_HASH,
  };
  const hash = hashOf(covered);
  await trx("audit_event").insert({ ...covered, detail: canonicalJson(covered.detail), hash });
  return { seq: place.seq, hash };
}

/** The form PostgreSQL gives the column back in: hashed to the digit it stores. */
function microseconds(at: Date): string {
  return at.toISOString().replace("Z", "000Z");
}

const BATCH = 1_000;

/**
 * Recomputes the whole chain. A row that was changed, taken out or put in between breaks it there; rows cut
 * off at the end can only be noticed against a count or hash kept elsewhere.
 * @returns how many events hold, the last hash, and the sequence number of the first that does not
 */
export async function verifyChain(
  sql: Sql,
): Promise<{ events: number; lastHash: string; brokenAtSeq: number | null }> {
  let events = 0;
  let lastSeq = 0;
  let lastHash = GENESIS_HASH;
  for (;;) {
    const batch = await readBatch(sql, lastSeq);
    for (const row of batch) {
      const holds = row.previous_hash === lastHash && hashOf(row) === row.hash;
      if (!holds) return { events, lastHash, brokenAtSeq: row.seq };
      events += 1;
      lastSeq = row.seq;
      lastHash = row.hash;
    }
    if (batch.length < BATCH) return { events, lastHash, brokenAtSeq: null };
  }
}

async function readBatch(sql: Sql, afterSeq: number): Promise<ChainRow[]> {
  return rows(sql, {
    text: `select seq, to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor_type, actor_id,
             action, subject_type, subject_id, reason, ip, detail, previous_hash, hash
           from audit_event where seq > ? order by seq limit ?`,
    bindings: [afterSeq, BATCH],
    row: chainRow,
  });
}
