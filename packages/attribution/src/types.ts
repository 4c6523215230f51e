import type { Fen } from "@xieshou/money";

/** `paid`: received, not yet delivered. `counted`: received, delivered and not refunded. */
export type Account = "paid" | "counted";

/**
 * What supports a share (GLOSSARY.md, evidence class): A direct purchase from the household, B indirect benefit
 * (labour, land, dividend), C village collective, D origin only or not attributed. Never merged.
 */
export type EvidenceClass = "A" | "B" | "C" | "D";

export type BeneficiaryKind = "household" | "collective" | "unattributed";

/** One share of a frozen line: an opaque id and its weight (milligrams, or basis points of a rule). */
export interface PlanShare {
  shareId: string;
  /** Non-negative safe integer; only proportions within the line matter. */
  weight: number;
}

/** A line as frozen when it was sold. */
export interface LinePlan {
  lineId: string;
  /** Units sold, ≥ 1. */
  quantity: number;
  /** What the buyer owes for the line: tax included, discounts taken off, no freight. Fen ≥ 0. */
  payableFen: Fen;
  /** At least one share with a positive weight. */
  shares: PlanShare[];
  /**
   * For a line that entered after the sale (order edit, exchange): the ISO instant at which it did. Cash
   * received before that owes it nothing. Absent for lines sold with the order.
   */
  enteredAt?: string;
}

/** Everything the ledger needs to know of an order, frozen at sale. */
export interface OrderPlan {
  orderId: string;
  lines: LinePlan[];
  /** What the buyer owes for freight, fen ≥ 0. Freight takes cash but belongs to no household. */
  freightPayableFen: Fen;
}

interface FactBase {
  /** The id of the row this fact was read from; (kind, sourceId) is unique. */
  sourceId: string;
  /** ISO instant at which it happened. */
  occurredAt: string;
}

export interface LineQuantity {
  lineId: string;
  quantity: number;
}

/** Whom a refund is for: a named line, the lines of a return, or the whole order. */
export type RefundTarget =
  { type: "order" } | { type: "line"; lineId: string } | { type: "return"; lines: LineQuantity[] };

export interface CaptureFact extends FactBase {
  kind: "capture";
  amountFen: Fen;
}
export interface RefundFact extends FactBase {
  kind: "refund";
  amountFen: Fen;
  target: RefundTarget;
}
export interface DeliveryFact extends FactBase {
  kind: "delivery";
  lines: LineQuantity[];
}
/** The order was cancelled: money moves by its refunds; this only says so. */
export interface CancellationFact extends FactBase {
  kind: "cancellation";
}
/** The checkout failed after the plan was frozen: the plan stands for nothing. */
export interface VoidFact extends FactBase {
  kind: "void";
}

export type Fact = CaptureFact | RefundFact | DeliveryFact | CancellationFact | VoidFact;
export type FactKind = Fact["kind"];

/** One posting to a share's account, or to the order's freight. `amountFen` is signed and never 0. */
export interface Entry {
  /** The fact that caused it. */
  fact: { kind: FactKind; sourceId: string };
  lineId: string | null;
  shareId: string | null;
  account: Account | "freight";
  amountFen: Fen;
  /** Date in Asia/Shanghai on which the fact happened, `YYYY-MM-DD`. */
  occurredOn: string;
  /**
   * Only where a refund takes back counted fen: the date of the delivery it undoes, so that a report can
   * tell a restatement of an earlier period from a refund inside the period.
   */
  restatesOn: string | null;
}

export interface ShareBalance {
  paidFen: Fen;
  countedFen: Fen;
}

/** What is posted for an order so far. Absent keys hold zero. */
export interface Balances {
  shares: ReadonlyMap<string, ShareBalance>;
  freightFen: Fen;
}
