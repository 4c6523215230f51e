import type { OrderEvent } from "../fate";
import type { PlannedOrder } from "../plan-history";
import { writeFinished } from "./finish-order";
import { newOrderState, type OrderState, type WriterContext } from "./order-state";
import { writePlaced } from "./place-order";
import { writeCancellation, writeCapture, writeRefund } from "./write-cash";
import {
  writeDelivered,
  writePacked,
  writeReturnReceived,
  writeReturnRequested,
  writeShipped,
} from "./write-goods";

/** Writes orders and all that happened to them into the book, the way Medusa would have left them. */
export function writeOrders(orders: readonly PlannedOrder[], context: WriterContext): void {
  for (const planned of orders) {
    const state = newOrderState(planned, context.ids);
    writePlaced(state, context);
    for (const event of planned.events) writeEvent(state, event, context);
    writeFinished(state, context);
  }
}

function writeEvent(state: OrderState, event: OrderEvent, context: WriterContext): void {
  switch (event.kind) {
    case "capture":
      return writeCapture(state, event.at, context);
    case "cancel":
      return writeCancellation(state, event.at, context);
    case "pack":
      return writePacked(state, event, context);
    case "ship":
      return writeShipped(state, event, context);
    case "deliver":
      return writeDelivered(state, event, context);
    case "request_return":
      return writeReturnRequested(state, event, context);
    case "receive_return":
      return writeReturnReceived(state, event.at, context);
    case "refund":
      return writeRefund(state, { ...event, note: noteOf(state, event) }, context);
  }
}

/** Medusa's refund names no line: the note does, by the line's id, so that the ledger knows whose money it was. */
function noteOf(state: OrderState, refund: { line: number | null; reason: string | null }): string | null {
  const lineId = refund.line === null ? null : (state.lines[refund.line]?.lineId ?? null);
  return [refund.reason, lineId].filter((part) => part !== null).join(" ") || null;
}
