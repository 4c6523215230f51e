import type { Fen } from "@xieshou/money";
import { balancesOf, factKey, postFacts } from "./post";
import { targetsAfter } from "./targets";
import type { Balances, Entry, Fact, OrderPlan, ShareBalance } from "./types";

/** Something wrong with an order's postings: what, where, and by how many fen. */
export interface Problem {
  code:
    | "cash_differs"
    | "line_differs"
    | "freight_differs"
    | "share_negative"
    | "replay_differs"
    | "unknown_share"
    | "no_plan"
    | "void_has_cash";
  orderId: string;
  lineId: string | null;
  shareId: string | null;
  /** Posted minus expected, fen; 0 where the problem is no sum. */
  offByFen: Fen;
}

/** Everything needed to recheck one order. */
export interface OrderLedger {
  plan: OrderPlan;
  /** In the order in which they were posted, with the batches they came in ignored. */
  facts: readonly Fact[];
  entries: readonly Pick<Entry, "fact" | "shareId" | "lineId" | "account" | "amountFen">[];
  /** What was received and given back, read from the payment rows themselves. */
  cash: { capturedFen: Fen; refundedFen: Fen };
}

/**
 * Rechecks one order against every invariant of the ledger: the sum of its entries is its cash;
 * each line and the freight stand where all facts say; no share's account is below zero; replaying the facts
 * from nothing gives the posted balances to the fen.
 * @returns every problem found, empty when the order is right
 */
export function verifyOrder(ledger: OrderLedger): Problem[] {
  const { plan, facts, entries, cash } = ledger;
  const problem = (code: Problem["code"], where: Partial<Problem>): Problem => ({
    code,
    orderId: plan.orderId,
    lineId: null,
    shareId: null,
    offByFen: 0,
    ...where,
  });
  const posted = balancesOf(entries);
  const postedFen = entries.reduce((a, entry) => a + entry.amountFen, 0);
  const cashFen = cash.capturedFen - cash.refundedFen;
  const problems: Problem[] = [];

  if (plan.lines.length === 0 && cashFen !== 0) problems.push(problem("no_plan", { offByFen: -cashFen }));
  if (postedFen !== cashFen) problems.push(problem("cash_differs", { offByFen: postedFen - cashFen }));
  if (facts.some((fact) => fact.kind === "void") && cashFen !== 0) {
    problems.push(problem("void_has_cash", { offByFen: cashFen }));
  }
  return [
    ...problems,
    ...checkLines(plan, facts, posted, problem),
    ...checkShares(plan, facts, posted, problem),
  ];
}

type MakeProblem = (code: Problem["code"], where: Partial<Problem>) => Problem;

function checkLines(
  plan: OrderPlan,
  facts: readonly Fact[],
  posted: Balances,
  problem: MakeProblem,
): Problem[] {
  const targets = targetsAfter(plan, facts);
  const problems = plan.lines.flatMap((line) => {
    const target = targets.lines.get(line.lineId);
    const held = line.shares.map((share) => balanceOf(posted, share.shareId));
    const paidOff = held.reduce((a, b) => a + b.paidFen, 0) - (target?.paidFen ?? 0);
    const countedOff = held.reduce((a, b) => a + b.countedFen, 0) - (target?.countedFen ?? 0);
    if (paidOff === 0 && countedOff === 0) return [];
    return [problem("line_differs", { lineId: line.lineId, offByFen: paidOff + countedOff || countedOff })];
  });
  const freightOff = posted.freightFen - targets.freightFen;
  return freightOff === 0 ? problems : [...problems, problem("freight_differs", { offByFen: freightOff })];
}

function checkShares(
  plan: OrderPlan,
  facts: readonly Fact[],
  posted: Balances,
  problem: MakeProblem,
): Problem[] {
  const replayed = balancesOf(replay(plan, facts));
  const planned = new Map(plan.lines.flatMap((l) => l.shares.map((s) => [s.shareId, l.lineId] as const)));
  return [...new Set([...planned.keys(), ...posted.shares.keys()])].flatMap((shareId) => {
    const lineId = planned.get(shareId) ?? null;
    const held = balanceOf(posted, shareId);
    const expected = balanceOf(replayed, shareId);
    const paidOff = held.paidFen - expected.paidFen;
    const countedOff = held.countedFen - expected.countedFen;
    const found: Problem[] = [];
    if (lineId === null)
      found.push(problem("unknown_share", { shareId, offByFen: held.paidFen + held.countedFen }));
    const lowest = Math.min(held.paidFen, held.countedFen);
    if (lowest < 0) found.push(problem("share_negative", { lineId, shareId, offByFen: lowest }));
    if (lineId !== null && (paidOff !== 0 || countedOff !== 0)) {
      found.push(
        problem("replay_differs", { lineId, shareId, offByFen: paidOff + countedOff || countedOff }),
      );
    }
    return found;
  });
}

/** Posts the facts one by one, as they were posted, from nothing. */
export function replay(plan: OrderPlan, facts: readonly Fact[]): Entry[] {
  const entries: Entry[] = [];
  const known: Fact[] = [];
  const seen = new Set<string>();
  for (const fact of facts) {
    if (seen.has(factKey(fact))) continue;
    seen.add(factKey(fact));
    entries.push(...postFacts({ plan, known, fresh: [fact], balances: balancesOf(entries) }));
    known.push(fact);
  }
  return entries;
}

function balanceOf(balances: Balances, shareId: string): ShareBalance {
  return balances.shares.get(shareId) ?? { paidFen: 0, countedFen: 0 };
}
