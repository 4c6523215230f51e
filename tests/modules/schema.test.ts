import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DmlEntity } from "@medusajs/framework/utils";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";

const modulesFolder = join(import.meta.dirname, "../../backend/src/modules");

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase("schema");
});
afterAll(() => database?.drop());

/** Every model of every module, found on disk so that a new one is held to the same rules. */
const modelFiles = readdirSync(modulesFolder, { recursive: true, encoding: "utf8" }).filter((file) =>
  /[\\/]models[\\/][a-z-]+\.ts$/.test(file),
);
const loaded: object[] = await Promise.all(modelFiles.map((file) => import(join(modulesFolder, file))));
const models = loaded
  .flatMap((module) => Object.values(module))
  .filter((value) => DmlEntity.isDmlEntity(value));

/** What models name as belonging to another row, as `table.column -> table`. */
const namedByModels = models.flatMap((model) => {
  const { tableName, schema } = model.parse();
  return Object.entries(schema)
    .filter(([, property]) => "type" in property && property.type === "belongsTo")
    .map(([name]) => `${tableName}.${name}_id -> ${name}`);
});

/** What is tied by a code, or in a table without a model: the column's name alone does not say it. */
const NAMED_BY_CODE = [
  "attribution_entry.fact_seq -> attribution_fact",
  "attribution_entry.line_id -> attribution_plan",
  "attribution_entry.share_id -> attribution_share",
  "attribution_share.line_id -> attribution_plan",
  "contribution.lot_id -> lot",
  "division.parent_code -> division",
  "division_tag.division_code -> division",
  "household.village_code -> village",
  "lot.variant_id,pack_grams -> listing_variant",
  "lot_movement.lot_id -> lot",
  "pairing.east_code -> division",
  "pairing.west_code -> division",
  "share_rule.variant_id -> listing_variant",
  "village.division_code -> division",
];

test("every belongs-to inside a module is a foreign key that restricts deletion", async () => {
  const { rows } = await database.pg.raw(
    `select c.conrelid::regclass::text || '.' || string_agg(a.attname, ',' order by k.place) || ' -> ' ||
            c.confrelid::regclass::text as link, c.confdeltype
     from pg_constraint c cross join unnest(c.conkey) with ordinality as k(attnum, place)
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum
     where c.contype = 'f' group by c.oid`,
  );
  const restricting = rows
    .filter((row: { confdeltype: string }) => row.confdeltype === "r")
    .map((row: { link: string }) => row.link);
  const expected = [...namedByModels, ...NAMED_BY_CODE];
  expect(namedByModels.length).toBe(7);
  expect(expected.filter((link) => !restricting.includes(link))).toEqual([]);
});

test("every column a model declares is a column of its table, required where the model requires it", async () => {
  const { rows } = await database.pg.raw(
    `select table_name || '.' || column_name as name, is_nullable = 'YES' as is_nullable
     from information_schema.columns where table_schema = 'public'`,
  );
  const columns = new Map(
    rows.map((row: { name: string; is_nullable: boolean }) => [row.name, row.is_nullable]),
  );
  const declared = models.flatMap((model) => {
    const { tableName, schema } = model.parse();
    return Object.entries(schema).flatMap(([name, property]) => {
      const field: unknown = property.parse(name);
      return isField(field) ? [[`${tableName}.${field.fieldName}`, field.nullable] as const] : [];
    });
  });
  expect(declared.length).toBeGreaterThan(90);
  expect(declared.filter(([name, nullable]) => columns.get(name) !== nullable)).toEqual([]);
});

/** A property with a column of its own; relationships have none here. */
function isField(field: unknown): field is { fieldName: string; nullable: boolean } {
  return typeof field === "object" && field !== null && "fieldName" in field && "dataType" in field;
}

/** Rows that must be refused, each for one reason (PostgreSQL 23514: a check failed). */
const REFUSED: readonly [string, string, object][] = [
  ["a division code of 11 digits", "division", { code: "52052600000" }],
  ["a division of an unknown level", "division", { code: "520000000000", level: "hamlet" }],
  ["a county without a parent", "division", { code: "520526000000", level: "county" }],
  [
    "a period that ends before it begins",
    "division",
    { code: "520000000000", valid_from: "2020-01-02", valid_to: "2020-01-01" },
  ],
  ["a credit code with a wrong check character", "cooperative", { uscc: "91350100M000100Y44" }],
  ["a cooperative in a town instead of a county", "cooperative", { county_code: "520526101000" }],
  ["a listing of an unknown class", "listing", { product_class: "weapons" }],
  ["a certificate without its dates", "listing", { certificate_no: "T-1" }],
  ["an official of no side", "official", { side: "north" }],
  ["an e-mail in capitals", "official", { email: "West@xieshou.example" }],
];
const BASE: Record<string, object> = {
  division: { name: "x", short_name: "x", level: "province" },
  cooperative: {
    id: "c",
    name: "x",
    name_en: "x",
    uscc: "91350100M000100Y43",
    county_code: "520526000000",
    status: "applied",
  },
  listing: {
    id: "l",
    product_id: "p",
    cooperative_id: "c",
    village_code: "520526101201",
    product_class: "tea",
    no_reason_return: "supported",
    storage: "ambient",
  },
  official: { id: "o", name: "x", email: "x@xieshou.example", office: "x", side: "west", role: "filler" },
};

test.each(REFUSED)("%s is refused", async (_, table, fault) => {
  await expect(database.pg(table).insert({ ...BASE[table], ...fault })).rejects.toMatchObject({
    code: "23514",
  });
});

test("the same rows without the fault are taken", async () => {
  for (const [table, row] of Object.entries(BASE)) {
    await database.pg(table).insert(table === "division" ? { ...row, code: "520000000000" } : row);
  }
});
