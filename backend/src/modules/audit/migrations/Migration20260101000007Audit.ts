import { Migration } from "@medusajs/framework/mikro-orm/migrations";
import { appendOnly } from "../../../lib/append-only";

const STATEMENTS = [
  `create table audit_event (
    seq bigserial primary key,
    at timestamptz not null,
    actor_type text not null,
    actor_id text not null,
    action text not null,
    subject_type text not null,
    subject_id text not null,
    reason text,
    ip text,
    detail jsonb not null default '{}' check (jsonb_typeof(detail) = 'object'),
    previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
    hash text not null unique check (hash ~ '^[0-9a-f]{64}$'))`,
  `create index audit_event_subject on audit_event (subject_type, subject_id)`,
  `create index audit_event_actor on audit_event (actor_type, actor_id)`,
];

/** Who did what to what, each event holding the hash of the one before it. */
export class Migration20260101000007Audit extends Migration {
  override up(): void {
    for (const sql of [...STATEMENTS, ...appendOnly(["audit_event"])]) this.addSql(sql);
  }

  override down(): void {
    this.addSql(`drop table if exists audit_event`);
  }
}
