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

/** Set by set, each table read once: a product costs the same whether the page holds one or a hundred. */
const PAGE = `
  with wanted as materialized (
    select l.id, ${CARD_COLUMNS}, p.created_at
      from listing l
      join product p on p.id = l.product_id and p.status = 'published' and p.deleted_at is null
      join cooperative c on c.id = l.cooperative_id and c.deleted_at is null
     where l.deleted_at is null
       and ((:class)::text is null or l.product_class = :class)
       and ((:village)::text is null or l.village_code = :village)
       and p.id in (select psc.product_id from product_sales_channel psc
                     where psc.sales_channel_id = any(:channels) and psc.deleted_at is null)),
  cheapest as materialized (
    select distinct on (l.id) l.id, price.amount::text as price, lv.pack_grams,
           sum(${OFFER_STOCK}) over (partition by l.id) > 0 as in_stock
      from listing l join cooperative c on c.id = l.cooperative_id ${OFFER_JOINS}
     order by l.id, price.amount, pv.variant_rank, pv.id),
  harvest as materialized (
    select lv.listing_id as id, max(lot.harvested_on) as newest_harvest
      from lot join listing_variant lv on lv.variant_id = lot.variant_id
     where lot.status = 'open'
     group by lv.listing_id),
  matching as materialized (
    select * from wanted join cheapest using (id) left join harvest using (id)),
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
