import type { Fact, LineQuantity, RefundFact, RefundTarget } from "@xieshou/attribution";
import { fromDecimal } from "@xieshou/money";
import { deliveryFacts } from "./delivery-facts";
import { ofLine, spreadOverParts, type SoldUnits } from "./line-parts";
import type { CashRow, OrderRows, UnitChangeRow } from "./steps/read-order-rows";

/** Everything of one order that facts are derived from. */
export interface OrderEvidence {
  orderId: string;
  rows: OrderRows;
  /** Frozen lines, parts behind the line they add units to. */
  lines: readonly SoldUnits[];
  /** Facts posted before. */
  known: readonly Fact[];
}

/**
 * Turns Medusa's rows of one order into the facts that are not posted yet. Decimal yuan become fen here;
 * Medusa's computed totals are never looked at.
 */
export function freshFacts(evidence: OrderEvidence): Fact[] {
  const { rows, orderId } = evidence;
  const fresh = rows.cash.filter((row) => !row.isPosted);
  const captures = fresh.filter((row) => row.kind === "capture").map(captureFact);
  const refunds = fresh.filter((row) => row.kind === "refund");
  const targets = refunds.length > 0 ? refundTargets(evidence) : new Map<string, RefundTarget>();
  return [
    ...captures,
    ...refunds.map((row) => refundFact(row, targets.get(row.sourceId) ?? { type: "order" })),
    ...deliveryFacts(evidence),
    ...rows.cancelled.map((row): Fact => ({
      kind: "cancellation",
      sourceId: orderId,
      occurredAt: row.at.toISOString(),
    })),
  ];
}

function captureFact(row: CashRow): Fact {
  const { sourceId } = row;
  return { kind: "capture", sourceId, occurredAt: row.at.toISOString(), amountFen: fromDecimal(row.amount) };
}

function refundFact(row: CashRow, target: RefundTarget): RefundFact {
  const { sourceId } = row;
  const occurredAt = row.at.toISOString();
  return { kind: "refund", sourceId, occurredAt, amountFen: fromDecimal(row.amount), target };
}

/** Units that came back, were written off or withdrawn, and wait for the refund that pays for them. */
interface GiveBack {
  returnId: string | null;
  atMs: number;
  lines: LineQuantity[];
}

/**
 * Whom each refund of an order is for. Medusa's refund names no line, so, in this order: the return its
 * transaction names; the line (`ordli_…`) or return (`return_…`) its note names; all units given back before
 * it that no earlier refund took up; else the order.
 */
function refundTargets(evidence: OrderEvidence): Map<string, RefundTarget> {
  const { rows, lines } = evidence;
  let waiting = giveBacks(rows, lines);
  const targets = new Map<string, RefundTarget>();
  const refunds = rows.cash
    .filter((row) => row.kind === "refund")
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.sourceId < b.sourceId ? -1 : 1));
  for (const refund of refunds) {
    const named = lines.find((line) => refund.note?.includes(line.lineId) && line.partOf === null);
    if (named) {
      targets.set(refund.sourceId, { type: "line", lineId: named.lineId });
      continue;
    }
    const taken = waiting.filter((giveBack) => pays(refund, giveBack, waiting));
    waiting = waiting.filter((giveBack) => !taken.includes(giveBack));
    const units = taken.flatMap((giveBack) => giveBack.lines);
    targets.set(refund.sourceId, units.length > 0 ? { type: "return", lines: units } : { type: "order" });
  }
  return targets;
}

function pays(refund: CashRow, giveBack: GiveBack, waiting: readonly GiveBack[]): boolean {
  const { returnId } = giveBack;
  const names = (id: string | null) => id !== null && (refund.returnId === id || refund.note?.includes(id));
  if (waiting.some((other) => names(other.returnId))) return names(returnId) === true;
  return giveBack.atMs <= refund.at.getTime();
}

/** Units withdrawn before any money was received owe nobody a refund. */
function giveBacks(rows: OrderRows, lines: readonly SoldUnits[]): GiveBack[] {
  const firstCaptureMs = Math.min(
    ...rows.cash.filter((row) => row.kind === "capture").map((row) => row.at.getTime()),
  );
  return rows.unitChanges.filter(isGivenBack).flatMap((change) => {
    const atMs = change.at.getTime();
    const units = spreadOverParts(ofLine(lines, change.lineId), change.quantity);
    return atMs < firstCaptureMs ? [] : [{ returnId: change.returnId, atMs, lines: units }];
  });
}

function isGivenBack(change: UnitChangeRow): boolean {
  return change.kind !== "added";
}
