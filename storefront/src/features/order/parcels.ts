import type { OrderAttribution } from "@xieshou/contracts";
import type { Order, OrderItem } from "@/lib/store/order";

/** What one cooperative ships of an order. */
export interface Parcel {
  cooperativeId: string;
  cooperativeName: string;
  items: OrderItem[];
}

/** The parcels of an order: its lines by the cooperative their plan names. Lines without a plan come last. */
export function parcelsOf(order: Order, attribution: OrderAttribution | null): Parcel[] {
  const cooperatives = new Map(attribution?.lines.map((line) => [line.line_id, line.cooperative]));
  const parcels = new Map<string, Parcel>();
  for (const item of order.items) {
    const { id, name } = cooperatives.get(item.id) ?? { id: "", name: "" };
    const parcel = parcels.get(id) ?? { cooperativeId: id, cooperativeName: name, items: [] };
    parcel.items.push(item);
    parcels.set(id, parcel);
  }
  return [...parcels.values()].sort(
    (a, b) => Number(a.cooperativeId === "") - Number(b.cooperativeId === ""),
  );
}
