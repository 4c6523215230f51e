import { allocate, allocateOverOutstanding, type Fen } from "@xieshou/money";
import type { CaptureFact, Fact, LinePlan, LineQuantity, OrderPlan, RefundFact } from "./types";

/** Where a line should stand: `paid` received but not delivered, `counted` delivered and not refunded. */
export interface LineTarget {
  paidFen: Fen;
  countedFen: Fen;
}

export interface OrderTargets {
  lines: ReadonlyMap<string, LineTarget>;
  /** Cash held for freight. */
  freightFen: Fen;
}

/** Orders facts as they happened; ties by kind (captures before refunds, as spelled) and source id. */
export function inOrderOfEvents<T extends Fact>(facts: readonly T[]): T[] {
  return [...facts].sort(
    (a, b) =>
      Date.parse(a.occurredAt) - Date.parse(b.occurredAt) ||
      compareText(a.kind, b.kind) ||
      compareText(a.sourceId, b.sourceId),
  );
}

/**
 * Computes where every line of an order should stand after a set of facts. Depends on the set alone, not on
 * the order in which facts arrived, so shuffled and repeated deliveries of facts end at the same figures.
 *
 * Cash is truth: captured fen fill what lines and freight still owe; a refund takes from what it names (a
 * line, the returned lines), then from all lines' holdings, then from freight. A refund that arrives before
 * its capture waits for it. `counted = net paid × delivered ÷ quantity`, rounded half up, all of it once all
 * is delivered (ARCHITECTURE.md, decision 13).
 */
export function targetsAfter(plan: OrderPlan, facts: readonly Fact[]): OrderTargets {
  const cash = foldCash(plan, inOrderOfEvents(facts));
  const delivered = deliveredQuantities(facts);
  const lines = new Map(
    plan.lines.map((line, index) => {
      const netFen = cash.heldFen[index] ?? 0;
      const countedFen = countedPart(netFen, delivered.get(line.lineId) ?? 0, line.quantity);
      return [line.lineId, { paidFen: netFen - countedFen, countedFen }];
    }),
  );
  return { lines, freightFen: cash.heldFen[plan.lines.length] ?? 0 };
}

/** `netFen × delivered ÷ quantity`, rounded half up; everything once all is delivered. */
export function countedPart(netFen: Fen, delivered: number, quantity: number): Fen {
  if (delivered <= 0) return 0;
  if (delivered >= quantity) return netFen;
  const doubled = 2n * BigInt(netFen) * BigInt(delivered) + BigInt(quantity);
  return Number(doubled / (2n * BigInt(quantity)));
}

/** Units delivered per line over all deliveries. */
export function deliveredQuantities(facts: readonly Fact[]): Map<string, number> {
  const delivered = new Map<string, number>();
  for (const fact of facts) {
    if (fact.kind !== "delivery") continue;
    for (const { lineId, quantity } of fact.lines) {
      delivered.set(lineId, (delivered.get(lineId) ?? 0) + quantity);
    }
  }
  return delivered;
}

/** Cash per bucket: one for each line in plan order, the last one for freight. */
interface Cash {
  payableFen: Fen[];
  /** Instant from which a bucket takes cash, in ms. */
  entersAt: number[];
  /** Captured so far, before refunds. */
  capturedFen: Fen[];
  heldFen: Fen[];
}

function foldCash(plan: OrderPlan, facts: readonly Fact[]): Cash {
  const payableFen = [...plan.lines.map((line) => line.payableFen), plan.freightPayableFen];
  const cash: Cash = {
    payableFen,
    entersAt: payableFen.map((_, i) => Date.parse(plan.lines[i]?.enteredAt ?? "1970-01-01")),
    capturedFen: payableFen.map(() => 0),
    heldFen: payableFen.map(() => 0),
  };
  let waiting: { fact: RefundFact; leftFen: Fen }[] = [];
  for (const fact of facts) {
    if (fact.kind === "capture") applyCapture(cash, fact);
    else if (fact.kind === "refund") waiting.push({ fact, leftFen: fact.amountFen });
    else continue;
    waiting = waiting
      .map(({ fact: refund, leftFen }) => ({
        fact: refund,
        leftFen: applyRefund(cash, plan, refund, leftFen),
      }))
      .filter(({ leftFen }) => leftFen > 0);
  }
  return cash;
}

/** Captured fen fill what is still due; what exceeds it is spread by payable amounts (or onto freight). */
function applyCapture(cash: Cash, fact: CaptureFact): void {
  const at = Date.parse(fact.occurredAt);
  const payable = cash.payableFen.map((fen, i) => ((cash.entersAt[i] ?? 0) <= at ? fen : 0));
  const due = payable.map((fen, i) => Math.max(0, fen - (cash.capturedFen[i] ?? 0)));
  const fillFen = Math.min(fact.amountFen, sum(due));
  const excessFen = fact.amountFen - fillFen;
  const weights = sum(payable) > 0 ? payable : payable.map((_, i, all) => (i === all.length - 1 ? 1 : 0));
  add(cash.capturedFen, allocateOverOutstanding(fillFen, due));
  add(cash.heldFen, allocateOverOutstanding(fillFen, due));
  const excess = allocate(excessFen, weights);
  add(cash.capturedFen, excess);
  add(cash.heldFen, excess);
}

/** Takes a refund tier by tier from what is held; returns the fen for which nothing is held yet. */
function applyRefund(cash: Cash, plan: OrderPlan, fact: RefundFact, amountFen: Fen): Fen {
  let leftFen = amountFen;
  for (const limits of refundTiers(cash, plan, fact)) {
    const available = cash.heldFen.map((held, i) => Math.min(held, limits[i] ?? 0));
    const takenFen = Math.min(leftFen, sum(available));
    add(
      cash.heldFen,
      allocateOverOutstanding(takenFen, available).map((fen) => -fen),
    );
    leftFen -= takenFen;
  }
  return leftFen;
}

/** For each tier, in turn, the most each bucket may give. */
function refundTiers(cash: Cash, plan: OrderPlan, fact: RefundFact): Fen[][] {
  const freight = plan.lines.length;
  const only = (chosen: (line: LinePlan) => boolean) =>
    cash.heldFen.map((_, i) => {
      const line = plan.lines[i];
      return line && chosen(line) ? Number.MAX_SAFE_INTEGER : 0;
    });
  const general = [
    only(() => true),
    cash.heldFen.map((_, i) => (i === freight ? Number.MAX_SAFE_INTEGER : 0)),
  ];
  const { target } = fact;
  if (target.type === "line") return [only((line) => line.lineId === target.lineId), ...general];
  if (target.type === "return") {
    const returned = returnedValues(plan, target.lines);
    return [[...returned, 0], only((line) => target.lines.some((l) => l.lineId === line.lineId)), ...general];
  }
  return general;
}

/** What the returned units were worth, per line: payable × returned ÷ quantity, rounded half up. */
function returnedValues(plan: OrderPlan, returned: readonly LineQuantity[]): Fen[] {
  return plan.lines.map((line) => {
    const units = returned.filter((r) => r.lineId === line.lineId).reduce((n, r) => n + r.quantity, 0);
    return countedPart(line.payableFen, units, line.quantity);
  });
}

function add(into: Fen[], amounts: readonly Fen[]): void {
  amounts.forEach((fen, i) => {
    into[i] = (into[i] ?? 0) + fen;
  });
}

function sum(amounts: readonly Fen[]): Fen {
  return amounts.reduce((a, b) => a + b, 0);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
