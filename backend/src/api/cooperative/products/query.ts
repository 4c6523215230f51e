import { z } from "@medusajs/framework/zod";
import { PRODUCT_CLASSES, type ListCooperativeProductsResponse } from "@xieshou/contracts";
import { rows, type Sql } from "../../../lib/database";
import type { CooperativeScope } from "../../../lib/scope";
import { loadPlaces } from "../../shared/places";

const productRow = z.object({
  product_id: z.string(),
  title: z.string(),
  class: z.enum(PRODUCT_CLASSES),
  village_code: z.string(),
  variants: z.array(
    z.object({
      variant_id: z.string(),
      title: z.string(),
      pack_grams: z.int(),
      stock: z.int(),
      open_lots: z.int(),
    }),
  ),
});

const PRODUCTS = `
  select p.id as product_id, p.title, l.product_class as class, l.village_code,
         json_agg(json_build_object('variant_id', lv.variant_id, 'title', pv.title, 'pack_grams', lv.pack_grams,
           'stock', floor(greatest(coalesce(il.stocked_quantity - il.reserved_quantity, 0), 0)),
           'open_lots', (select count(*) from lot where lot.variant_id = lv.variant_id and lot.status = 'open'))
           order by pv.variant_rank, pv.id) as variants
    from listing l
    join cooperative c on c.id = l.cooperative_id
    join product p on p.id = l.product_id and p.deleted_at is null
    join listing_variant lv on lv.listing_id = l.id and lv.pack_grams is not null and lv.deleted_at is null
    join product_variant pv on pv.id = lv.variant_id and pv.deleted_at is null
    left join inventory_level il on il.inventory_item_id = lv.inventory_item_id
     and il.location_id = c.stock_location_id and il.deleted_at is null
   where l.cooperative_id = ? and l.deleted_at is null
   group by p.id, l.id
   order by p.title, p.id`;

/** Products of the cooperative with the variants that are sold by lots, and what they hold. Two statements. */
export async function listProducts(
  sql: Sql,
  scope: CooperativeScope,
): Promise<ListCooperativeProductsResponse["products"]> {
  const products = await rows(sql, { text: PRODUCTS, bindings: [scope.cooperativeId], row: productRow });
  const places = await loadPlaces(
    sql,
    products.map((product) => product.village_code),
  );
  return products.map(({ village_code, ...product }) => ({ ...product, village: places.of(village_code) }));
}
