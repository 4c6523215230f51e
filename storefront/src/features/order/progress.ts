import type { Order, OrderItem } from "@/lib/store/order";

/** Stations of a parcel on its way. */
export const STATIONS = ["placed", "paid", "shipped", "delivered"] as const;
export type Station = (typeof STATIONS)[number];

const RECEIVED = ["captured", "partially_captured", "partially_refunded", "refunded"];

export interface Progress {
  isCanceled: boolean;
  reached: Record<Station, boolean>;
  /** The cooperative has packed it, but it is not on its way yet. */
  isPacked: boolean;
}

/**
 * How far the parcel with these lines has come. Delivered counts as shipped, also where nobody recorded the
 * shipment; a parcel is as far as its slowest line.
 */
export function progressOf(order: Pick<Order, "status" | "payment_status">, items: OrderItem[]): Progress {
  const all = (quantity: (item: OrderItem) => number) =>
    items.length > 0 && items.every((item) => quantity(item) >= item.quantity);
  const delivered = all((item) => Number(item.detail?.delivered_quantity ?? 0));
  const shipped = delivered || all((item) => Number(item.detail?.shipped_quantity ?? 0));
  const packed = shipped || all((item) => Number(item.detail?.fulfilled_quantity ?? 0));
  return {
    isCanceled: order.status === "canceled",
    reached: { placed: true, paid: RECEIVED.includes(order.payment_status ?? ""), shipped, delivered },
    isPacked: packed && !shipped,
  };
}
