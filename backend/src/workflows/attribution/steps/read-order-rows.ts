import { z } from "@medusajs/framework/zod";
import { rows, type Sql } from "../../../lib/database";

/** A capture or refund of an order. `amount` is Medusa's decimal text in yuan. */
export interface CashRow {
  orderId: string;
  kind: "capture" | "refund";
  sourceId: string;
  at: Date;
  amount: string;
  note: string | null;
  /** The return a refund was recorded for, where Medusa says so. */
  returnId: string | null;
  isPosted: boolean;
}

/** Units of a line in a parcel that arrived. */
export interface DeliveredRow {
  orderId: string;
  fulfillmentId: string;
  at: Date;
  lineId: string;
  quantity: number;
}

export interface CancelledRow {
  orderId: string;
  at: Date;
}

/** What a confirmed change of an order did to a line's units: they came back, were written off or edited. */
export interface UnitChangeRow {
  orderId: string;
  actionId: string;
  kind: "received" | "received_damaged" | "written_off" | "withdrawn" | "added";
  lineId: string;
  /** Units, positive. */
  quantity: number;
  returnId: string | null;
  at: Date;
}

/** Medusa's rows of some orders that the ledger turns into facts. */
export interface OrderRows {
  cash: CashRow[];
  delivered: DeliveredRow[];
  cancelled: CancelledRow[];
  unitChanges: UnitChangeRow[];
}

/** Reads, set-based, what the ledger posts from. Only what is not yet posted, but all cash and unit changes. */
export async function readOrderRows(sql: Sql, orderIds: readonly string[]): Promise<OrderRows> {
  const bindings = [[...orderIds]];
  return {
    cash: await rows(sql, { text: CASH, bindings: [...bindings, ...bindings], row: cashRow }),
    delivered: await rows(sql, { text: DELIVERED, bindings, row: deliveredRow }),
    cancelled: await rows(sql, { text: CANCELLED, bindings, row: cancelledRow }),
    unitChanges: await readUnitChanges(sql, orderIds),
  };
}

/** Confirmed changes to the units of lines, in the order in which they were made. */
export async function readUnitChanges(sql: Sql, orderIds: readonly string[]): Promise<UnitChangeRow[]> {
  return rows(sql, { text: UNIT_CHANGES, bindings: [[...orderIds]], row: unitChangeRow });
}

/**
 * True for a capture or refund `c` that certainly happened. Medusa commits the row before it asks the payment
 * provider and deletes it when the provider refuses; what is posted can't be taken back. So a row counts once
 * its order transaction stands beside it (a cancellation's names the payment), or, where a process died in
 * between, once no provider's answer can be outstanding any more.
 */
export function isSettled(kind: "capture" | "refund"): string {
  const reference = kind === "capture" ? "t.reference_id = c.id" : "t.reference_id in (c.id, c.payment_id)";
  return `(c.created_at < now() - interval '10 minutes' or exists (select 1 from order_transaction t
    where ${reference} and t.reference = '${kind}' and t.deleted_at is null))`;
}

const PAYMENTS = `order_payment_collection l
  join payment p on p.payment_collection_id = l.payment_collection_id and p.deleted_at is null`;

const CASH = `
  select l.order_id, 'capture' as kind, c.id as source_id, c.created_at as at, c.amount::text as amount,
    null as note, null as return_id, f.fact_seq is not null as is_posted
  from ${PAYMENTS} join capture c on c.payment_id = p.id and c.deleted_at is null
  left join attribution_fact f on f.kind = 'capture' and f.source_id = c.id
  where l.order_id = any(?::text[]) and l.deleted_at is null and ${isSettled("capture")}
  union all
  select l.order_id, 'refund', c.id, c.created_at, c.amount::text, c.note,
    (select t.return_id from order_transaction t where t.reference_id = c.id and t.deleted_at is null limit 1),
    f.fact_seq is not null
  from ${PAYMENTS} join refund c on c.payment_id = p.id and c.deleted_at is null
  left join attribution_fact f on f.kind = 'refund' and f.source_id = c.id
  where l.order_id = any(?::text[]) and l.deleted_at is null and ${isSettled("refund")}`;

