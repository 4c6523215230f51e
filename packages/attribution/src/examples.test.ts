import { describe, expect, it } from "vitest";
import { balancesOf, postFacts } from "./post";
import { countedPart, targetsAfter } from "./targets";
import type { Fact, OrderPlan } from "./types";
import { replay, verifyOrder } from "./verify";

/** Two lines and freight: apples of three households (5:3:2), tea of one household and the collective. */
const plan: OrderPlan = {
  orderId: "order_1",
  freightPayableFen: 1000,
  lines: [
    {
      lineId: "apples",
      quantity: 2,
      payableFen: 5001,
      shares: [
        { shareId: "zhang", weight: 5_000_000 },
        { shareId: "li", weight: 3_000_000 },
        { shareId: "wang", weight: 2_000_000 },
      ],
    },
    {
      lineId: "tea",
      quantity: 1,
      payableFen: 4000,
      shares: [
        { shareId: "zhao", weight: 75_000 },
        { shareId: "collective", weight: 25_000 },
      ],
    },
  ],
};

const capture: Fact = {
  kind: "capture",
  sourceId: "cap",
  occurredAt: "2026-01-05T02:00:00Z",
  amountFen: 10_001,
};
const delivery: Fact = {
  kind: "delivery",
  sourceId: "ful",
  occurredAt: "2026-01-08T17:00:00Z",
  lines: [
    { lineId: "apples", quantity: 2 },
    { lineId: "tea", quantity: 1 },
  ],
};
const refund = (amountFen: number, extra: Partial<Extract<Fact, { kind: "refund" }>> = {}): Fact => ({
  kind: "refund",
  sourceId: "ref",
  occurredAt: "2026-02-02T02:00:00Z",
  amountFen,
  target: { type: "order" },
  ...extra,
});

const held = (facts: Fact[]) => Object.fromEntries(balancesOf(replay(plan, facts)).shares);

describe("the way of one order through the ledger", () => {
  it("splits a capture over lines, freight and weights to the fen", () => {
    expect(held([capture])).toEqual({
      zhang: { paidFen: 2501, countedFen: 0 },
      li: { paidFen: 1500, countedFen: 0 },
      wang: { paidFen: 1000, countedFen: 0 },
      zhao: { paidFen: 3000, countedFen: 0 },
      collective: { paidFen: 1000, countedFen: 0 },
    });
    expect(balancesOf(replay(plan, [capture])).freightFen).toBe(1000);
  });

  it("moves the same fen per share from paid to counted on delivery, dated in Shanghai", () => {
    const moves = replay(plan, [capture, delivery]).filter(
      (e) => e.fact.kind === "delivery" && e.shareId === "zhang",
    );
    expect(moves.map(({ account, amountFen, occurredOn }) => ({ account, amountFen, occurredOn }))).toEqual([
      { account: "paid", amountFen: -2501, occurredOn: "2026-01-09" },
      { account: "counted", amountFen: 2501, occurredOn: "2026-01-09" },
    ]);
  });

  it("takes a refund that names a line from that line only, and links it to the delivery it undoes", () => {
    const entries = replay(plan, [
      capture,
      delivery,
      refund(400, { target: { type: "line", lineId: "tea" } }),
    ]);
    expect(entries.filter((e) => e.fact.kind === "refund")).toEqual([
      {
        fact: { kind: "refund", sourceId: "ref" },
        lineId: "tea",
        shareId: "zhao",
        account: "counted",
        amountFen: -300,
        occurredOn: "2026-02-02",
        restatesOn: "2026-01-09",
      },
      {
        fact: { kind: "refund", sourceId: "ref" },
        lineId: "tea",
        shareId: "collective",
        account: "counted",
        amountFen: -100,
        occurredOn: "2026-02-02",
        restatesOn: "2026-01-09",
      },
    ]);
  });

  it("takes a return's refund from the returned units' worth first, then the rest", () => {
    const facts = [
      capture,
      delivery,
      refund(3000, { target: { type: "return", lines: [{ lineId: "apples", quantity: 1 }] } }),
    ];
    const targets = targetsAfter(plan, facts);
    expect(targets.lines.get("apples")).toEqual({ paidFen: 0, countedFen: 2001 });
    expect(targets.lines.get("tea")).toEqual({ paidFen: 0, countedFen: 4000 });
  });

  it("spreads an unnamed refund over goods and touches freight last", () => {
    expect(targetsAfter(plan, [capture, refund(9001)]).freightFen).toBe(1000);
    expect(targetsAfter(plan, [capture, refund(9501)]).freightFen).toBe(500);
  });

  it("lets a refund that is read before its capture wait for it", () => {
    const early = refund(1000, { occurredAt: "2026-01-01T00:00:00Z" });
    expect(replay(plan, [early])).toEqual([]);
    const entries = replay(plan, [early, capture]);
    expect(entries.reduce((a, e) => a + e.amountFen, 0)).toBe(9001);
    const cash = { capturedFen: 10_001, refundedFen: 1000 };
    expect(verifyOrder({ plan, facts: [early, capture], entries, cash })).toEqual([]);
  });

  it("owes nothing to a line that entered later out of cash received before", () => {
    const [apples, tea] = plan.lines;
    if (!apples || !tea) throw new Error("the plan has two lines");
    const edited = { ...plan, lines: [apples, { ...tea, enteredAt: "2026-01-06T00:00:00Z" }] };
    const first: Fact = { ...capture, amountFen: 6001 };
    const later: Fact = {
      kind: "capture",
      sourceId: "cap2",
      occurredAt: "2026-01-07T00:00:00Z",
      amountFen: 4000,
    };
    expect(targetsAfter(edited, [first]).lines.get("tea")).toEqual({ paidFen: 0, countedFen: 0 });
    expect(targetsAfter(edited, [first, later]).lines.get("tea")).toEqual({ paidFen: 4000, countedFen: 0 });
  });

  it("ignores a fact it has posted before", () => {
    const entries = replay(plan, [capture]);
    expect(postFacts({ plan, known: [capture], fresh: [capture], balances: balancesOf(entries) })).toEqual(
      [],
    );
  });
});

describe("countedPart", () => {
  it.each([
    [100, 0, 3, 0],
    [100, 1, 3, 33],
    [100, 2, 3, 67],
    [101, 1, 2, 51],
    [100, 3, 3, 100],
    [100, 4, 3, 100],
    [9_007_199_254_740_991, 1, 2, 4_503_599_627_370_496],
  ])("of %i fen, %i of %i delivered, is %i", (net, delivered, quantity, expected) => {
    expect(countedPart(net, delivered, quantity)).toBe(expected);
  });
});
