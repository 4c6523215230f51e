import { z } from "@medusajs/framework/zod";
import { pricePerJinFen, PRODUCT_CLASSES, type CatalogueCard } from "@xieshou/contracts";
import { fromDecimal } from "@xieshou/money";
import type { Places } from "./places";

/**
 * What variants cost and how many packs there are: Medusa's base price in CNY (no price list, no rule, no
 * quantity step) and its stock at the cooperative's own location. For the `from` of a query that has listing
 * `l` and cooperative `c`.
 */
export const OFFER_JOINS = `
  join listing_variant lv on lv.listing_id = l.id and lv.deleted_at is null
  join product_variant pv on pv.id = lv.variant_id and pv.deleted_at is null
  join product_variant_price_set vps on vps.variant_id = pv.id and vps.deleted_at is null
  join price on price.price_set_id = vps.price_set_id and price.currency_code = 'cny'
   and price.price_list_id is null and coalesce(price.rules_count, 0) = 0
   and price.min_quantity is null and price.max_quantity is null and price.deleted_at is null
  left join inventory_level il on il.inventory_item_id = lv.inventory_item_id
   and il.location_id = c.stock_location_id and il.deleted_at is null`;

/** Packs that can be sold, in a query with {@link OFFER_JOINS}. */
export const OFFER_STOCK = `greatest(coalesce(il.stocked_quantity - il.reserved_quantity, 0), 0)`;

/** The columns of a card, in a query with product `p`, listing `l`, cooperative `c` and `:today`. */
export const CARD_COLUMNS = `
  p.id as product_id, p.handle, p.title, p.subtitle, p.thumbnail as image, l.product_class as class,
  l.village_code, l.cooperative_id, c.name as cooperative_name, l.harvest_months,
  coalesce((:today)::date between l.certificate_valid_from and l.certificate_valid_to, false) as is_certified,
  (l.is_example or c.is_example) as is_example`;

/** {@link CARD_COLUMNS} with the cheapest variant's price and weight. */
export const cardRow = z.object({
  product_id: z.string(),
  handle: z.string(),
  title: z.string(),
  subtitle: z.string().nullable(),
  image: z.string().nullable(),
  class: z.enum(PRODUCT_CLASSES),
  village_code: z.string(),
  cooperative_id: z.string(),
  cooperative_name: z.string(),
  harvest_months: z.array(z.int()),
  is_certified: z.boolean(),
  is_example: z.boolean(),
  /** Decimal yuan as text, as Medusa keeps prices. */
  price: z.string(),
  pack_grams: z.int().nullable(),
  in_stock: z.boolean(),
});

/** Shapes a card. @param context.today `YYYY-MM-DD`; the month tells whether it is in season */
export function toCard(
  row: z.output<typeof cardRow>,
  context: { places: Places; today: string },
): CatalogueCard {
  const priceFen = fromDecimal(row.price);
  return {
    product_id: row.product_id,
    handle: row.handle,
    title: row.title,
    subtitle: row.subtitle,
    class: row.class,
    image: row.image,
    price_fen: priceFen,
    pack_grams: row.pack_grams,
    price_per_jin_fen: pricePerJinFen({ priceFen, packGrams: row.pack_grams }),
    village: context.places.of(row.village_code),
    cooperative: { id: row.cooperative_id, name: row.cooperative_name },
    in_stock: row.in_stock,
    is_certified: row.is_certified,
    in_season: row.harvest_months.includes(Number(context.today.slice(5, 7))),
    is_example: row.is_example,
  };
}
