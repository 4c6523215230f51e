import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** A line as Medusa stores it; amounts are decimal yuan. */
export interface TestLine {
  id: string;
  variantId: string | null;
  unitPrice: string;
  quantity: number;
  title?: string;
  /** Discount on the whole line. */
  discount?: string;
}

export interface TestOrder {
  id: string;
  lines: readonly TestLine[];
  freight: string;
  placedAt: Date;
  divisionCode?: string;
  customerId?: string;
}

type Row = Record<string, unknown>;

/**
 * Writes the rows Medusa 2.21.2 leaves behind for an order and for what happens to it later, seen in orders
 * made over its HTTP API: enough for everything the ledger reads, nothing more. Rows are collected and written
 * by `flush`, so that thousands of orders take a few statements.
 */
export class OrderRows {
  private readonly tables = new Map<string, Row[]>();

  placed(order: TestOrder): this {
    const { id } = order;
    const at = { created_at: order.placedAt, updated_at: order.placedAt };
    const metadata = order.divisionCode ? { division_code: order.divisionCode } : null;
    this.add("order_address", { id: `ordaddr_${id}`, metadata, ...at });
    this.add("order", {
      id,
      version: 1,
      currency_code: "cny",
      shipping_address_id: `ordaddr_${id}`,
      customer_id: order.customerId ?? null,
      ...at,
    });
    for (const line of order.lines) this.line(id, { ...line, version: 1, at: order.placedAt });
    const freight = { amount: order.freight, raw_amount: raw(order.freight) };
    this.add("order_shipping_method", { id: `ordsm_${id}`, name: "快递", ...freight, ...at });
    this.add("order_shipping", {
      id: `ordspmv_${id}`,
      order_id: id,
      version: 1,
      shipping_method_id: `ordsm_${id}`,
      ...at,
    });
    this.payment(id, order.placedAt);
    return this;
  }

  /** A line; one with a version above 1 entered by an edit. */
  line(orderId: string, line: TestLine & { version: number; at: Date }): this {
    const at = { created_at: line.at, updated_at: line.at };
    this.add("order_line_item", {
      id: line.id,
      title: line.title ?? "威宁苹果",
      product_title: line.title ?? "威宁苹果",
      variant_id: line.variantId,
      product_id: line.variantId ? `prod_${line.variantId}` : null,
      unit_price: line.unitPrice,
      raw_unit_price: raw(line.unitPrice),
      ...at,
    });
    this.item(orderId, line);
    if (!line.discount) return this;
    return this.add("order_line_item_adjustment", {
      id: `ordliadj_${line.id}`,
      item_id: line.id,
      amount: line.discount,
      raw_amount: raw(line.discount),
      version: line.version,
      ...at,
    });
  }

  captured(capture: { id: string; orderId: string; amount: string; at: Date }): this {
    return this.cash("capture", capture);
  }

  refunded(refund: { id: string; orderId: string; amount: string; at: Date; note?: string }): this {
    return this.cash("refund", refund, { note: refund.note ?? null });
  }

  /** A row that stands while the payment provider is still being asked: no order transaction beside it. */
  askedForCapture(capture: { id: string; orderId: string; amount: string; at: Date }): this {
    return this.add("capture", cashRow(capture));
  }

  delivered(parcel: {
    id: string;
    orderId: string;
    units: Readonly<Record<string, number>>;
    at: Date;
  }): this {
    const at = { created_at: parcel.at, updated_at: parcel.at };
    this.add("fulfillment", { id: parcel.id, location_id: "sloc_1", delivered_at: parcel.at, ...at });
    this.add("order_fulfillment", {
      order_id: parcel.orderId,
      fulfillment_id: parcel.id,
      id: `ordful_${parcel.id}`,
    });
    for (const [lineId, quantity] of Object.entries(parcel.units)) {
      this.add("fulfillment_item", {
        id: `fulit_${parcel.id}_${lineId}`,
        title: "",
        sku: "",
        barcode: "",
        quantity,
        raw_quantity: raw(quantity),
        line_item_id: lineId,
        fulfillment_id: parcel.id,
        ...at,
      });
    }
    return this;
  }

  /** Goods of a return that arrived at the cooperative in good order. */
  received(back: { id: string; orderId: string; lineId: string; quantity: number; at: Date }): this {
    const details = { reference_id: back.lineId, quantity: back.quantity };
    return this.change({
      ...back,
      version: 1,
      type: "return_receive",
      action: "RECEIVE_RETURN_ITEM",
      details,
    });
  }

