import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sha256Hex } from "../../backend/src/lib/crypto";
import { usccCheckCharacter } from "../../backend/src/modules/cooperative/uscc";
import { insertLot } from "../../backend/src/modules/supply/lots";
import { insertVillage, VILLAGE } from "./fixtures";

const PACK_GRAMS = 500;
const HARVESTS = ["2025-10-20", "2026-01-10", "2026-04-10", "2026-07-10", "2026-09-10"];

/** One cooperative with a listing of two variants sold from lots, and what Medusa needs to sell and send them. */
async function insertCooperative(pg: Knex, no: number): Promise<void> {
  const body = `93520526MA6000${no}00`.slice(0, 17);
  await pg("stock_location").insert({ id: `sloc_${no}`, name: `仓 ${no}` });
  await pg("shipping_profile").insert({ id: `sp_${no}`, name: `合作社 ${no}`, type: "default" });
  await pg("fulfillment_set").insert({ id: `fuset_${no}`, name: `快递 ${no}`, type: "shipping" });
  await pg("service_zone").insert({
    id: `serzo_${no}`,
    name: `全国 ${no}`,
    fulfillment_set_id: `fuset_${no}`,
  });
  await pg("location_fulfillment_set").insert({
    id: `locfs_${no}`,
    stock_location_id: `sloc_${no}`,
    fulfillment_set_id: `fuset_${no}`,
  });
  await pg("shipping_option_type").insert({ id: `sotype_${no}`, label: "快递", code: "express" });
  await pg("shipping_option").insert({
    id: `so_${no}`,
    name: "快递",
    service_zone_id: `serzo_${no}`,
    shipping_profile_id: `sp_${no}`,
    provider_id: "manual_manual",
    shipping_option_type_id: `sotype_${no}`,
  });
  await insertPrice(pg, { id: `so_${no}`, amount: "8", regionId: "reg_cn" });
  await pg("shipping_option_price_set").insert({
    id: `sops_${no}`,
    shipping_option_id: `so_${no}`,
    price_set_id: `pset_so_${no}`,
  });
  await pg("cooperative").insert({
    id: `coop_${no}`,
    name: `合作社 ${no}`,
    name_en: `Cooperative ${no}`,
    uscc: body + usccCheckCharacter(body),
    county_code: "520526000000",
    status: "approved",
    stock_location_id: `sloc_${no}`,
    shipping_profile_id: `sp_${no}`,
  });
  await pg("product").insert({
    id: `prod_${no}`,
    title: `荞麦 ${no}`,
    handle: `p-${no}`,
    status: "published",
  });
  await pg("product_sales_channel").insert({
    id: `prodsc_${no}`,
    product_id: `prod_${no}`,
    sales_channel_id: "sc_1",
  });
  await pg("product_shipping_profile").insert({
    id: `prodsp_${no}`,
    product_id: `prod_${no}`,
    shipping_profile_id: `sp_${no}`,
  });
  await pg("listing").insert({
    id: `lst_${no}`,
    product_id: `prod_${no}`,
    cooperative_id: `coop_${no}`,
    village_code: VILLAGE,
    product_class: "grain",
    harvest_months: "[9, 10]",
    no_reason_return: "supported",
    storage: "ambient",
    shelf_life_days: no === 2 ? 150 : null,
  });
  for (const size of ["small", "large"]) await insertVariant(pg, { no, size });
}

async function insertPrice(
  pg: Knex,
  price: { id: string; amount: string; regionId?: string },
): Promise<void> {
  const { id, amount, regionId } = price;
  await pg("price_set").insert({ id: `pset_${id}` });
  await pg("price").insert({
    id: `price_${id}`,
    price_set_id: `pset_${id}`,
    currency_code: "cny",
    amount,
    raw_amount: { value: amount, precision: 20 },
    rules_count: regionId ? 1 : 0,
  });
  if (!regionId) return;
  const rule = { attribute: "region_id", operator: "eq", value: regionId, priority: 0 };
  await pg("price_rule").insert({ id: `prule_${id}`, price_id: `price_${id}`, ...rule });
}

