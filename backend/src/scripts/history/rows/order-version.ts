import { amountColumns, instant, stamps, unitColumns } from "./amounts";
import type { OrderState, WriterContext } from "./order-state";

/** One confirmed change of an order: it makes a new version of everything that can change. */
export interface OrderChange {
  at: number;
  type: "credit_line" | "return_request" | "return_receive" | null;
  createdBy: string | null;
  confirmedBy: string | null;
  returnId: string | null;
  actions: readonly ChangeAction[];
}

export interface ChangeAction {
  action: string;
  reference: "fulfillment" | "return" | "payment_collection";
  referenceId: string;
  details: object;
  /** Only for money credited. */
  amountFen: number | null;
}

/** Writes a change and the version it leads to; lines and sums must stand as they are after it. */
export function writeVersion(state: OrderState, change: OrderChange, context: WriterContext): void {
  const { at } = change;
  state.version += 1;
  writeChange(state, change, context);
  addItemsAndShipping(state, { at, context });
  state.summaries.push({ version: state.version, sums: state.sums, createdAt: at, updatedAt: at });
  state.updatedAt = at;
}

function writeChange(state: OrderState, change: OrderChange, { book, ids }: WriterContext): void {
  const { at, returnId } = change;
  const changeId = ids.make("ordch", at);
  const common = { order_id: state.orderId, version: state.version };
  book.add("order_change", {
    id: changeId,
    ...common,
    status: "confirmed",
    change_type: change.type,
    created_by: change.createdBy,
    confirmed_by: change.confirmedBy,
    confirmed_at: instant(at),
    return_id: returnId,
    ...stamps(at),
  });
  for (const { action, reference, referenceId, details, amountFen } of change.actions) {
    const amount =
      amountFen === null ? { amount: null, raw_amount: null } : amountColumns("amount", amountFen);
    book.add("order_change_action", {
      id: ids.make("ordchact", at),
      ...common,
      order_change_id: changeId,
      reference,
      reference_id: referenceId,
      action,
      details,
      ...amount,
      applied: true,
      return_id: returnId,
      ...stamps(at),
    });
  }
}

/** The rows of a version: lines with their units at `at`, and the shipping methods, dated as on the first day. */
export function addItemsAndShipping(
  state: OrderState,
  version: { at: number; context: WriterContext },
): void {
  const { at, context } = version;
  const { book, ids } = context;
  const common = { order_id: state.orderId, version: state.version };
  state.lines.forEach((line, index) => {
    book.add("order_item", {
      id: ids.make("orditem", at),
      ...common,
      item_id: line.lineId,
      ...unitColumns("quantity", line.units),
      ...unitColumns("fulfilled_quantity", line.fulfilled),
      ...unitColumns("shipped_quantity", line.shipped),
      ...unitColumns("delivered_quantity", line.delivered),
      ...unitColumns("return_requested_quantity", line.returnRequested),
      ...unitColumns("return_received_quantity", line.returnReceived),
      ...unitColumns("return_dismissed_quantity", 0),
      ...unitColumns("written_off_quantity", 0),
      ...unitPrice(state, index),
      metadata: {},
      ...stamps(at),
    });
  });
  for (const methodId of state.shippingMethodIds) {
    book.add("order_shipping", {
      id: ids.make("ordspmv", at),
      ...common,
      shipping_method_id: methodId,
      ...stamps(state.planned.at),
    });
  }
}

/** The first version leaves the price with the line; later ones repeat it. */
function unitPrice(state: OrderState, line: number): object {
  const offer = state.planned.lines[line]?.offer;
  if (state.version === 1 || !offer) return { unit_price: null, raw_unit_price: null };
  return amountColumns("unit_price", offer.unitPriceFen);
}
