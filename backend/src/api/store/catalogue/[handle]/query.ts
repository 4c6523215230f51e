import { z } from "@medusajs/framework/zod";
import { pricePerJinFen, toHouseholdCount, type CatalogueProduct } from "@xieshou/contracts";
import { countyOf } from "@xieshou/divisions";
import { fromDecimal } from "@xieshou/money";
import { bigintColumn, rows, type Sql } from "../../../../lib/database";
import { CARD_COLUMNS, cardRow, OFFER_JOINS, OFFER_STOCK, toCard } from "../../../shared/card";
import { loadPlaces, type Places } from "../../../shared/places";

interface ProductInput {
  handle: string;
  salesChannelIds: string[];
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  today: string;
}

const PRODUCT = `
  select ${CARD_COLUMNS}, p.description, l.no_reason_return, l.storage, l.shelf_life_days,
         l.certificate_no, l.certificate_valid_from::text, l.certificate_valid_to::text,
         v.story_zh as village_story,
         array(select image.url from image where image.product_id = p.id and image.deleted_at is null
                order by image.rank, image.id) as images,
         offers.variants
    from product p
    join listing l on l.product_id = p.id and l.deleted_at is null
    join cooperative c on c.id = l.cooperative_id and c.deleted_at is null
    left join village v on v.division_code = l.village_code and v.deleted_at is null
    join lateral (
      select json_agg(json_build_object('id', pv.id, 'title', pv.title, 'sku', pv.sku, 'price', price.amount::text,
                'pack_grams', lv.pack_grams, 'stock', floor(${OFFER_STOCK})) order by pv.variant_rank, price.amount, pv.id) as variants
        from (select 1) one ${OFFER_JOINS}) offers on offers.variants is not null
   where p.handle = :handle and p.status = 'published' and p.deleted_at is null
     and exists (select 1 from product_sales_channel psc
                  where psc.product_id = p.id and psc.sales_channel_id = any(:channels) and psc.deleted_at is null)`;

const variantRow = z.object({
  id: z.string(),
  title: z.string(),
  sku: z.string().nullable(),
  price: z.string(),
  pack_grams: z.int().nullable(),
  stock: z.int(),
});

const productRow = cardRow.omit({ price: true, pack_grams: true, in_stock: true }).extend({
  description: z.string().nullable(),
  images: z.array(z.string()),
  no_reason_return: z.enum(["supported", "fresh_excluded", "opened_excluded"]),
  storage: z.enum(["ambient", "chilled", "frozen"]),
  shelf_life_days: z.int().nullable(),
  certificate_no: z.string().nullable(),
  certificate_valid_from: z.string().nullable(),
  certificate_valid_to: z.string().nullable(),
  village_story: z.string().nullable(),
  variants: z.array(variantRow).min(1),
});
type ProductRow = z.output<typeof productRow>;

/**
 * Open lots with what is left of them, oldest harvest first (the order they are sold in); the households
 * behind them and behind the share rules valid today; and what this product has counted so far.
 */
const ORIGIN = `
  with variants as (
    select lv.variant_id from listing l join listing_variant lv on lv.listing_id = l.id and lv.deleted_at is null
     where l.product_id = :product),
  lots as (
    select lot.id, lot.code, lot.variant_id, lot.harvested_on, lot.grade, lot.certificate_no,
           floor((select sum(m.grams) from lot_movement m where m.lot_id = lot.id) / lot.pack_grams) as packs_left
      from lot join variants using (variant_id)
     where lot.status = 'open'),
  rules as (
    select r.household_id, r.kind, r.basis_points from share_rule r join variants using (variant_id)
     where r.deleted_at is null and r.valid_from <= :today and (r.valid_to is null or r.valid_to >= :today)),
  given as (
    select c.lot_id, c.household_id, c.grams from contribution c join lots on lots.id = c.lot_id)
  select
    (select count(distinct h.household_id)::int
       from (select household_id from given union all select household_id from rules) h) as households,
    coalesce(
      (select round(10000 * sum(grams) filter (where household_id is null) / sum(grams)) from given),
      (select round(10000.0 * sum(basis_points) filter (where kind = 'collective') / sum(basis_points)) from rules),
      0)::int as collective_share_basis_points,
    (select coalesce(sum(e.amount_fen), 0) from attribution_plan p
       join attribution_entry e on e.order_id = p.order_id and e.line_id = p.line_id and e.account = 'counted'
      where p.product_id = :product) as counted_fen,
    (select coalesce(json_agg(json_build_object(
              'code', lots.code, 'variant_id', lots.variant_id, 'harvested_on', lots.harvested_on,
              'grade', lots.grade, 'certificate_no', lots.certificate_no, 'packs_left', lots.packs_left,
              'households', (select count(distinct given.household_id) from given where given.lot_id = lots.id))
              order by lots.harvested_on, lots.id), '[]')
       from lots where lots.packs_left > 0) as lots,
    (select json_build_object('code', d.code, 'name', d.name) from pairing
       join division d on d.code = pairing.east_code
      where pairing.west_code = :county and pairing.level = 'county' and pairing.deleted_at is null
        and pairing.valid_from <= :today and (pairing.valid_to is null or pairing.valid_to >= :today)
      order by pairing.valid_from desc, pairing.east_code limit 1) as paired_county`;

