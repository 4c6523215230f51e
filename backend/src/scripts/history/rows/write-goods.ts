import {
  packsFen,
  type LineState,
  type OrderState,
  type ParcelState,
  type WriterContext,
} from "./order-state";
import { writeVersion, type ChangeAction } from "./order-version";
import { levelOf } from "./place-order";

/** A parcel is packed: its packs leave the stock and their reservations end. */
export function writePacked(
  state: OrderState,
  event: { at: number; parcel: number },
  context: WriterContext,
): void {
  const { at, parcel } = event;
  const fulfillmentId = context.ids.make("ful", at);
  state.parcels[parcel] = { fulfillmentId, packedAt: at, shippedAt: null, deliveredAt: null };
  moveParcel(state, { ...event, action: "FULFILL_ITEM" }, context, (line) => {
    line.fulfilled = line.units;
    line.reservationEndedAt = at;
  });
  for (const index of state.planned.parcels[parcel]?.lines ?? []) {
    const line = state.planned.lines[index];
    if (!line) continue;
    context.stock.add(levelOf(state, line.offer), { stocked: -line.packs, reserved: -line.packs });
  }
}

/** A parcel is handed to the courier. */
export function writeShipped(
  state: OrderState,
  event: { at: number; parcel: number },
  context: WriterContext,
): void {
  packedParcel(state, event.parcel).shippedAt = event.at;
  moveParcel(state, { ...event, action: "SHIP_ITEM" }, context, (line) => {
    line.shipped = line.units;
  });
}

/** A parcel is signed for. */
export function writeDelivered(
  state: OrderState,
  event: { at: number; parcel: number },
  context: WriterContext,
): void {
  packedParcel(state, event.parcel).deliveredAt = event.at;
  moveParcel(state, { ...event, action: "DELIVER_ITEM" }, context, (line) => {
    line.delivered = line.units;
  });
}

/** The buyer asks to send packs back. */
export function writeReturnRequested(
  state: OrderState,
  event: { at: number; line: number; packs: number },
  context: WriterContext,
): void {
  const { at, line, packs } = event;
  const returnId = context.ids.make("return", at);
  const orderVersion = state.version;
  state.goodsReturn = { returnId, line, packs, orderVersion, requestedAt: at, receivedAt: null };
  lineOf(state, line).returnRequested = packs;
  const operator = context.catalogue.operatorId;
  const change = {
    at,
    type: "return_request",
    createdBy: operator,
    confirmedBy: operator,
    returnId,
  } as const;
  writeVersion(state, { ...change, actions: [returnAction(state, "RETURN_ITEM")] }, context);
}

/** The packs came back in good order and are for sale again. */
export function writeReturnReceived(state: OrderState, at: number, context: WriterContext): void {
  const goodsReturn = currentReturn(state);
  const { line: index, packs, returnId } = goodsReturn;
  const line = lineOf(state, index);
  goodsReturn.receivedAt = at;
  line.returnRequested -= packs;
  line.returnReceived += packs;
  state.sums = { ...state.sums, returnedFen: packsFen(state, { line: index, packs }) };
  const confirmedBy = context.catalogue.operatorId;
  const change = { at, type: "return_receive", createdBy: null, confirmedBy, returnId } as const;
  writeVersion(state, { ...change, actions: [returnAction(state, "RECEIVE_RETURN_ITEM")] }, context);
  const offer = state.planned.lines[index]?.offer;
  if (offer) context.stock.add(levelOf(state, offer), { stocked: packs });
}

function moveParcel(
  state: OrderState,
  move: { at: number; parcel: number; action: "FULFILL_ITEM" | "SHIP_ITEM" | "DELIVER_ITEM" },
  context: WriterContext,
  change: (line: LineState) => void,
): void {
  const { at, parcel, action } = move;
  const { fulfillmentId } = packedParcel(state, parcel);
  const lines = (state.planned.parcels[parcel]?.lines ?? []).map((index) => lineOf(state, index));
  lines.forEach(change);
  const actions = lines.map(({ lineId, units }): ChangeAction => ({
    action,
    reference: "fulfillment",
    referenceId: fulfillmentId,
    // Medusa writes units as a number when it packs and as text afterwards.
    details: { quantity: action === "FULFILL_ITEM" ? units : String(units), reference_id: lineId },
    amountFen: null,
  }));
  const createdBy = action === "DELIVER_ITEM" ? null : context.catalogue.operatorId;
  writeVersion(state, { at, type: null, createdBy, confirmedBy: null, returnId: null, actions }, context);
}

function returnAction(state: OrderState, action: "RETURN_ITEM" | "RECEIVE_RETURN_ITEM"): ChangeAction {
  const { returnId, line, packs } = currentReturn(state);
  const details = { quantity: packs, reference_id: lineOf(state, line).lineId };
  return { action, reference: "return", referenceId: returnId, details, amountFen: null };
}

function packedParcel(state: OrderState, parcel: number): ParcelState {
  const packed = state.parcels[parcel];
  if (!packed) throw new Error(`parcel ${parcel} of ${state.orderId} was never packed`);
  return packed;
}

function currentReturn(state: OrderState) {
  if (!state.goodsReturn) throw new Error(`nothing of ${state.orderId} was asked to be taken back`);
  return state.goodsReturn;
}

function lineOf(state: OrderState, index: number): LineState {
  const line = state.lines[index];
  if (!line) throw new Error(`${state.orderId} has no line ${index}`);
  return line;
}
