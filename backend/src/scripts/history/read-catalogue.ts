import { z } from "@medusajs/framework/zod";
import { countyOf } from "@xieshou/divisions";
import { rows, type Sql } from "../../lib/database";
import type { Catalogue } from "./catalogue";
import { readOffers, readSites } from "./read-offers";
import { readPlaces } from "./read-places";

/**
 * Reads everything a year of orders needs from a seeded database, in an order that does not depend on ids.
 * @param until last day of the year, `YYYY-MM-DD`: buyers stand by the pairings that are in force then
 * @throws Error naming what is missing: a region for China with a payment provider, or anything on offer
 */
export async function readCatalogue(sql: Sql, until: string): Promise<Catalogue> {
  const shop = await readShop(sql);
  const sites = await readSites(sql, shop);
  const offers = await readOffers(sql, { ...shop, sites });
  if (offers.length === 0) throw new Error("nothing is on offer: seed products, lots and stock first");
  const places = await readPlaces(sql);
  const pairings = await rows(sql, {
    text: `select east_code, west_code from pairing
           where level in ('county', 'city') and deleted_at is null
             and valid_from <= cast(? as date) and coalesce(valid_to, 'infinity') >= cast(? as date)
           order by west_code, east_code`,
    bindings: [until, until],
    row: z.object({ east_code: z.string(), west_code: z.string() }),
  });
  return {
    ...shop,
    groupIds: await readGroupIds(sql),
    sites,
    offers,
    places: places.filter(({ code }) => countyOf(code) === code),
    pairings: pairings.map((row) => ({ eastCode: row.east_code, westCode: row.west_code })),
  };
}

/** Where orders are placed and who handles them. */
export type Shop = Pick<
  Catalogue,
  "regionId" | "currencyCode" | "salesChannelId" | "paymentProviderId" | "operatorId"
>;

/** The sales channel is the one most products are in. */
const SHOP = `
  select r.id as region_id, r.currency_code,
    (select sales_channel_id from product_sales_channel where deleted_at is null
     group by sales_channel_id order by count(*) desc, sales_channel_id limit 1) as sales_channel_id,
    (select payment_provider_id from region_payment_provider p
     where p.region_id = r.id and p.deleted_at is null order by payment_provider_id limit 1) as payment_provider_id,
    (select id from "user" where deleted_at is null order by created_at, id limit 1) as operator_id
  from region r join region_country c on c.region_id = r.id and c.iso_2 = 'cn'
  where r.deleted_at is null`;

const shopRow = z.object({
  region_id: z.string(),
  currency_code: z.string(),
  sales_channel_id: z.string(),
  payment_provider_id: z.string(),
  operator_id: z.string().nullable(),
});

async function readShop(sql: Sql): Promise<Shop> {
  const [shop] = await rows(sql, { text: SHOP, row: shopRow });
  if (!shop) throw new Error("no region sells to China: seed one first");
  return {
    regionId: shop.region_id,
    currencyCode: shop.currency_code,
    salesChannelId: shop.sales_channel_id,
    paymentProviderId: shop.payment_provider_id,
    operatorId: shop.operator_id,
  };
}

async function readGroupIds(sql: Sql): Promise<Map<string, string>> {
  const groups = await rows(sql, {
    text: `select id, metadata->>'channel' as channel from customer_group
           where deleted_at is null and metadata->>'channel' is not null order by id desc`,
    row: z.object({ id: z.string(), channel: z.string() }),
  });
  return new Map(groups.map((group) => [group.channel, group.id]));
}