const originRow = z.object({
  households: z.int(),
  collective_share_basis_points: z.int(),
  counted_fen: bigintColumn,
  lots: z.array(
    z
      .object({
        code: z.string(),
        variant_id: z.string(),
        harvested_on: z.string(),
        grade: z.string(),
        certificate_no: z.string().nullable(),
        packs_left: z.int(),
        households: z.int(),
      })
      .transform((lot) => ({ ...lot, households: toHouseholdCount(lot.households) })),
  ),
  paired_county: z.object({ code: z.string(), name: z.string() }).nullable(),
});
type OriginRow = z.output<typeof originRow>;

/** A product as its page shows it, or null when the shop does not have it. Three statements. */
export async function retrieveProduct(sql: Sql, input: ProductInput): Promise<CatalogueProduct | null> {
  const { handle, today, salesChannelIds } = input;
  const [product] = await rows(sql, {
    text: PRODUCT,
    bindings: { handle, today, channels: salesChannelIds },
    row: productRow,
  });
  if (!product) return null;
  const [origin] = await rows(sql, {
    text: ORIGIN,
    bindings: { product: product.product_id, county: countyOf(product.village_code), today },
    row: originRow,
  });
  const places = await loadPlaces(sql, [product.village_code]);
  return origin ? toProduct({ product, origin, places, today }) : null;
}

function toProduct(parts: {
  product: ProductRow;
  origin: OriginRow;
  places: Places;
  today: string;
}): CatalogueProduct {
  const { product, origin, places, today } = parts;
  const variants = product.variants.map(toVariant);
  const cheapest = variants.reduce((best, variant) => (variant.price_fen < best.price_fen ? variant : best));
  const in_stock = variants.some((variant) => variant.stock > 0);
  const card = toCard({ ...product, price: "0", pack_grams: null, in_stock }, { places, today });
  return {
    ...card,
    price_fen: cheapest.price_fen,
    pack_grams: cheapest.pack_grams,
    price_per_jin_fen: cheapest.price_per_jin_fen,
    description: product.description,
    images: product.images,
    harvest_months: product.harvest_months,
    no_reason_return: product.no_reason_return,
    storage: product.storage,
    shelf_life_days: product.shelf_life_days,
    certificate: toCertificate(product),
    variants,
    origin: {
      village: { ...card.village, story: product.village_story },
      paired_county: origin.paired_county,
      households: toHouseholdCount(origin.households),
      collective_share_basis_points: origin.collective_share_basis_points,
      lots: origin.lots,
      counted_fen: origin.counted_fen,
    },
  };
}

function toVariant(row: z.output<typeof variantRow>): CatalogueProduct["variants"][number] {
  const { price, ...variant } = row;
  const priceFen = fromDecimal(price);
  return {
    ...variant,
    price_fen: priceFen,
    price_per_jin_fen: pricePerJinFen({ priceFen, packGrams: row.pack_grams }),
  };
}

function toCertificate(row: ProductRow): CatalogueProduct["certificate"] {
  const { certificate_no: number, certificate_valid_from: valid_from, certificate_valid_to: valid_to } = row;
  return number === null || valid_from === null || valid_to === null
    ? null
    : { number, valid_from, valid_to };
}
