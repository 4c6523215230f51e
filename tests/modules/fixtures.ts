import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sha256Hex } from "../../backend/src/lib/crypto";
import { insertLot, type ContributionInput } from "../../backend/src/modules/supply/lots";
import type { Lot } from "../../backend/src/modules/supply/lot-rows";

/** A town and a village in Weining county, Guizhou, with every division above them. */
export const VILLAGE = "520526101201";
const DIVISIONS = [
  ["520000000000", "贵州省", "province", null],
  ["520500000000", "毕节市", "city", "520000000000"],
  ["520526000000", "威宁彝族回族苗族自治县", "county", "520500000000"],
  ["520526101000", "草海镇", "town", "520526000000"],
  [VILLAGE, "例村", "village", "520526101000"],
] as const;

/** One village with the divisions it lies in. */
export async function insertVillage(pg: Knex): Promise<void> {
  for (const [code, name, level, parent_code] of DIVISIONS) {
    await pg("division").insert({ code, name, short_name: name, level, parent_code, side: "west" });
  }
  await pg("village").insert({
    id: "vil_1",
    division_code: VILLAGE,
    name: "例村",
    terrain: "karst",
    registered_households: 120,
    days_to_city: 2,
  });
}

export const COOPERATIVE = "coop_1";
/** Sold in packs of 2,500 g from lots. */
export const APPLES = "variant_apples";
/** Sold in packs of 2,500 g from lots, of another cooperative. */
export const FOREIGN_APPLES = "variant_foreign";
/** Sold by share rule: no pack weight. */
export const VOUCHER = "variant_voucher";
export const PACK_GRAMS = 2_500;

/** Two listings: apples and a voucher of one cooperative, apples of another. */
export async function insertListings(pg: Knex): Promise<void> {
  const listings = [
    { id: "lst_1", product_id: "prod_1", cooperative_id: COOPERATIVE },
    { id: "lst_2", product_id: "prod_2", cooperative_id: "coop_2" },
  ];
  await pg("listing").insert(
    listings.map((listing) => ({
      ...listing,
      village_code: VILLAGE,
      product_class: "fruit",
      harvest_months: "[9, 10]",
      no_reason_return: "fresh_excluded",
      storage: "ambient",
    })),
  );
  await pg("listing_variant").insert([
    {
      id: "lsv_1",
      listing_id: "lst_1",
      variant_id: APPLES,
      inventory_item_id: "iitem_1",
      pack_grams: PACK_GRAMS,
    },
    { id: "lsv_2", listing_id: "lst_1", variant_id: VOUCHER, inventory_item_id: "iitem_2", pack_grams: null },
    {
      id: "lsv_3",
      listing_id: "lst_2",
      variant_id: FOREIGN_APPLES,
      inventory_item_id: "iitem_3",
      pack_grams: PACK_GRAMS,
    },
  ]);
}

let lotNo = 0;

/** What a clerk enters for a lot of apples; every call is another request. */
export function lotInput(overrides: Partial<Parameters<typeof insertLot>[1]> = {}) {
  lotNo += 1;
  const contributions: ContributionInput[] = [
    { householdId: "hh_1", grams: 6_000, priceFenPerKg: 480 },
    { householdId: "hh_2", grams: 3_000, priceFenPerKg: 460 },
    { householdId: null, grams: 1_900, priceFenPerKg: 0 },
  ];
  return {
    cooperativeId: COOPERATIVE,
    idempotencyKey: `entry-${lotNo}`,
    requestHash: sha256Hex(`content-${lotNo}`),
    variantId: APPLES,
    villageCode: VILLAGE,
    harvestedOn: "2026-03-10",
    grade: "一级",
    certificateNo: null,
    contributions,
    recordedBy: "mem_1",
    recordedAt: new Date("2026-03-12T02:00:00Z"),
    isExample: true,
    ...overrides,
  };
}

/** Records a lot of so many packs, all of one household. */
export async function recordPacks(
  pg: Knex,
  packs: number,
  overrides: Parameters<typeof lotInput>[0] = {},
): Promise<Lot> {
  const contributions = [{ householdId: "hh_1", grams: packs * PACK_GRAMS, priceFenPerKg: 480 }];
  const { lot } = await pg.transaction((trx) => insertLot(trx, lotInput({ contributions, ...overrides })));
  return lot;
}
