import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancesOf, postFacts } from "./post";
import { inOrderOfEvents, targetsAfter } from "./targets";
import type { Entry, Fact, OrderPlan } from "./types";
import { replay, verifyOrder } from "./verify";

const day = (n: number) => new Date(Date.UTC(2026, 0, 1, 4) + n * 86_400_000).toISOString();

const planArbitrary: fc.Arbitrary<OrderPlan> = fc
  .record({
    lines: fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 7 }),
        payableFen: fc.integer({ min: 0, max: 100_000 }),
        weights: fc.array(fc.integer({ min: 0, max: 3_000_000 }), { minLength: 1, maxLength: 6 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    freightPayableFen: fc.integer({ min: 0, max: 2_000 }),
  })
  .map(({ lines, freightPayableFen }) => ({
    orderId: "order_1",
    freightPayableFen,
    lines: lines.map((line, i) => ({
      lineId: `line_${i}`,
      quantity: line.quantity,
      payableFen: line.payableFen,
      shares: [...line.weights, 1].map((weight, j) => ({ shareId: `share_${i}_${j}`, weight })),
    })),
  }));

type Step =
  | { type: "capture"; part: number }
  | { type: "refund"; part: number; aim: "order" | "line" | "return"; line: number; units: number }
  | { type: "deliver"; line: number; units: number };

const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ type: fc.constant("capture" as const), part: fc.double({ min: 0.01, max: 1, noNaN: true }) }),
  fc.record({
    type: fc.constant("refund" as const),
    part: fc.double({ min: 0.01, max: 1, noNaN: true }),
    aim: fc.constantFrom("order" as const, "line" as const, "return" as const),
    line: fc.nat(3),
    units: fc.integer({ min: 1, max: 7 }),
  }),
  fc.record({
    type: fc.constant("deliver" as const),
    line: fc.nat(3),
    units: fc.integer({ min: 1, max: 7 }),
  }),
);

/** Turns abstract steps into facts that a payment provider could really produce: never refunds the unpaid. */
function toFacts(plan: OrderPlan, steps: readonly Step[]): Fact[] {
  const owed = plan.lines.reduce((a, line) => a + line.payableFen, plan.freightPayableFen);
  let captured = 0;
  let refunded = 0;
  return steps.flatMap((step, i): Fact[] => {
    const base = { sourceId: `src_${i}`, occurredAt: day(i) };
    const lineId = `line_${("line" in step ? step.line : 0) % plan.lines.length}`;
    if (step.type === "deliver")
      return [{ ...base, kind: "delivery", lines: [{ lineId, quantity: step.units }] }];
    if (step.type === "capture") {
      const amountFen = Math.ceil((owed - captured) * step.part);
      captured += amountFen;
      return amountFen > 0 ? [{ ...base, kind: "capture", amountFen }] : [];
    }
    const amountFen = Math.floor((captured - refunded) * step.part);
    refunded += amountFen;
    if (amountFen === 0) return [];
    const target =
      step.aim === "order"
        ? { type: "order" as const }
        : step.aim === "line"
          ? { type: "line" as const, lineId }
          : { type: "return" as const, lines: [{ lineId, quantity: step.units }] };
    return [{ ...base, kind: "refund", amountFen, target }];
  });
}

const cashOf = (facts: readonly Fact[]) => ({
  capturedFen: facts.reduce((a, f) => a + (f.kind === "capture" ? f.amountFen : 0), 0),
  refundedFen: facts.reduce((a, f) => a + (f.kind === "refund" ? f.amountFen : 0), 0),
});

const scenario = fc
  .tuple(planArbitrary, fc.array(stepArbitrary, { maxLength: 14 }))
  .map(([plan, steps]) => ({ plan, facts: toFacts(plan, steps) }));

/** Posts facts in the given arrival order, in batches, asserting after each that no account is below zero. */
function postInBatches(
  plan: OrderPlan,
  arrivals: readonly (readonly Fact[])[],
): { entries: Entry[]; known: Fact[] } {
  const entries: Entry[] = [];
  const known: Fact[] = [];
  for (const fresh of arrivals) {
    entries.push(...postFacts({ plan, known, fresh, balances: balancesOf(entries) }));
    for (const fact of inOrderOfEvents(fresh)) {
      if (!known.some((k) => k.sourceId === fact.sourceId)) known.push(fact);
    }
    for (const share of balancesOf(entries).shares.values()) {
      expect(share.paidFen).toBeGreaterThanOrEqual(0);
      expect(share.countedFen).toBeGreaterThanOrEqual(0);
    }
  }
  return { entries, known };
}

