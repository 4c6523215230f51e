import { z } from "@medusajs/framework/zod";
import type { CatalogueCard, ListCatalogueQuery } from "@xieshou/contracts";
import { rows, type Sql } from "../../../lib/database";
import { CARD_COLUMNS, cardRow, OFFER_JOINS, OFFER_STOCK, toCard } from "../../shared/card";
import { loadPlaces } from "../../shared/places";

interface CatalogueInput {
  filter: ListCatalogueQuery;
  salesChannelIds: string[];
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  today: string;
}

/** The last harvest on offer decides: what was just picked comes first. */
const NEWEST_FIRST = `newest_harvest desc nulls last, created_at desc, product_id`;

const PAGE = `
  with matching as materialized (
    select ${CARD_COLUMNS}, p.created_at, cheapest.price, cheapest.pack_grams, cheapest.in_stock,
           (select max(lot.harvested_on) from listing_variant lv
              join lot on lot.variant_id = lv.variant_id and lot.status = 'open'
             where lv.listing_id = l.id) as newest_harvest
      from listing l
      join product p on p.id = l.product_id and p.status = 'published' and p.deleted_at is null
      join cooperative c on c.id = l.cooperative_id and c.deleted_at is null
      join lateral (
        select price.amount::text as price, lv.pack_grams, sum(${OFFER_STOCK}) over () > 0 as in_stock
          from (select 1) one ${OFFER_JOINS}
         order by price.amount, pv.variant_rank, pv.id
         limit 1) cheapest on true
     where l.deleted_at is null
       and ((:class)::text is null or l.product_class = :class)
       and ((:village)::text is null or l.village_code = :village)
       and exists (select 1 from product_sales_channel psc
                    where psc.product_id = p.id and psc.sales_channel_id = any(:channels) and psc.deleted_at is null)),
  page as (select * from matching order by ${NEWEST_FIRST} limit :limit offset :offset)
  select (select count(*)::int from matching) as count,
         (select coalesce(json_agg(page order by ${NEWEST_FIRST}), '[]') from page) as cards`;

const pageRow = z.object({ count: z.int(), cards: z.array(cardRow) });

/** One page of cards and how many there are in all. */
export async function listCards(
  sql: Sql,
  { filter, salesChannelIds, today }: CatalogueInput,
): Promise<{ count: number; cards: CatalogueCard[] }> {
  const [page] = await rows(sql, {
    text: PAGE,
    bindings: {
      class: filter.class ?? null,
      village: filter.village ?? null,
      channels: salesChannelIds,
      today,
      limit: filter.page_size,
      offset: (filter.page - 1) * filter.page_size,
    },
    row: pageRow,
  });
  if (!page) return { count: 0, cards: [] };
  const places = await loadPlaces(
    sql,
    page.cards.map((card) => card.village_code),
  );
  return { count: page.count, cards: page.cards.map((card) => toCard(card, { places, today })) };
}
