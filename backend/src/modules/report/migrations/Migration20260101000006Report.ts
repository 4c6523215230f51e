import { Migration } from "@medusajs/framework/mikro-orm/migrations";
import { appendOnly } from "../../../lib/append-only";

const STATEMENTS = [
  `create table report_run (
    run_id text primary key check (run_id like 'run_%'),
    report text not null,
    definition_version text not null,
    parameters jsonb not null check (jsonb_typeof(parameters) = 'object'),
    up_to_entry bigint not null check (up_to_entry >= 0),
    row_count int not null check (row_count >= 0),
    checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
    requested_by text not null,
    created_at timestamptz not null default now())`,
  `create index report_run_requested_by on report_run (requested_by, created_at desc)`,
];

/** Every report ever drawn, with what is needed to draw it again and compare. */
export class Migration20260101000006Report extends Migration {
  override up(): void {
    for (const sql of [...STATEMENTS, ...appendOnly(["report_run"])]) this.addSql(sql);
  }

  override down(): void {
    this.addSql(`drop table if exists report_run`);
  }
}
