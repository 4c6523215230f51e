import type { DeliveryFact, LineQuantity } from "@xieshou/attribution";
import { ofLine, spreadOverParts } from "./line-parts";
import type { OrderEvidence } from "./order-facts";
import type { DeliveredRow } from "./steps/read-order-rows";

/**
 * The deliveries not posted yet, one fact per parcel that arrived. Where an edit withdrew units of a line, the
 * parcel that brings the last of the others counts for the withdrawn ones too: what cash the line still holds
 * is for goods that all arrived. An edit that withdraws just what was missing is itself such a delivery.
 */
export function deliveryFacts(evidence: OrderEvidence): DeliveryFact[] {
  const arrivals = arrivalsOf(evidence);
  const parcels = parcelsOf(evidence.rows.delivered).map((rows): DeliveryFact => ({
    kind: "delivery",
    sourceId: rows[0].fulfillmentId,
    occurredAt: rows[0].at.toISOString(),
    lines: rows.flatMap((row) => arrivals.take(row.lineId, row.quantity)),
  }));
  const withdrawals = evidence.rows.unitChanges
    .filter((change) => change.kind === "withdrawn")
    .map((change): DeliveryFact => ({
      kind: "delivery",
      sourceId: change.actionId,
      occurredAt: change.at.toISOString(),
      lines: arrivals.take(change.lineId, 0),
    }));
  return [...parcels, ...withdrawals.filter((fact) => fact.lines.length > 0)];
}

type Parcel = [DeliveredRow, ...DeliveredRow[]];

function parcelsOf(rows: readonly DeliveredRow[]): Parcel[] {
  const parcels = new Map<string, Parcel>();
  for (const row of rows) {
    const parcel = parcels.get(row.fulfillmentId);
    if (parcel) parcel.push(row);
    else parcels.set(row.fulfillmentId, [row]);
  }
  return [...parcels.values()].sort(([a], [b]) => a.at.getTime() - b.at.getTime());
}

/** Counts what has arrived of each line, beginning with the deliveries posted before. */
function arrivalsOf({ lines, known, rows }: OrderEvidence) {
  const arrived = new Map<string, number>();
  const record = (units: readonly LineQuantity[]) => {
    for (const { lineId, quantity } of units) arrived.set(lineId, (arrived.get(lineId) ?? 0) + quantity);
  };
  for (const fact of known) if (fact.kind === "delivery") record(fact.lines);

  const take = (lineId: string, quantity: number): LineQuantity[] => {
    const parts = ofLine(lines, lineId);
    const missing = parts.map((part) => ({
      ...part,
      quantity: part.quantity - (arrived.get(part.lineId) ?? 0),
    }));
    const sold = sumOf(parts);
    const withdrawn = sumOf(rows.unitChanges.filter((c) => c.kind === "withdrawn" && c.lineId === lineId));
    const hereNow = sold - sumOf(missing) + quantity;
    const isLast = withdrawn > 0 && hereNow > 0 && hereNow >= sold - withdrawn;
    const units = spreadOverParts(missing, isLast ? sold : quantity);
    record(units);
    return units;
  };
  return { take };
}

function sumOf(units: readonly { quantity: number }[]): number {
  return units.reduce((sum, { quantity }) => sum + quantity, 0);
}