const DELIVERED = `
  select l.order_id, f.id as fulfillment_id, f.delivered_at as at, i.line_item_id as line_id,
    sum(i.quantity)::text as quantity
  from order_fulfillment l
  join fulfillment f on f.id = l.fulfillment_id and f.deleted_at is null
  join fulfillment_item i on i.fulfillment_id = f.id and i.deleted_at is null
  where l.order_id = any(?::text[]) and l.deleted_at is null and f.delivered_at is not null
    and f.canceled_at is null and i.line_item_id is not null
    and not exists (select 1 from attribution_fact a where a.kind = 'delivery' and a.source_id = f.id)
  group by l.order_id, f.id, i.line_item_id`;

const CANCELLED = `
  select o.id as order_id, o.canceled_at as at from "order" o
  where o.id = any(?::text[]) and o.canceled_at is not null and o.deleted_at is null
    and not exists (select 1 from attribution_fact a where a.kind = 'cancellation' and a.source_id = o.id)`;

/** The condition under which an action `a` of a change `c` altered the units of a line. */
export const IS_UNIT_CHANGE = `a.applied and a.deleted_at is null and c.status = 'confirmed'
  and c.deleted_at is null
  and (a.action in ('RECEIVE_RETURN_ITEM', 'RECEIVE_DAMAGED_RETURN_ITEM', 'WRITE_OFF_ITEM')
       or a.action = 'ITEM_UPDATE' and (a.details->>'quantity_diff')::numeric <> 0)`;

const UNIT_CHANGES = `
  select a.order_id, a.id as action_id, a.action, a.details->>'reference_id' as line_id,
    coalesce(a.details->>'quantity_diff', a.details->>'quantity') as quantity,
    coalesce(a.return_id, c.return_id) as return_id, coalesce(c.confirmed_at, a.updated_at) as at
  from order_change_action a join order_change c on c.id = a.order_change_id
  where a.order_id = any(?::text[]) and ${IS_UNIT_CHANGE}
  order by a.ordering`;

/** Units are whole packs; anything else is a defect to be seen, not rounded away. */
const decimalQuantity = z.string().transform(Number).pipe(z.int());

const cashRow = z
  .object({
    order_id: z.string(),
    kind: z.enum(["capture", "refund"]),
    source_id: z.string(),
    at: z.date(),
    amount: z.string(),
    note: z.string().nullable(),
    return_id: z.string().nullable(),
    is_posted: z.boolean(),
  })
  .transform((row): CashRow => ({
    orderId: row.order_id,
    kind: row.kind,
    sourceId: row.source_id,
    at: row.at,
    amount: row.amount,
    note: row.note,
    returnId: row.return_id,
    isPosted: row.is_posted,
  }));

const deliveredRow = z
  .object({
    order_id: z.string(),
    fulfillment_id: z.string(),
    at: z.date(),
    line_id: z.string(),
    quantity: decimalQuantity,
  })
  .transform((row): DeliveredRow => ({
    orderId: row.order_id,
    fulfillmentId: row.fulfillment_id,
    at: row.at,
    lineId: row.line_id,
    quantity: row.quantity,
  }));

const cancelledRow = z
  .object({ order_id: z.string(), at: z.date() })
  .transform((row): CancelledRow => ({ orderId: row.order_id, at: row.at }));

const unitChangeRow = z
  .object({
    order_id: z.string(),
    action_id: z.string(),
    action: z.string(),
    line_id: z.string(),
    quantity: decimalQuantity,
    return_id: z.string().nullable(),
    at: z.date(),
  })
  .transform((row): UnitChangeRow => ({
    orderId: row.order_id,
    actionId: row.action_id,
    kind: unitChangeKind(row.action, row.quantity),
    lineId: row.line_id,
    quantity: Math.abs(row.quantity),
    returnId: row.return_id,
    at: row.at,
  }));

function unitChangeKind(action: string, quantity: number): UnitChangeRow["kind"] {
  if (action === "RECEIVE_RETURN_ITEM") return "received";
  if (action === "RECEIVE_DAMAGED_RETURN_ITEM") return "received_damaged";
  if (action === "WRITE_OFF_ITEM") return "written_off";
  return quantity < 0 ? "withdrawn" : "added";
}
