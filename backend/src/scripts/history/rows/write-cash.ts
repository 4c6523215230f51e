import { amountColumns, stamps } from "./amounts";
import { pendingFen, recordCash, type OrderState, type WriterContext } from "./order-state";
import { writeVersion } from "./order-version";

/** The whole payment is captured. */
export function writeCapture(state: OrderState, at: number, context: WriterContext): void {
  const amountFen = state.sums.originalFen;
  const captureId = writeCash(state, { table: "capture", prefix: "capt", at, amountFen, more: {} }, context);
  state.capturedAt = at;
  recordCash(state, { at, paidFen: amountFen });
  writeTransaction(state, { at, amountFen, reference: "capture", referenceId: captureId }, context);
}

/** Money goes back to the buyer. What no returned goods account for becomes a credit line. */
export function writeRefund(
  state: OrderState,
  refund: { at: number; amountFen: number; note: string | null },
  context: WriterContext,
): void {
  const { at, amountFen, note } = refund;
  const owedFen = Math.max(0, -pendingFen(state.sums));
  const refundId = writeCash(
    state,
    { table: "refund", prefix: "ref", at, amountFen, more: { note } },
    context,
  );
  recordCash(state, { at, refundedFen: state.sums.refundedFen + amountFen });
  writeTransaction(state, { at, amountFen: -amountFen, reference: "refund", referenceId: refundId }, context);
  if (amountFen > owedFen) writeCredit(state, { at, amountFen: amountFen - owedFen }, context);
}

/** A cancelled order gives all its cash back; its transaction names the payment, not the refund. */
export function writeCancellation(state: OrderState, at: number, context: WriterContext): void {
  const amountFen = state.sums.paidFen;
  if (amountFen > 0) {
    writeCash(state, { table: "refund", prefix: "ref", at, amountFen, more: { note: null } }, context);
    recordCash(state, { at, refundedFen: amountFen });
    const referenceId = state.paymentId;
    writeTransaction(state, { at, amountFen: -amountFen, reference: "refund", referenceId }, context);
  }
  writeCredit(state, { at, amountFen }, context);
  state.cancelledAt = at;
  state.updatedAt = at;
}

function writeCash(
  state: OrderState,
  cash: { table: "capture" | "refund"; prefix: string; at: number; amountFen: number; more: object },
  { book, ids, catalogue }: WriterContext,
): string {
  const id = ids.make(cash.prefix, cash.at);
  book.add(cash.table, {
    id,
    ...amountColumns("amount", cash.amountFen),
    payment_id: state.paymentId,
    created_by: catalogue.operatorId,
    ...cash.more,
    ...stamps(cash.at),
  });
  return id;
}

function writeTransaction(
  state: OrderState,
  transaction: { at: number; amountFen: number; reference: "capture" | "refund"; referenceId: string },
  { book, ids, catalogue }: WriterContext,
): void {
  const { at, amountFen, reference, referenceId } = transaction;
  book.add("order_transaction", {
    id: ids.make("ordtrx", at),
    order_id: state.orderId,
    version: state.version,
    ...amountColumns("amount", amountFen),
    currency_code: catalogue.currencyCode,
    reference,
    reference_id: referenceId,
    ...stamps(at),
  });
  state.updatedAt = at;
}

function writeCredit(
  state: OrderState,
  credit: { at: number; amountFen: number },
  context: WriterContext,
): void {
  const { at, amountFen } = credit;
  const reference = "payment_collection";
  const referenceId = state.collectionId;
  state.sums = { ...state.sums, creditFen: state.sums.creditFen + amountFen };
  const actions = [{ action: "CREDIT_LINE_ADD", reference, referenceId, details: {}, amountFen }] as const;
  const change = { at, type: "credit_line", createdBy: null, confirmedBy: null, returnId: null } as const;
  writeVersion(state, { ...change, actions }, context);
  context.book.add("order_credit_line", {
    id: context.ids.make("ordcl", at),
    order_id: state.orderId,
    version: state.version,
    reference,
    reference_id: referenceId,
    ...amountColumns("amount", amountFen),
    metadata: { created_in_version: state.version },
    ...stamps(at),
  });
}
