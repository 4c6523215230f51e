import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const STAMPS = `created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
  deleted_at timestamptz`;
/** Text format of crypto.ts: no plain text ever fits it. */
const CIPHERTEXT = "~ '^v1:[a-z0-9]+:[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$'";

const DIVISIONS = [
  `create table division (
    code text primary key check (code ~ '^\\d{12}$'),
    name text not null,
    short_name text not null,
    level text not null check (level in ('province', 'city', 'county', 'town', 'village')),
    parent_code text references division (code) on delete restrict,
    side text check (side in ('east', 'west')),
    valid_from date,
    valid_to date,
    successor_code text check (successor_code ~ '^\\d{12}$'),
    ${STAMPS},
    check (valid_from <= valid_to),
    check ((level = 'province') = (parent_code is null)))`,
  `create index division_parent on division (parent_code)`,
  `create index division_level on division (level, side)`,
  `create table division_tag (
    id text primary key,
    division_code text not null references division (code) on delete restrict,
    tag text not null check (tag in ('832', 'deep_poverty', 'key_160')),
    valid_from date not null,
    valid_to date,
    source text not null,
    ${STAMPS},
    check (valid_from <= valid_to),
    unique (division_code, tag, valid_from))`,
  `create table pairing (
    id text primary key,
    east_code text not null references division (code) on delete restrict,
    west_code text not null references division (code) on delete restrict,
    level text not null check (level in ('province', 'city', 'county', 'town', 'village', 'enterprise_village')),
    valid_from date not null,
    valid_to date,
    source text not null,
    confidence text not null,
    ${STAMPS},
    check (valid_from <= valid_to),
    unique (east_code, west_code, level, valid_from))`,
  `create index pairing_west on pairing (west_code)`,
];

const VILLAGES = [
  `create table village (
    id text primary key,
    division_code text not null unique references division (code) on delete restrict,
    name text not null,
    terrain text not null check (terrain in ('terrace', 'loess', 'karst', 'grassland', 'plateau')),
    story_zh text,
    story_en text,
    registered_households int not null check (registered_households >= 0),
    has_courier_point boolean not null default false,
    has_cold_chain boolean not null default false,
    days_to_city int not null check (days_to_city >= 0),
    is_example boolean not null default false,
    ${STAMPS})`,
  `create table household (
    id text primary key,
    code text not null unique check (code ~ '^H-[0-9A-Z]{6}$'),
    village_code text not null references village (division_code) on delete restrict,
    members int not null check (members > 0),
    labour int not null check (labour between 0 and members),
    consent_at timestamptz,
    name_encrypted text not null check (name_encrypted ${CIPHERTEXT}),
    phone_encrypted text check (phone_encrypted ${CIPHERTEXT}),
    payee_encrypted text check (payee_encrypted ${CIPHERTEXT}),
    key_id text not null,
    name_masked text not null,
    phone_masked text,
    payee_masked text,
    is_example boolean not null default false,
    ${STAMPS})`,
  `create index household_village on household (village_code)`,
  `create index household_key on household (key_id, id)`,
  `create table household_category (
    id text primary key,
    household_id text not null references household (id) on delete restrict,
    category text not null check (category in
      ('general', 'lifted', 'monitored_unstable', 'monitored_edge', 'monitored_sudden')),
    valid_from date not null,
    valid_to date,
    ${STAMPS},
    check (valid_from <= valid_to),
    unique (household_id, valid_from))`,
];

/** Divisions, pairings, villages and their households. */
export class Migration20260101000001Beneficiary extends Migration {
  override up(): void {
    for (const sql of [...DIVISIONS, ...VILLAGES]) this.addSql(sql);
  }

  override down(): void {
    this.addSql(
      `drop table if exists household_category, household, village, pairing, division_tag, division`,
    );
  }
}
