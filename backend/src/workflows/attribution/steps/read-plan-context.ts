import { z } from "@medusajs/framework/zod";
import { PRODUCT_CLASSES } from "@xieshou/contracts";
import { rows, type Sql } from "../../../lib/database";
import type { Pairing } from "../pairing";
import type { HouseholdRecord, ListedVariant, ShareRule } from "../plan-line";

/** How variants are offered: who sells them, from which village, by lots or by share rules. */
export async function readListedVariants(
  sql: Sql,
  variantIds: readonly string[],
): Promise<Map<string, ListedVariant>> {
  const found = await rows(sql, {
    text: `select v.variant_id, v.pack_grams, l.product_class, l.village_code,
             l.certificate_valid_from::text as certificate_valid_from,
             l.certificate_valid_to::text as certificate_valid_to,
             c.id as cooperative_id, c.name as cooperative_name
           from listing_variant v join listing l on l.id = v.listing_id
           join cooperative c on c.id = l.cooperative_id
           where v.variant_id = any(?) and v.deleted_at is null and l.deleted_at is null`,
    bindings: [[...variantIds]],
    row: listedVariantRow,
  });
  return new Map(found.map((variant) => [variant.variantId, variant]));
}

/** The share rules of variants that are not sold from lots, of all times. */
export async function readShareRules(sql: Sql, variantIds: readonly string[]): Promise<ShareRule[]> {
  return rows(sql, {
    text: `select variant_id, village_code, household_id, kind, basis_points, evidence_class,
             valid_from::text as valid_from, valid_to::text as valid_to
           from share_rule where variant_id = any(?) and deleted_at is null order by variant_id, id`,
    bindings: [[...variantIds]],
    row: shareRuleRow,
  });
}

/** Categories of households and what binds them to cooperatives, of all times. */
export async function readHouseholdRecords(
  sql: Sql,
  householdIds: readonly string[],
): Promise<Map<string, HouseholdRecord>> {
  const bindings = [[...householdIds]];
  const categories = await rows(sql, {
    text: `select household_id, category, valid_from::text as valid_from, valid_to::text as valid_to
           from household_category where household_id = any(?) and deleted_at is null`,
    bindings,
    row: z
      .object({ household_id: z.string(), category: z.string(), ...validity })
      .transform((row) => ({ householdId: row.household_id, category: row.category, ...validityOf(row) })),
  });
  const links = await rows(sql, {
    text: `select household_id, cooperative_id, mode, valid_from::text as valid_from, valid_to::text as valid_to
           from benefit_link where household_id = any(?) and deleted_at is null`,
    bindings,
    row: z
      .object({ household_id: z.string(), cooperative_id: z.string(), mode: z.string(), ...validity })
      .transform((row) => ({
        householdId: row.household_id,
        cooperativeId: row.cooperative_id,
        mode: row.mode,
        ...validityOf(row),
      })),
  });
  const records = new Map(
    householdIds.map((id): [string, HouseholdRecord] => [id, { categories: [], links: [] }]),
  );
  for (const category of categories) records.get(category.householdId)?.categories.push(category);
  for (const link of links) records.get(link.householdId)?.links.push(link);
  return records;
}

/** Pairings between divisions of a set, of all times. */
export async function readPairings(
  sql: Sql,
  codes: { east: readonly string[]; west: readonly string[] },
): Promise<Pairing[]> {
  return rows(sql, {
    text: `select id, east_code, west_code, valid_from::text as valid_from, valid_to::text as valid_to
           from pairing where east_code = any(?) and west_code = any(?) and level in ('city', 'county')
             and deleted_at is null order by valid_from desc, id`,
    bindings: [[...codes.east], [...codes.west]],
    row: z
      .object({ id: z.string(), east_code: z.string(), west_code: z.string(), ...validity })
      .transform((row) => ({
        id: row.id,
        eastCode: row.east_code,
        westCode: row.west_code,
        ...validityOf(row),
      })),
  });
}

const validity = { valid_from: z.string(), valid_to: z.string().nullable() };

function validityOf(row: { valid_from: string; valid_to: string | null }) {
  return { validFrom: row.valid_from, validTo: row.valid_to };
}

const listedVariantRow = z
  .object({
    variant_id: z.string(),
    pack_grams: z.number().nullable(),
    product_class: z.enum(PRODUCT_CLASSES),
    village_code: z.string(),
    certificate_valid_from: z.string().nullable(),
    certificate_valid_to: z.string().nullable(),
    cooperative_id: z.string(),
    cooperative_name: z.string(),
  })
  .transform((row): ListedVariant => ({
    variantId: row.variant_id,
    packGrams: row.pack_grams,
    productClass: row.product_class,
    villageCode: row.village_code,
    certificate: row.certificate_valid_from
      ? { validFrom: row.certificate_valid_from, validTo: row.certificate_valid_to }
      : null,
    cooperativeId: row.cooperative_id,
    cooperativeName: row.cooperative_name,
  }));

const shareRuleRow = z
  .object({
    variant_id: z.string(),
    village_code: z.string(),
    household_id: z.string().nullable(),
    kind: z.enum(["household", "collective"]),
    basis_points: z.number(),
    evidence_class: z.enum(["A", "B", "C"]),
    ...validity,
  })
  .transform((row): ShareRule => ({
    variantId: row.variant_id,
    villageCode: row.village_code,
    householdId: row.household_id,
    kind: row.kind,
    basisPoints: row.basis_points,
    evidenceClass: row.evidence_class,
    ...validityOf(row),
  }));