  /** An edit that raises or lowers the units of a line; `quantity` is what the line then has. */
  edited(edit: {
    id: string;
    orderId: string;
    lineId: string;
    version: number;
    quantity: number;
    difference: number;
    unitPrice: string;
    at: Date;
  }): this {
    this.item(edit.orderId, { ...edit, id: edit.lineId });
    const details = {
      reference_id: edit.lineId,
      quantity: edit.quantity,
      quantity_diff: edit.difference,
    };
    return this.change({ ...edit, type: "edit", action: "ITEM_UPDATE", details });
  }

  /** Writes everything collected so far. */
  async flush(pg: Knex): Promise<void> {
    for (const table of TABLES) {
      const rows = this.tables.get(table) ?? [];
      if (rows.length > 0) await pg.batchInsert(table, rows, 500);
    }
    this.tables.clear();
  }

  private add(table: (typeof TABLES)[number], row: Row): this {
    const rows = this.tables.get(table);
    if (rows) rows.push(row);
    else this.tables.set(table, [row]);
    return this;
  }

  private item(
    orderId: string,
    item: { id: string; version: number; quantity: number; unitPrice: string; at: Date },
  ): this {
    return this.add("order_item", {
      id: `orditem_${item.id}_${item.version}`,
      order_id: orderId,
      version: item.version,
      item_id: item.id,
      quantity: item.quantity,
      raw_quantity: raw(item.quantity),
      fulfilled_quantity: 0,
      shipped_quantity: 0,
      return_requested_quantity: 0,
      return_received_quantity: 0,
      return_dismissed_quantity: 0,
      written_off_quantity: 0,
      unit_price: item.version > 1 ? item.unitPrice : null,
      created_at: item.at,
      updated_at: item.at,
    });
  }

  private payment(orderId: string, placedAt: Date): void {
    const at = { created_at: placedAt, updated_at: placedAt };
    const nothing = { amount: 0, raw_amount: raw(0), currency_code: "cny", ...at };
    this.add("payment_collection", { id: `paycol_${orderId}`, ...nothing });
    this.add("order_payment_collection", {
      order_id: orderId,
      payment_collection_id: `paycol_${orderId}`,
      id: `ordpay_${orderId}`,
    });
    this.add("payment", {
      id: `pay_${orderId}`,
      provider_id: "pp_system_default",
      payment_collection_id: `paycol_${orderId}`,
      payment_session_id: `payses_${orderId}`,
      ...nothing,
    });
  }

  private cash(
    reference: "capture" | "refund",
    cash: { id: string; orderId: string; amount: string; at: Date },
    more: Row = {},
  ): this {
    const signed = reference === "capture" ? cash.amount : `-${cash.amount}`;
    return this.add(reference, { ...cashRow(cash), ...more }).add("order_transaction", {
      id: `ordtrx_${cash.id}`,
      order_id: cash.orderId,
      amount: signed,
      raw_amount: raw(signed),
      currency_code: "cny",
      reference,
      reference_id: cash.id,
      created_at: cash.at,
      updated_at: cash.at,
    });
  }

  private change(change: {
    id: string;
    orderId: string;
    version: number;
    type: string;
    action: string;
    details: object;
    at: Date;
  }): this {
    const at = { created_at: change.at, updated_at: change.at };
    this.add("order_change", {
      id: `ordch_${change.id}`,
      order_id: change.orderId,
      version: change.version,
      status: "confirmed",
      change_type: change.type,
      confirmed_at: change.at,
      ...at,
    });
    return this.add("order_change_action", {
      id: change.id,
      order_id: change.orderId,
      version: change.version,
      order_change_id: `ordch_${change.id}`,
      action: change.action,
      details: change.details,
      applied: true,
      ...at,
    });
  }
}

/** Marks an order as cancelled, the way the admin's cancel route leaves it. */
export async function cancelOrder(pg: Knex, orderId: string, at: Date): Promise<void> {
  await pg("order").where({ id: orderId }).update({ status: "canceled", canceled_at: at, updated_at: at });
}

/** Every table in the order in which foreign keys allow them to be written. */
const TABLES = [
  "order_address",
  "order",
  "order_line_item",
  "order_item",
  "order_line_item_adjustment",
  "order_shipping_method",
  "order_shipping",
  "payment_collection",
  "order_payment_collection",
  "payment",
  "capture",
  "refund",
  "order_transaction",
  "fulfillment",
  "order_fulfillment",
  "fulfillment_item",
  "order_change",
  "order_change_action",
] as const;

function cashRow(cash: { id: string; orderId: string; amount: string; at: Date }): Row {
  return {
    id: cash.id,
    amount: cash.amount,
    raw_amount: raw(cash.amount),
    payment_id: `pay_${cash.orderId}`,
    created_at: cash.at,
    updated_at: cash.at,
  };
}

function raw(value: string | number): object {
  return { value: String(value), precision: 20 };
}
