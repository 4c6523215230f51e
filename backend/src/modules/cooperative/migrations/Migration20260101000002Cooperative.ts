import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const STAMPS = `created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
  deleted_at timestamptz`;

/** Unified social credit code with its check character, GB 32100-2015 (the same rule as ../uscc.ts). */
const USCC_RULE = `
create or replace function xieshou_is_uscc(code text) returns boolean language sql immutable strict as $$
  select code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$' and strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(code, 18, 1)) - 1 =
    (31 - (select sum((strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(code, i, 1)) - 1)
                      * ('{1,3,9,27,19,26,16,17,20,29,25,13,8,24,10,30,28}'::int[])[i])
           from generate_series(1, 17) as i) % 31) % 31
$$`;

const STATEMENTS = [
  USCC_RULE,
  `create table cooperative (
    id text primary key,
    name text not null,
    name_en text not null,
    uscc text not null unique constraint cooperative_uscc_check_character check (xieshou_is_uscc(uscc)),
    county_code text not null check (county_code ~ '^\\d{6}000000$'),
    status text not null check (status in ('applied', 'county_reviewed', 'approved', 'suspended')),
    stock_location_id text,
    shipping_profile_id text,
    is_example boolean not null default false,
    ${STAMPS})`,
  `create index cooperative_county on cooperative (county_code)`,
  `create table cooperative_village (
    id text primary key,
    cooperative_id text not null references cooperative (id) on delete restrict,
    village_code text not null check (village_code ~ '^\\d{12}$'),
    ${STAMPS},
    unique (cooperative_id, village_code))`,
  `create index cooperative_village_code on cooperative_village (village_code)`,
  `create table cooperative_document (
    id text primary key,
    cooperative_id text not null references cooperative (id) on delete restrict,
    kind text not null,
    number text not null,
    valid_to date,
    ${STAMPS},
    unique (cooperative_id, kind, number))`,
  `create table member (
    id text primary key,
    cooperative_id text not null references cooperative (id) on delete restrict,
    name text not null,
    email text not null unique check (email = lower(email)),
    role text not null check (role in ('head', 'clerk', 'packer')),
    ${STAMPS})`,
  `create index member_cooperative on member (cooperative_id)`,
  `create table benefit_link (
    id text primary key,
    cooperative_id text not null references cooperative (id) on delete restrict,
    household_id text not null,
    mode text not null check (mode in ('order_purchase', 'consignment', 'labour', 'land', 'share_dividend')),
    valid_from date not null,
    valid_to date,
    ${STAMPS},
    check (valid_from <= valid_to),
    unique (cooperative_id, household_id, mode, valid_from))`,
  `create index benefit_link_household on benefit_link (household_id)`,
];

/** Cooperatives, the villages they serve, their members and what binds households to them. */
export class Migration20260101000002Cooperative extends Migration {
  override up(): void {
    for (const sql of STATEMENTS) this.addSql(sql);
  }

  override down(): void {
    this.addSql(
      `drop table if exists benefit_link, member, cooperative_document, cooperative_village, cooperative`,
    );
    this.addSql(`drop function if exists xieshou_is_uscc`);
  }
}
