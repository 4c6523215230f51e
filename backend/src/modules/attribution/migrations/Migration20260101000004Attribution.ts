import { Migration } from "@medusajs/framework/mikro-orm/migrations";
import { appendOnly } from "../../../lib/append-only";

const TABLES = [
  "attribution_plan",
  "attribution_freight",
  "attribution_share",
  "attribution_fact",
  "attribution_entry",
  "attribution_seal",
];

const PLANS = [
  `create table attribution_plan (
    line_id text primary key,
    order_id text not null,
    line_no int not null check (line_no >= 1),
    part_of text references attribution_plan (line_id) on delete restrict,
    variant_id text,
    product_id text,
    product_title text not null,
    cooperative_id text,
    cooperative_name text,
    product_class text check (product_class in
      ('tea', 'fruit', 'grain', 'honey', 'mushroom', 'meat', 'handicraft', 'tourism')),
    is_certified boolean not null,
    quantity int not null check (quantity >= 1),
    payable_fen bigint not null check (payable_fen >= 0),
    buyer_division_code text check (buyer_division_code ~ '^\\d{12}$'),
    buyer_county_code text check (buyer_county_code ~ '^\\d{12}$'),
    channel text not null check (channel in ('person', 'enterprise', 'union', 'budget_unit')),
    origin_county_code text check (origin_county_code ~ '^\\d{12}$'),
    paired_pairing_id text,
    definition_version text not null,
    placed_on date not null,
    entered_at timestamptz,
    frozen_at timestamptz not null default now(),
    check ((cooperative_id is null) = (cooperative_name is null)
       and (cooperative_id is null) = (product_class is null)
       and (cooperative_id is null) = (origin_county_code is null)),
    unique (order_id, line_no))`,
  `create index attribution_plan_part on attribution_plan (part_of) where part_of is not null`,
  `create index attribution_plan_placed on attribution_plan (placed_on)`,
  `create index attribution_plan_product on attribution_plan (product_id)`,
  `create index attribution_plan_cooperative on attribution_plan (cooperative_id)`,
  `create index attribution_plan_origin on attribution_plan (origin_county_code)`,
  `create index attribution_plan_buyer on attribution_plan (buyer_county_code)`,
  `create table attribution_freight (
    order_id text primary key,
    payable_fen bigint not null check (payable_fen >= 0))`,
  `create table attribution_share (
    share_id text primary key,
    line_id text not null references attribution_plan (line_id) on delete restrict,
    share_no int not null check (share_no >= 1),
    kind text not null check (kind in ('household', 'collective', 'unattributed')),
    household_id text,
    household_category text check (household_category in
      ('general', 'lifted', 'monitored_unstable', 'monitored_edge', 'monitored_sudden')),
    household_commitment text check (household_commitment ~ '^[0-9a-f]{64}$'),
    commitment_salt text,
    village_code text check (village_code ~ '^\\d{12}$'),
    lot_id text,
    lot_code text,
    harvested_on date,
    evidence_class text not null check (evidence_class in ('A', 'B', 'C', 'D')),
    weight bigint not null check (weight >= 0),
    placed_fen bigint not null check (placed_fen >= 0),
    reason text,
    check ((kind = 'household') = (household_id is not null)),
    check ((household_id is null) = (household_commitment is null)
       and (household_id is null) = (commitment_salt is null)),
    check ((kind = 'unattributed') = (reason is not null)),
    unique (line_id, share_no))`,
  `create index attribution_share_village on attribution_share (village_code)`,
  `create index attribution_share_household on attribution_share (household_id)`,
  `create index attribution_share_lot on attribution_share (lot_id)`,
];

const LEDGER = [
  `create table attribution_fact (
    fact_seq bigserial primary key,
    kind text not null check (kind in ('capture', 'refund', 'delivery', 'cancellation', 'void')),
    source_id text not null,
    order_id text not null,
    occurred_at timestamptz not null,
    amount_fen bigint check (amount_fen >= 0),
    detail jsonb not null default '{}',
    check ((kind in ('capture', 'refund')) = (amount_fen is not null)),
    unique (kind, source_id))`,
  `create index attribution_fact_order on attribution_fact (order_id)`,
  `create table attribution_entry (
    seq bigserial primary key,
    txid xid8 not null default pg_current_xact_id(),
    fact_seq bigint not null references attribution_fact (fact_seq) on delete restrict,
    order_id text not null,
    line_id text references attribution_plan (line_id) on delete restrict,
    share_id text references attribution_share (share_id) on delete restrict,
    account text not null check (account in ('paid', 'counted', 'freight')),
    amount_fen bigint not null check (amount_fen <> 0),
    occurred_on date not null,
    restates_on date,
    check ((account = 'freight') = (line_id is null) and (account = 'freight') = (share_id is null)),
    check (restates_on is null or account = 'counted'))`,
  `create index attribution_entry_order on attribution_entry (order_id)`,
  `create index attribution_entry_share on attribution_entry (share_id, account)`,
  `create index attribution_entry_fact on attribution_entry (fact_seq)`,
  `create index attribution_entry_occurred on attribution_entry (occurred_on)`,
  `create index attribution_entry_txid on attribution_entry (txid, seq)`,
  `create table attribution_seal (
    seal_no bigint primary key check (seal_no >= 1),
    first_seq bigint not null,
    last_seq bigint not null,
    entry_count bigint not null check (entry_count > 0),
    first_txid xid8 not null,
    last_txid xid8 not null,
    merkle_root text not null check (merkle_root ~ '^[0-9a-f]{64}$'),
    previous_root text not null,
    sealed_at timestamptz not null default now())`,
];

/** The ledger: plans frozen at sale, facts, the entries they cause, and the seals over them. */
export class Migration20260101000004Attribution extends Migration {
  override up(): void {
    for (const sql of [...PLANS, ...LEDGER, ...appendOnly(TABLES)]) this.addSql(sql);
  }

  override down(): void {
    this.addSql(`drop table if exists ${[...TABLES].reverse().join(", ")}`);
  }
}