async function insertVariant(pg: Knex, variant: { no: number; size: string }): Promise<void> {
  const { no, size } = variant;
  const id = `${no}_${size}`;
  await pg("product_variant").insert({ id: `variant_${id}`, title: size, product_id: `prod_${no}`, sku: id });
  await insertPrice(pg, { id, amount: size === "small" ? "19.99" : "45.5" });
  await pg("product_variant_price_set").insert({
    id: `pvps_${id}`,
    variant_id: `variant_${id}`,
    price_set_id: `pset_${id}`,
  });
  await pg("inventory_item").insert({ id: `iitem_${id}`, sku: id });
  await pg("product_variant_inventory_item").insert({
    id: `pvitem_${id}`,
    variant_id: `variant_${id}`,
    inventory_item_id: `iitem_${id}`,
    required_quantity: 1,
  });
  await pg("listing_variant").insert({
    id: `lsv_${id}`,
    listing_id: `lst_${no}`,
    variant_id: `variant_${id}`,
    inventory_item_id: `iitem_${id}`,
    pack_grams: PACK_GRAMS,
  });
  for (const harvestedOn of HARVESTS) {
    await pg.transaction((trx) =>
      insertLot(trx, {
        cooperativeId: `coop_${no}`,
        idempotencyKey: `${id} ${harvestedOn}`,
        requestHash: sha256Hex(id),
        variantId: `variant_${id}`,
        villageCode: VILLAGE,
        harvestedOn,
        grade: "一级",
        certificateNo: null,
        // 60 packs and 300 g that fill none.
        contributions: [
          { householdId: "hh_1", grams: 20_100, priceFenPerKg: 900 },
          { householdId: null, grams: 10_200, priceFenPerKg: 0 },
        ],
        recordedBy: "mem_1",
        recordedAt: new Date(`${harvestedOn}T12:00:00Z`),
        isExample: true,
      }),
    );
  }
  const stocked = 60 * HARVESTS.length;
  await pg("inventory_level").insert({
    id: `ilev_${id}`,
    inventory_item_id: `iitem_${id}`,
    location_id: `sloc_${no}`,
    stocked_quantity: stocked,
    raw_stocked_quantity: { value: String(stocked), precision: 20 },
  });
}

/**
 * A shop to sell from: two cooperatives of one western county, each with two variants and five harvests of a
 * year (those of the second are good for 150 days), an eastern county paired with it, and an operator `user_1`.
 */
export async function insertShop(pg: Knex): Promise<void> {
  await insertVillage(pg);
  await pg("division").insert([
    { code: "440000000000", name: "广东省", short_name: "广东", level: "province", side: "east" },
    {
      code: "440100000000",
      name: "广州市",
      short_name: "广州",
      level: "city",
      side: "east",
      parent_code: "440000000000",
    },
    {
      code: "440106000000",
      name: "天河区",
      short_name: "天河",
      level: "county",
      side: "east",
      parent_code: "440100000000",
    },
  ]);
  await pg("pairing").insert({
    id: "pair_1",
    east_code: "440106000000",
    west_code: "520526000000",
    level: "county",
    valid_from: "2021-01-01",
    source: "test",
    confidence: "high",
  });
  await pg("region").insert({ id: "reg_cn", name: "中国", currency_code: "cny" });
  await pg("region_country").where({ iso_2: "cn" }).update({ region_id: "reg_cn" });
  await pg("region_payment_provider").insert({
    id: "regpp_1",
    region_id: "reg_cn",
    payment_provider_id: "pp_system_default",
  });
  await pg("sales_channel").insert({ id: "sc_1", name: "携手集市" });
  await pg("user").insert({ id: "user_1", email: "admin@xieshou.example" });
  for (const no of [1, 2]) await insertCooperative(pg, no);
}
