import { z } from "@medusajs/framework/zod";
import { fromDecimal } from "@xieshou/money";
import { shanghaiDate } from "../../../lib/clock";
import { rows, type Sql } from "../../../lib/database";
import { BUYER_CHANNELS, type BuyerChannel } from "../../../modules/attribution/plan-records";

/** Units of an order that have no plan yet: a line, or what an edit added to a line. */
export interface SoldLine {
  orderId: string;
  lineId: string;
  /** The line to which an edit added these units; null for a line of its own. */
  partOf: string | null;
  variantId: string | null;
  productId: string | null;
  productTitle: string;
  quantity: number;
  /** Unit price × quantity − adjustments; prices are tax-inclusive. */
  payableFen: number;
  /** The code the buyer gave with the address, unchecked. */
  divisionCode: string | null;
  channel: BuyerChannel;
  /** Day it was sold, Asia/Shanghai. */
  placedOn: string;
  /** ISO instant for what entered after the sale; null for what was sold with the order. */
  enteredAt: string | null;
}

/** Lines and added units of orders that have no plan yet, in the order in which they entered. */
export async function readSoldLines(sql: Sql, orderIds: readonly string[]): Promise<SoldLine[]> {
  const ids = [...orderIds];
  return rows(sql, { text: SOLD_LINES, bindings: [ids, ids], row: soldLineRow });
}

/** What orders owe for freight: their shipping methods less adjustments, those of returns left out. */
export async function readFreight(
  sql: Sql,
  orderIds: readonly string[],
): Promise<{ orderId: string; payableFen: number }[]> {
  return rows(sql, { text: FREIGHT, bindings: [[...orderIds]], row: freightRow });
}

/**
 * A line is frozen with the units of its first version. What later edits add are parts of their own; what they
 * take away never shrinks a plan. A buyer's channel is what the operator noted on the customer's group.
 */
const SOLD_LINES = `
  with first_version as (
    select distinct on (i.item_id) i.order_id, i.item_id, i.version, i.quantity, i.unit_price, i.created_at
    from order_item i where i.order_id = any(?::text[]) and i.deleted_at is null
    order by i.item_id, i.version
  ), unit as (
    select order_id, item_id as line_id, cast(null as text) as part_of, item_id, quantity, version,
      quantity as version_quantity, unit_price, case when version > 1 then created_at end as entered_at
    from first_version
    union all
    select i.order_id, i.item_id || '+' || a.id, i.item_id, i.item_id, (a.details->>'quantity_diff')::numeric,
      i.version, i.quantity, i.unit_price, coalesce(c.confirmed_at, a.updated_at)
    from order_change_action a
    join order_change c on c.id = a.order_change_id and c.status = 'confirmed' and c.deleted_at is null
    join order_item i on i.order_id = a.order_id and i.item_id = a.details->>'reference_id'
      and i.version = c.version and i.deleted_at is null
    where a.order_id = any(?::text[]) and a.action = 'ITEM_UPDATE' and a.applied and a.deleted_at is null
      and (a.details->>'quantity_diff')::numeric > 0
  )
  select u.order_id, u.line_id, u.part_of, l.variant_id, l.product_id,
    coalesce(l.product_title, l.title) as product_title, u.quantity::text as quantity,
    greatest(0, (coalesce(u.unit_price, l.unit_price) * u.version_quantity - coalesce(d.amount, 0))
                * u.quantity / u.version_quantity)::text as payable,
    a.metadata->>'division_code' as division_code, g.channel, coalesce(u.entered_at, o.created_at) as placed_at,
    u.entered_at
  from unit u
  join "order" o on o.id = u.order_id
  join order_line_item l on l.id = u.item_id
  left join order_address a on a.id = o.shipping_address_id
  left join lateral (select sum(j.amount) as amount from order_line_item_adjustment j
                     where j.item_id = u.item_id and j.version = u.version and j.deleted_at is null) d on true
  left join lateral (select g.metadata->>'channel' as channel from customer_group_customer m
                     join customer_group g on g.id = m.customer_group_id and g.deleted_at is null
                     where m.customer_id = o.customer_id and m.deleted_at is null and g.metadata->>'channel' is not null
                     order by g.id limit 1) g on true
  left join attribution_plan p on p.line_id = u.line_id
  where p.line_id is null and u.quantity > 0
  order by u.order_id, u.entered_at nulls first, u.line_id`;

const FREIGHT = `
  select o.id as order_id, coalesce(sum(greatest(0, m.amount - coalesce(d.amount, 0))), 0)::text as payable
  from "order" o
  left join order_shipping s on s.order_id = o.id and s.version = o.version and s.deleted_at is null
    and s.return_id is null and s.claim_id is null and s.exchange_id is null
  left join order_shipping_method m on m.id = s.shipping_method_id
  left join lateral (select sum(j.amount) as amount from order_shipping_method_adjustment j
                     where j.shipping_method_id = m.id and j.version = s.version and j.deleted_at is null) d on true
  where o.id = any(?::text[])
  group by o.id`;

const soldLineRow = z
  .object({
    order_id: z.string(),
    line_id: z.string(),
    part_of: z.string().nullable(),
    variant_id: z.string().nullable(),
    product_id: z.string().nullable(),
    product_title: z.string(),
    quantity: z.string().transform(Number).pipe(z.int().positive()),
    payable: z.string().transform(fromDecimal),
    division_code: z.string().nullable(),
    channel: z.enum(BUYER_CHANNELS).nullable().catch(null),
    placed_at: z.date(),
    entered_at: z.date().nullable(),
  })
  .transform((row): SoldLine => ({
    orderId: row.order_id,
    lineId: row.line_id,
    partOf: row.part_of,
    variantId: row.variant_id,
    productId: row.product_id,
    productTitle: row.product_title,
    quantity: row.quantity,
    payableFen: row.payable,
    divisionCode: row.division_code,
    channel: row.channel ?? "person",
    placedOn: shanghaiDate(row.placed_at),
    enteredAt: row.entered_at?.toISOString() ?? null,
  }));

const freightRow = z
  .object({ order_id: z.string(), payable: z.string().transform(fromDecimal) })
  .transform((row) => ({ orderId: row.order_id, payableFen: row.payable }));
