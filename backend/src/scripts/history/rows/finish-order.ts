import { toDecimal } from "@xieshou/money";
import { amountColumns, instant, rawFen, stamps, unitColumns, type RawNumber } from "./amounts";
import { currentFen, pendingFen, type OrderState, type OrderSums, type WriterContext } from "./order-state";
import { addressColumns, levelOf } from "./place-order";

/** Writes the rows that changed while the order lived, as they stand at its end. */
export function writeFinished(state: OrderState, context: WriterContext): void {
  writeOrder(state, context);
  writeSummaries(state, context);
  writePayment(state, context);
  writeReservations(state, context);
  state.parcels.forEach((_, parcel) => writeParcel(state, parcel, context));
  writeReturn(state, context);
}

function writeOrder(state: OrderState, { book, catalogue, customerIds }: WriterContext): void {
  const { buyer, at } = state.planned;
  book.add("order", {
    id: state.orderId,
    region_id: catalogue.regionId,
    customer_id: customerIds.get(buyer.no),
    version: state.version,
    sales_channel_id: catalogue.salesChannelId,
    status: state.cancelledAt === null ? "pending" : "canceled",
    is_draft_order: false,
    email: buyer.email,
    currency_code: catalogue.currencyCode,
    shipping_address_id: state.addressId,
    no_notification: false,
    metadata: { is_example: true },
    canceled_at: instant(state.cancelledAt),
    ...stamps(at, state.updatedAt),
  });
}

function writeSummaries(state: OrderState, { book, ids }: WriterContext): void {
  for (const { version, sums, createdAt, updatedAt } of state.summaries) {
    book.add("order_summary", {
      id: ids.make("ordsum", createdAt),
      order_id: state.orderId,
      version,
      totals: totals(sums),
      ...stamps(createdAt, updatedAt),
    });
  }
}

/** The sums in the form of order_summary.totals: yuan, each with its exact form beside it. */
function totals(sums: OrderSums): Record<string, number | RawNumber> {
  const inFen = {
    paid_total: sums.paidFen,
    refunded_total: sums.refundedFen,
    accounting_total: currentFen(sums),
    credit_line_total: sums.creditFen,
    transaction_total: sums.paidFen - sums.refundedFen,
    pending_difference: pendingFen(sums),
    current_order_total: currentFen(sums),
    original_order_total: sums.originalFen,
  };
  return Object.fromEntries(
    Object.entries(inFen).flatMap(([name, fen]) => [
      [name, toDecimal(fen)],
      [`raw_${name}`, rawFen(fen)],
    ]),
  );
}

function writePayment(state: OrderState, { book, catalogue }: WriterContext): void {
  const { at } = state.planned;
  const { originalFen, paidFen, refundedFen } = state.sums;
  const isCancelled = state.cancelledAt !== null;
  const isUnpaid = state.capturedAt === null;
  book.add("payment_collection", {
    id: state.collectionId,
    currency_code: catalogue.currencyCode,
    ...amountColumns("amount", originalFen),
    ...amountColumns("authorized_amount", originalFen),
    ...amountColumns("captured_amount", paidFen),
    ...amountColumns("refunded_amount", refundedFen),
    status: isCancelled ? "canceled" : isUnpaid ? "authorized" : "completed",
    completed_at: instant(state.capturedAt),
    ...stamps(at, state.updatedAt),
  });
  book.add("payment", {
    id: state.paymentId,
    ...amountColumns("amount", originalFen),
    currency_code: catalogue.currencyCode,
    provider_id: catalogue.paymentProviderId,
    data: {},
    captured_at: instant(state.capturedAt),
    canceled_at: isUnpaid ? instant(state.cancelledAt) : null,
    payment_collection_id: state.collectionId,
    payment_session_id: state.sessionId,
    ...stamps(at, state.capturedAt ?? state.cancelledAt ?? at),
  });
}

function writeReservations(state: OrderState, { book, ids, stock }: WriterContext): void {
  const { at } = state.planned;
  state.planned.lines.forEach(({ offer, packs }, index) => {
    const level = levelOf(state, offer);
    const packedAt = state.lines[index]?.reservationEndedAt ?? null;
    const endedAt = packedAt ?? state.cancelledAt;
    if (packedAt === null && state.cancelledAt !== null) stock.add(level, { reserved: -packs });
    book.add("reservation_item", {
      id: ids.make("resitem", at),
      line_item_id: state.lines[index]?.lineId,
      location_id: level.locationId,
      inventory_item_id: level.inventoryItemId,
      ...unitColumns("quantity", packs),
      allow_backorder: false,
      deleted_at: instant(endedAt),
      ...stamps(at, endedAt ?? at),
    });
  });
}

