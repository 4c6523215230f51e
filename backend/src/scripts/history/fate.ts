import type { Random } from "../demo/random";
import type { BasketLine } from "./basket";
import type { Site } from "./catalogue";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What happens to an order after it was placed. Instants in ms; lines and parcels by their index. */
export type OrderEvent = { at: number } & (
  | { kind: "capture" | "cancel" }
  | { kind: "pack" | "ship" | "deliver"; parcel: number }
  | { kind: "request_return"; line: number; packs: number }
  | { kind: "receive_return" }
  | { kind: "refund"; amountFen: number; line: number | null; reason: string | null }
);

/** A cooperative's part of an order: it is packed, sent and delivered by itself. */
export interface Parcel {
  site: Site;
  /** Indexes of its lines. */
  lines: readonly number[];
}

/** What is known of an order the moment it is placed. */
export interface Placed {
  at: number;
  lines: readonly BasketLine[];
  parcels: readonly Parcel[];
}

const FATES = [
  ["smooth", 845],
  ["abandoned", 15],
  ["cancelled", 22],
  ["damaged", 42],
  ["refunded_late", 26],
  ["refunded", 14],
  ["returned", 36],
] as const;
export type Fate = (typeof FATES)[number][0];

const DAMAGES = ["运输途中磕碰，部分坏果", "到货数量不足", "包装破损", "与描述不符，协商退部分货款"];
const LATE_REASONS = ["开封后发现品质问题", "抽检复核后补退差价", "分量不足，核实后补退"];
const FULL_REASONS = ["物流丢件后全额退款", "到货变质，全额退款"];

/** Draws what will become of an order. */
export function drawFate(random: Random): Fate {
  return random.weighted(FATES);
}

/**
 * Plays an order's fate out.
 * @param input.untilMs what would happen later than this has not happened yet
 * @returns events in the order in which they happen
 */
export function playFate(input: {
  placed: Placed;
  fate: Fate;
  untilMs: number;
  random: Random;
}): OrderEvent[] {
  const { placed, fate, untilMs, random } = input;
  const events = [...paymentEvents(placed, fate, random)];
  if (fate !== "abandoned" && fate !== "cancelled") {
    const parcels = placed.parcels.flatMap((_, parcel) => parcelEvents(placed, parcel, random));
    const lastDeliveryAt = Math.max(...parcels.map(({ at }) => at));
    events.push(...parcels, ...afterSales({ placed, fate, lastDeliveryAt, random }));
  }
  return events.filter(({ at }) => at <= untilMs).sort((a, b) => a.at - b.at);
}

function paymentEvents({ at }: Placed, fate: Fate, random: Random): OrderEvent[] {
  if (fate === "abandoned") return [{ kind: "cancel", at: at + random.int(20 * HOUR, 50 * HOUR) }];
  const capturedAt =
    at + (random.chance(0.93) ? random.int(MINUTE, 40 * MINUTE) : random.int(2 * HOUR, 9 * HOUR));
  const capture: OrderEvent = { kind: "capture", at: capturedAt };
  if (fate !== "cancelled") return [capture];
  return [capture, { kind: "cancel", at: capturedAt + random.int(HOUR, 14 * HOUR) }];
}

function parcelEvents({ at, parcels }: Placed, parcel: number, random: Random): OrderEvent[] {
  const daysToCity = parcels[parcel]?.site.daysToCity ?? 0;
  const packedAt = at + random.int(10 * HOUR, 44 * HOUR);
  const shippedAt = packedAt + random.int(2 * HOUR, 22 * HOUR);
  const deliveredAt = shippedAt + daysToCity * DAY + random.int(30 * HOUR, 90 * HOUR);
  return [
    { kind: "pack", at: packedAt, parcel },
    { kind: "ship", at: shippedAt, parcel },
    { kind: "deliver", at: deliveredAt, parcel },
  ];
}

interface AfterSales {
  placed: Placed;
  fate: Fate;
  lastDeliveryAt: number;
  random: Random;
}

function afterSales(input: AfterSales): OrderEvent[] {
  const { placed, fate, lastDeliveryAt, random } = input;
  if (fate === "damaged") {
    return [
      partialRefund(input, { at: lastDeliveryAt + random.int(HOUR, 8 * DAY), reason: random.pick(DAMAGES) }),
    ];
  }
  // Late enough to fall into a later month than the delivery: it restates a month that was already counted.
  if (fate === "refunded_late") {
    const at = lastDeliveryAt + random.int(31 * DAY, 75 * DAY);
    return [partialRefund(input, { at, reason: random.pick(LATE_REASONS) })];
  }
  if (fate === "refunded") {
    const amountFen = totalFen(placed);
    const at = lastDeliveryAt + random.int(DAY, 10 * DAY);
    return [{ kind: "refund", at, amountFen, line: null, reason: random.pick(FULL_REASONS) }];
  }
  return fate === "returned" ? returnEvents(input) : [];
}

function partialRefund(input: AfterSales, refund: { at: number; reason: string }): OrderEvent {
  const { placed, random } = input;
  const line = random.int(0, placed.lines.length - 1);
  const amountFen = Math.max(1, Math.round(lineFen(placed, line) * random.between(0.1, 0.6)));
  return { kind: "refund", amountFen, line, ...refund };
}

/** Fresh food is not taken back without a reason; then part of the money is given back instead. */
function returnEvents(input: AfterSales): OrderEvent[] {
  const { placed, lastDeliveryAt, random } = input;
  const returnable = placed.lines.flatMap(({ offer }, line) => (offer.isReturnable ? [line] : []));
  const requestedAt = lastDeliveryAt + random.int(12 * HOUR, 6 * DAY);
  if (returnable.length === 0)
    return [partialRefund(input, { at: requestedAt, reason: random.pick(DAMAGES) })];
  const line = random.pick(returnable);
  const packs = random.int(1, placed.lines[line]?.packs ?? 1);
  const receivedAt = requestedAt + random.int(3 * DAY, 8 * DAY);
  const amountFen = packs * (placed.lines[line]?.offer.unitPriceFen ?? 0);
  const refundedAt = receivedAt + random.int(2 * HOUR, 3 * DAY);
  return [
    { kind: "request_return", at: requestedAt, line, packs },
    { kind: "receive_return", at: receivedAt },
    { kind: "refund", at: refundedAt, amountFen, line: null, reason: null },
  ];
}

/** What the buyer owes for a line, in fen. */
export function lineFen({ lines }: Pick<Placed, "lines">, line: number): number {
  const found = lines[line];
  return found ? found.packs * found.offer.unitPriceFen : 0;
}

/** What the buyer owes in all, freight included, in fen. */
export function totalFen(placed: Placed): number {
  const goodsFen = placed.lines.reduce((sum, _, line) => sum + lineFen(placed, line), 0);
  return goodsFen + placed.parcels.reduce((sum, { site }) => sum + site.freightFen, 0);
}