function lineSums(plan: OrderPlan, entries: readonly Entry[]) {
  const balances = balancesOf(entries);
  return plan.lines.map((line) =>
    line.shares.reduce(
      (sum, { shareId }) => {
        const share = balances.shares.get(shareId) ?? { paidFen: 0, countedFen: 0 };
        return { paidFen: sum.paidFen + share.paidFen, countedFen: sum.countedFen + share.countedFen };
      },
      { paidFen: 0, countedFen: 0 },
    ),
  );
}

describe("the ledger, over any history of an order", () => {
  it("adds up to captured less refunded, never below zero, and verifies", () => {
    fc.assert(
      fc.property(scenario, ({ plan, facts }) => {
        const { entries } = postInBatches(
          plan,
          facts.map((fact) => [fact]),
        );
        const cash = cashOf(facts);
        expect(entries.reduce((a, e) => a + e.amountFen, 0)).toBe(cash.capturedFen - cash.refundedFen);
        expect(entries.every((e) => e.amountFen !== 0)).toBe(true);
        expect(verifyOrder({ plan, facts, entries, cash })).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("ends at the same line figures when facts arrive shuffled, in batches and up to five times", () => {
    const shuffled = scenario.chain(({ plan, facts }) =>
      fc
        .tuple(
          fc.array(fc.constantFrom(...(facts.length ? facts : [undefined])), { maxLength: facts.length * 4 }),
          fc.shuffledSubarray(facts, { minLength: facts.length }),
          fc.integer({ min: 1, max: 4 }),
        )
        .map(([extra, once, size]) => {
          const all = [...extra.filter((f) => f !== undefined), ...once];
          const arrivals: Fact[][] = [];
          for (let i = 0; i < all.length; i += size) arrivals.push(all.slice(i, i + size));
          return { plan, facts, arrivals };
        }),
    );
    fc.assert(
      fc.property(shuffled, ({ plan, facts, arrivals }) => {
        const { entries, known } = postInBatches(plan, arrivals);
        const targets = targetsAfter(plan, facts);
        expect(lineSums(plan, entries)).toEqual(plan.lines.map((l) => targets.lines.get(l.lineId)));
        expect(balancesOf(entries).freightFen).toBe(targets.freightFen);
        expect(verifyOrder({ plan, facts: known, entries, cash: cashOf(facts) })).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("closes every share to exactly zero on a full refund", () => {
    fc.assert(
      fc.property(scenario, ({ plan, facts }) => {
        const cash = cashOf(facts);
        const left = cash.capturedFen - cash.refundedFen;
        fc.pre(left > 0);
        const closing: Fact = {
          kind: "refund",
          sourceId: "last",
          occurredAt: day(99),
          amountFen: left,
          target: { type: "order" },
        };
        const { entries } = postInBatches(
          plan,
          [...facts, closing].map((fact) => [fact]),
        );
        const balances = balancesOf(entries);
        expect(balances.freightFen).toBe(0);
        expect([...balances.shares.values()].every((s) => s.paidFen === 0 && s.countedFen === 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("never gives a share of zero weight anything", () => {
    fc.assert(
      fc.property(scenario, ({ plan, facts }) => {
        const idle = new Set(
          plan.lines.flatMap((l) => l.shares.filter((s) => s.weight === 0).map((s) => s.shareId)),
        );
        const { entries } = postInBatches(plan, [facts]);
        expect(entries.filter((e) => e.shareId !== null && idle.has(e.shareId))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("finds any entry that is one fen off, missing or on another share", () => {
    const posted = scenario
      .map(({ plan, facts }) => ({ plan, facts, entries: replay(plan, facts) }))
      .filter(({ entries }) => entries.length > 0);
    fc.assert(
      fc.property(posted, fc.nat(), fc.constantFrom(1, -1, 0), ({ plan, facts, entries }, at, off) => {
        const index = at % entries.length;
        const planted = entries.flatMap((e, i) =>
          i !== index ? [e] : off === 0 ? [] : [{ ...e, amountFen: e.amountFen + off }],
        );
        expect(verifyOrder({ plan, facts, entries: planted, cash: cashOf(facts) }).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