function writeParcel(state: OrderState, parcel: number, { book, ids, catalogue }: WriterContext): void {
  const packed = state.parcels[parcel];
  const planned = state.planned.parcels[parcel];
  if (!packed || !planned) return;
  const { fulfillmentId, packedAt, shippedAt, deliveredAt } = packed;
  const { site } = planned;
  const addressId = ids.make("fuladdr", packedAt);
  book.add("fulfillment_address", { id: addressId, ...addressColumns(state) });
  book.add("fulfillment", {
    id: fulfillmentId,
    location_id: site.locationId,
    packed_at: instant(packedAt),
    shipped_at: instant(shippedAt),
    delivered_at: instant(deliveredAt),
    data: {},
    provider_id: site.providerId,
    shipping_option_id: site.shippingOptionId,
    delivery_address_id: addressId,
    marked_shipped_by: shippedAt === null ? null : catalogue.operatorId,
    created_by: catalogue.operatorId,
    requires_shipping: true,
    ...stamps(packedAt, deliveredAt ?? shippedAt ?? packedAt),
  });
  book.add("order_fulfillment", {
    order_id: state.orderId,
    fulfillment_id: fulfillmentId,
    id: ids.make("ordful", packedAt),
    ...stamps(packedAt),
  });
  for (const line of planned.lines)
    writeFulfillmentItem(state, { line, fulfillmentId, packedAt }, { book, ids });
  if (shippedAt === null) return;
  book.add("fulfillment_label", {
    id: ids.make("fulla", shippedAt),
    // What the admin's own form sends along when only the number is known.
    tracking_number: `EXAMPLE${fulfillmentId.slice(-8)}`,
    tracking_url: "#",
    label_url: "#",
    fulfillment_id: fulfillmentId,
    ...stamps(shippedAt),
  });
}

function writeFulfillmentItem(
  state: OrderState,
  item: { line: number; fulfillmentId: string; packedAt: number },
  { book, ids }: Pick<WriterContext, "book" | "ids">,
): void {
  const line = state.planned.lines[item.line];
  if (!line) throw new Error(`${state.orderId} has no line ${item.line}`);
  const { offer, packs } = line;
  book.add("fulfillment_item", {
    id: ids.make("fulit", item.packedAt),
    title: offer.snapshot.variantTitle,
    sku: offer.snapshot.variantSku ?? "",
    barcode: offer.snapshot.variantBarcode ?? "",
    ...unitColumns("quantity", packs),
    line_item_id: state.lines[item.line]?.lineId,
    inventory_item_id: offer.inventoryItemId,
    fulfillment_id: item.fulfillmentId,
    ...stamps(item.packedAt),
  });
}

function writeReturn(state: OrderState, { book, ids, catalogue }: WriterContext): void {
  const { goodsReturn, planned } = state;
  const line = goodsReturn ? planned.lines[goodsReturn.line] : undefined;
  if (!goodsReturn || !line) return;
  const { returnId, packs, requestedAt, receivedAt } = goodsReturn;
  const lastAt = receivedAt ?? requestedAt;
  book.add("return", {
    id: returnId,
    order_id: state.orderId,
    order_version: goodsReturn.orderVersion,
    status: receivedAt === null ? "requested" : "received",
    location_id: levelOf(state, line.offer).locationId,
    requested_at: instant(requestedAt),
    received_at: instant(receivedAt),
    created_by: catalogue.operatorId,
    ...stamps(requestedAt, lastAt),
  });
  book.add("return_item", {
    id: ids.make("retitem", requestedAt),
    return_id: returnId,
    item_id: state.lines[goodsReturn.line]?.lineId,
    ...unitColumns("quantity", packs),
    ...unitColumns("received_quantity", receivedAt === null ? 0 : packs),
    ...unitColumns("damaged_quantity", 0),
    metadata: {},
    ...stamps(requestedAt, lastAt),
  });
}
