import { z } from "@medusajs/framework/zod";
import { packsIn } from "@xieshou/attribution";
import { countyOf } from "@xieshou/divisions";
import { fromDecimal } from "@xieshou/money";
import { rows, type Sql } from "../../lib/database";
import type { Batch, Offer, Site } from "./catalogue";
import type { Shop } from "./read-catalogue";

/**
 * The base price of a price set and whether it contains tax, by Medusa's own order: a price of the region goes
 * before one of the currency, and each follows the preference of what it is priced for.
 */
function basePrice(priceSetId: string): string {
  return `
    select p.amount::text as amount, coalesce(
      (select f.is_tax_inclusive from price_preference f where f.deleted_at is null
       and f.attribute = case when r.id is null then 'currency_code' else 'region_id' end
       and f.value = case when r.id is null then p.currency_code else r.value end limit 1), false) as has_tax
    from price p
    left join price_rule r on r.price_id = p.id and r.attribute = 'region_id' and r.deleted_at is null
    where p.price_set_id = ${priceSetId} and p.currency_code = :currencyCode and p.deleted_at is null
      and p.price_list_id is null and p.min_quantity is null
      and (p.rules_count = 0 or p.rules_count = 1 and r.value = :regionId)
    order by r.id is null limit 1`;
}

const SITES = `
  select c.id as cooperative_id, c.stock_location_id as location_id, o.id as shipping_option_id,
    o.name as shipping_name, o.provider_id, price.amount as freight, price.has_tax,
    coalesce((select min(v.days_to_city) from cooperative_village w join village v on v.division_code = w.village_code
              where w.cooperative_id = c.id and w.deleted_at is null), 2) as days_to_city
  from cooperative c
  join lateral (
    select so.id, so.name, so.provider_id from shipping_option so
    join service_zone z on z.id = so.service_zone_id and z.deleted_at is null
    join location_fulfillment_set l on l.fulfillment_set_id = z.fulfillment_set_id and l.deleted_at is null
    where so.shipping_profile_id = c.shipping_profile_id and l.stock_location_id = c.stock_location_id
      and so.price_type = 'flat' and so.deleted_at is null
      and not exists (select 1 from shipping_option_rule x where x.shipping_option_id = so.id
                      and x.attribute = 'is_return' and x.value #>> '{}' = 'true' and x.deleted_at is null)
    order by so.name, so.id limit 1) o on true
  join shipping_option_price_set s on s.shipping_option_id = o.id and s.deleted_at is null
  join lateral (${basePrice("s.price_set_id")}) price on true
  where c.status = 'approved' and c.deleted_at is null
  order by c.uscc`;

const siteRow = z
  .object({
    cooperative_id: z.string(),
    location_id: z.string(),
    shipping_option_id: z.string(),
    shipping_name: z.string(),
    provider_id: z.string(),
    freight: z.string().transform(fromDecimal),
    has_tax: z.boolean(),
    days_to_city: z.number(),
  })
  .transform((row): Site => ({
    cooperativeId: row.cooperative_id,
    locationId: row.location_id,
    shippingOptionId: row.shipping_option_id,
    shippingName: row.shipping_name,
    providerId: row.provider_id,
    freightFen: row.freight,
    isFreightTaxInclusive: row.has_tax,
    daysToCity: row.days_to_city,
  }));

/** Approved cooperatives that can send parcels. */
export async function readSites(sql: Sql, { currencyCode, regionId }: Shop): Promise<Site[]> {
  return rows(sql, { text: SITES, bindings: { currencyCode, regionId }, row: siteRow });
}

