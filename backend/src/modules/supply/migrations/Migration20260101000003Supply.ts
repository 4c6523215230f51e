import { Migration } from "@medusajs/framework/mikro-orm/migrations";
import { appendOnly } from "../../../lib/append-only";

const STAMPS = `created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
  deleted_at timestamptz`;

const LISTINGS = [
  `create table listing (
    id text primary key,
    product_id text not null unique,
    cooperative_id text not null,
    village_code text not null check (village_code ~ '^\\d{12}$'),
    product_class text not null check (product_class in
      ('tea', 'fruit', 'grain', 'honey', 'mushroom', 'meat', 'handicraft', 'tourism')),
    certificate_no text,
    certificate_valid_from date,
    certificate_valid_to date,
    harvest_months jsonb not null default '[]' check (jsonb_typeof(harvest_months) = 'array'),
    no_reason_return text not null check (no_reason_return in ('supported', 'fresh_excluded', 'opened_excluded')),
    storage text not null check (storage in ('ambient', 'chilled', 'frozen')),
    shelf_life_days int check (shelf_life_days > 0),
    is_example boolean not null default false,
    ${STAMPS},
    check (certificate_valid_from <= certificate_valid_to),
    check ((certificate_no is null) = (certificate_valid_from is null)
       and (certificate_no is null) = (certificate_valid_to is null)))`,
  `create index listing_cooperative on listing (cooperative_id)`,
  `create index listing_village on listing (village_code)`,
  `create index listing_class on listing (product_class)`,
  `create table listing_variant (
    id text primary key,
    listing_id text not null references listing (id) on delete restrict,
    variant_id text not null unique,
    inventory_item_id text not null,
    pack_grams int check (pack_grams > 0),
    ${STAMPS},
    unique (variant_id, pack_grams))`,
  `create index listing_variant_listing on listing_variant (listing_id)`,
  `create table share_rule (
    id text primary key,
    variant_id text not null references listing_variant (variant_id) on delete restrict,
    village_code text not null check (village_code ~ '^\\d{12}$'),
    household_id text,
    kind text not null check (kind in ('household', 'collective')),
    basis_points int not null check (basis_points between 1 and 10000),
    evidence_class text not null check (evidence_class in ('A', 'B', 'C')),
    valid_from date not null,
    valid_to date,
    ${STAMPS},
    check (valid_from <= valid_to),
    check ((kind = 'household') = (household_id is not null)),
    check (kind = 'household' or evidence_class = 'C'))`,
  `create index share_rule_variant on share_rule (variant_id)`,
];

const LOTS = [
  `create table lot (
    id text primary key,
    code text not null unique check (code ~ '^L-\\d{6}-[0-9A-Z]{4}$'),
    cooperative_id text not null,
    variant_id text not null,
    village_code text not null check (village_code ~ '^\\d{12}$'),
    harvested_on date not null,
    grade text not null,
    certificate_no text,
    pack_grams int not null check (pack_grams > 0),
    total_grams bigint not null check (total_grams > 0),
    status text not null default 'open' check (status in ('open', 'stopped', 'closed')),
    closed_reason text,
    idempotency_key text not null,
    request_hash text not null check (request_hash ~ '^[0-9a-f]{64}$'),
    recorded_by text not null,
    is_example boolean not null default false,
    created_at timestamptz not null default now(),
    check ((status = 'closed') = (closed_reason is not null)),
    -- With the weight in the key a variant's pack cannot change under its lots: another weight, another variant.
    foreign key (variant_id, pack_grams) references listing_variant (variant_id, pack_grams) on delete restrict,
    unique (cooperative_id, idempotency_key))`,
  `create index lot_open_variant on lot (variant_id, id) where status = 'open'`,
  `create index lot_cooperative on lot (cooperative_id, created_at desc)`,
  `create index lot_village on lot (village_code)`,
  `create table contribution (
    id text primary key,
    lot_id text not null references lot (id) on delete restrict,
    household_id text,
    grams bigint not null check (grams > 0),
    price_fen_per_kg int not null check (price_fen_per_kg >= 0))`,
  `create index contribution_lot on contribution (lot_id)`,
  `create index contribution_household on contribution (household_id)`,
  `create table lot_movement (
    seq bigserial primary key,
    lot_id text not null references lot (id) on delete restrict,
    kind text not null check (kind in ('intake', 'pick', 'release', 'close')),
    grams bigint not null check (case when kind in ('intake', 'release') then grams > 0 else grams < 0 end),
    order_id text,
    line_id text,
    source_id text not null,
    created_at timestamptz not null default now(),
    check (kind <> 'pick' or (order_id is not null and line_id is not null)),
    unique (kind, source_id, lot_id))`,
  `create index lot_movement_lot on lot_movement (lot_id)`,
  `create index lot_movement_order on lot_movement (order_id, line_id)`,
];

/** A lot is a record of what came in: afterwards only its status may move on, and it never reopens. */
const LOT_GUARD = [
  `create or replace function xieshou_guard_lot() returns trigger language plpgsql as $$
  begin
    if (to_jsonb(new) - '{status,closed_reason}'::text[]) is distinct from
       (to_jsonb(old) - '{status,closed_reason}'::text[]) or old.status = 'closed' then
      raise exception 'append-only: only the status of an open lot may change' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$`,
  `create trigger lot_guard before update on lot for each row execute function xieshou_guard_lot()`,
  `create trigger lot_refuse_delete before delete on lot for each row execute function xieshou_refuse_change()`,
  `create trigger lot_refuse_truncate before truncate on lot
     for each statement execute function xieshou_refuse_change()`,
];

/** What is offered, the lots it comes from, and every gram that enters or leaves a lot. */
export class Migration20260101000003Supply extends Migration {
  override up(): void {
    const guards = [...appendOnly(["contribution", "lot_movement"]), ...LOT_GUARD];
    for (const sql of [...LISTINGS, ...LOTS, ...guards]) this.addSql(sql);
  }

  override down(): void {
    this.addSql(`drop table if exists lot_movement, contribution, lot, share_rule, listing_variant, listing`);
    this.addSql(`drop function if exists xieshou_guard_lot`);
  }
}
