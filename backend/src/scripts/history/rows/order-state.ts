import type { Catalogue } from "../catalogue";
import { lineFen, totalFen } from "../fate";
import type { IdMaker } from "../ids";
import type { PlannedOrder } from "../plan-history";
import type { RowBook } from "./row-book";
import type { StockChanges } from "./stock-changes";

/** What all orders are written with. */
export interface WriterContext {
  book: RowBook;
  ids: IdMaker;
  stock: StockChanges;
  catalogue: Catalogue;
  /** Customer ids by buyer number. */
  customerIds: ReadonlyMap<number, string>;
}

/** A line's units as Medusa counts them. */
export interface LineState {
  lineId: string;
  units: number;
  fulfilled: number;
  shipped: number;
  delivered: number;
  returnRequested: number;
  returnReceived: number;
  /** When its reservation ended: packed or cancelled; null while it stands. */
  reservationEndedAt: number | null;
}

/** A parcel once it is packed. */
export interface ParcelState {
  fulfillmentId: string;
  packedAt: number;
  shippedAt: number | null;
  deliveredAt: number | null;
}

/** A return once it is asked for. */
export interface ReturnState {
  returnId: string;
  line: number;
  packs: number;
  orderVersion: number;
  requestedAt: number;
  receivedAt: number | null;
}

/** One row of order_summary before it is written: cash changes the newest one in place. */
export interface SummaryState {
  version: number;
  sums: OrderSums;
  createdAt: number;
  updatedAt: number;
}

/** The sums Medusa keeps with each version, in fen. */
export interface OrderSums {
  originalFen: number;
  returnedFen: number;
  creditFen: number;
  paidFen: number;
  refundedFen: number;
}

/** Where an order stands while its events are written one after the other. */
export interface OrderState {
  planned: PlannedOrder;
  orderId: string;
  addressId: string;
  collectionId: string;
  sessionId: string;
  paymentId: string;
  version: number;
  lines: LineState[];
  shippingMethodIds: string[];
  parcels: (ParcelState | null)[];
  goodsReturn: ReturnState | null;
  sums: OrderSums;
  summaries: SummaryState[];
  capturedAt: number | null;
  cancelledAt: number | null;
  updatedAt: number;
}

/** An order as it stands the moment it is placed. */
export function newOrderState(planned: PlannedOrder, ids: IdMaker): OrderState {
  const { at } = planned;
  const sums = { originalFen: totalFen(planned), returnedFen: 0, creditFen: 0, paidFen: 0, refundedFen: 0 };
  return {
    planned,
    orderId: ids.make("order", at),
    addressId: ids.make("ordaddr", at),
    collectionId: ids.make("pay_col", at),
    sessionId: ids.make("payses", at),
    paymentId: ids.make("pay", at),
    version: 1,
    lines: planned.lines.map(({ packs }) => ({
      lineId: ids.make("ordli", at),
      units: packs,
      fulfilled: 0,
      shipped: 0,
      delivered: 0,
      returnRequested: 0,
      returnReceived: 0,
      reservationEndedAt: null,
    })),
    shippingMethodIds: planned.parcels.map(() => ids.make("ordsm", at)),
    parcels: planned.parcels.map(() => null),
    goodsReturn: null,
    sums,
    summaries: [{ version: 1, sums, createdAt: at, updatedAt: at }],
    capturedAt: null,
    cancelledAt: null,
    updatedAt: at,
  };
}

/** What the order is worth now less the cash held for it: negative while the buyer is owed money. */
export function pendingFen(sums: OrderSums): number {
  return currentFen(sums) - (sums.paidFen - sums.refundedFen);
}

/** What the order is worth now: without what came back and what was credited. */
export function currentFen({ originalFen, returnedFen, creditFen }: OrderSums): number {
  return originalFen - returnedFen - creditFen;
}

/** Changes the sums of the newest version, as cash does. */
export function recordCash(state: OrderState, change: Partial<OrderSums> & { at: number }): void {
  const { at, ...sums } = change;
  state.sums = { ...state.sums, ...sums };
  const newest = state.summaries.at(-1);
  if (!newest) throw new Error(`${state.orderId} has no summary`);
  newest.sums = state.sums;
  newest.updatedAt = at;
}

/** What packs of a line are worth, in fen. */
export function packsFen({ planned }: OrderState, part: { line: number; packs: number }): number {
  const line = planned.lines[part.line];
  return line ? (lineFen(planned, part.line) / line.packs) * part.packs : 0;
}