/** Only open lots count: the ledger picks from nothing else. Variants without lots sell from what is stocked. */
const OFFERS = `
  select lv.variant_id, lv.inventory_item_id, lv.pack_grams, l.cooperative_id, l.village_code,
    l.shelf_life_days, l.no_reason_return, price.amount as price, price.has_tax,
    (level.stocked_quantity - level.reserved_quantity)::float8 as available,
    p.id as product_id, p.title as product_title, p.subtitle as product_subtitle,
    p.description as product_description, p.handle as product_handle, p.discountable,
    coalesce(v.thumbnail, p.thumbnail) as thumbnail, t.value as product_type, t.id as product_type_id,
    k.title as product_collection, v.title as variant_title, v.sku as variant_sku, v.barcode as variant_barcode,
    coalesce((select json_agg(json_build_object('harvested_on', b.harvested_on, 'grams', b.grams)
                              order by b.harvested_on)
              from (select lot.harvested_on, sum(m.grams)::float8 as grams
                    from lot join lot_movement m on m.lot_id = lot.id
                    where lot.variant_id = lv.variant_id and lot.status = 'open' group by lot.id) b), '[]') as lots
  from listing_variant lv
  join listing l on l.id = lv.listing_id and l.deleted_at is null
  join cooperative c on c.id = l.cooperative_id
  join product_variant v on v.id = lv.variant_id and v.deleted_at is null
  join product p on p.id = v.product_id and p.status = 'published' and p.deleted_at is null
  join product_variant_price_set s on s.variant_id = v.id and s.deleted_at is null
  join lateral (${basePrice("s.price_set_id")}) price on true
  join inventory_level level on level.inventory_item_id = lv.inventory_item_id
    and level.location_id = c.stock_location_id and level.deleted_at is null
  left join product_type t on t.id = p.type_id
  left join product_collection k on k.id = p.collection_id
  where lv.deleted_at is null and c.id = any(:cooperativeIds)
  order by p.handle, v.variant_rank, v.title, v.sku`;

const lotRow = z.object({ harvested_on: z.string(), grams: z.number() });

const offerRow = z
  .object({
    variant_id: z.string(),
    inventory_item_id: z.string(),
    pack_grams: z.number().nullable(),
    cooperative_id: z.string(),
    village_code: z.string(),
    shelf_life_days: z.number().nullable(),
    no_reason_return: z.string(),
    price: z.string().transform(fromDecimal),
    has_tax: z.boolean(),
    available: z.number(),
    product_id: z.string(),
    product_title: z.string(),
    product_subtitle: z.string().nullable(),
    product_description: z.string().nullable(),
    product_handle: z.string(),
    discountable: z.boolean(),
    thumbnail: z.string().nullable(),
    product_type: z.string().nullable(),
    product_type_id: z.string().nullable(),
    product_collection: z.string().nullable(),
    variant_title: z.string(),
    variant_sku: z.string().nullable(),
    variant_barcode: z.string().nullable(),
    lots: z.array(lotRow),
  })
  .transform((row): Offer => ({
    variantId: row.variant_id,
    inventoryItemId: row.inventory_item_id,
    cooperativeId: row.cooperative_id,
    originCountyCode: countyOf(row.village_code) ?? row.village_code,
    unitPriceFen: row.price,
    shelfLifeDays: row.shelf_life_days,
    isReturnable: row.no_reason_return !== "fresh_excluded",
    batches: batchesOf(row),
    snapshot: {
      productId: row.product_id,
      productTitle: row.product_title,
      productSubtitle: row.product_subtitle,
      productDescription: row.product_description,
      productType: row.product_type,
      productTypeId: row.product_type_id,
      productCollection: row.product_collection,
      productHandle: row.product_handle,
      thumbnail: row.thumbnail,
      variantTitle: row.variant_title,
      variantSku: row.variant_sku,
      variantBarcode: row.variant_barcode,
      isDiscountable: row.discountable,
      isTaxInclusive: row.has_tax,
    },
  }));

function batchesOf(row: {
  pack_grams: number | null;
  available: number;
  lots: readonly z.output<typeof lotRow>[];
}): Batch[] {
  const packGrams = row.pack_grams;
  if (packGrams === null) return [{ harvestedOn: null, packs: row.available }];
  return row.lots.map((lot) => ({ harvestedOn: lot.harvested_on, packs: packsIn(lot.grams, packGrams) }));
}

/** Every variant on offer with its price, what there is of it, and what an order line copies from it. */
export async function readOffers(sql: Sql, shop: Shop & { sites: readonly Site[] }): Promise<Offer[]> {
  const cooperativeIds = shop.sites.map((site) => site.cooperativeId);
  const bindings = { currencyCode: shop.currencyCode, regionId: shop.regionId, cooperativeIds };
  return rows(sql, { text: OFFERS, bindings, row: offerRow });
}
