import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const STAMPS = `created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
  deleted_at timestamptz`;

const STATEMENTS = [
  `create table official (
    id text primary key,
    name text not null,
    email text not null unique check (email = lower(email)),
    office text not null,
    side text not null check (side in ('east', 'west')),
    role text not null check (role in ('filler', 'reviewer', 'leader')),
    is_example boolean not null default false,
    ${STAMPS})`,
  `create table jurisdiction (
    id text primary key,
    official_id text not null references official (id) on delete restrict,
    division_code text not null check (division_code ~ '^\\d{12}$'),
    ${STAMPS},
    unique (official_id, division_code))`,
  `create index jurisdiction_division on jurisdiction (division_code)`,
];

/** Officials of both sides and the divisions each of them answers for. */
export class Migration20260101000005Official extends Migration {
  override up(): void {
    for (const sql of STATEMENTS) this.addSql(sql);
  }

  override down(): void {
    this.addSql(`drop table if exists jurisdiction, official`);
  }
}
