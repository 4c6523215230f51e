import { describe, expect, it } from "vitest";
import { freshFacts, type OrderEvidence } from "./order-facts";
import type { CashRow, OrderRows, UnitChangeRow } from "./steps/read-order-rows";

const at = (minute: number) => new Date(Date.UTC(2026, 2, 10, 2, minute));
const iso = (minute: number) => at(minute).toISOString();

function cash(kind: "capture" | "refund", minute: number, overrides: Partial<CashRow> = {}): CashRow {
  const sourceId = `${kind}_${minute}`;
  const rest = { orderId: "o", amount: "10", note: null, returnId: null, isPosted: false };
  return { kind, sourceId, at: at(minute), ...rest, ...overrides };
}

function change(
  kind: UnitChangeRow["kind"],
  minute: number,
  overrides: Partial<UnitChangeRow> = {},
): UnitChangeRow {
  const rest = { orderId: "o", actionId: `act_${minute}`, lineId: "ordli_a", quantity: 1, returnId: null };
  return { kind, at: at(minute), ...rest, ...overrides };
}

const delivered = (minute: number, lineId: string, quantity: number) => ({
  orderId: "o",
  fulfillmentId: `ful_${minute}`,
  at: at(minute),
  lineId,
  quantity,
});

function evidence(rows: Partial<OrderRows>, overrides: Partial<OrderEvidence> = {}): OrderEvidence {
  return {
    orderId: "o",
    rows: { cash: [], delivered: [], cancelled: [], unitChanges: [], ...rows },
    lines: [
      { lineId: "ordli_a", partOf: null, quantity: 3 },
      { lineId: "ordli_b", partOf: null, quantity: 1 },
    ],
    known: [],
    ...overrides,
  };
}

function refundTarget(rows: Partial<OrderRows>, sourceId: string): unknown {
  const fact = freshFacts(evidence(rows)).find((found) => found.sourceId === sourceId);
  return fact?.kind === "refund" ? fact.target : undefined;
}

describe("cash", () => {
  it("turns decimal yuan with sub-cent tails into fen and leaves out what is posted", () => {
    const rows = [
      cash("capture", 1, { amount: "114.867541380702462" }),
      cash("capture", 2, { isPosted: true }),
    ];
    expect(freshFacts(evidence({ cash: rows }))).toEqual([
      { kind: "capture", sourceId: "capture_1", occurredAt: iso(1), amountFen: 11487 },
    ]);
  });

  it("reports a cancellation under the order's id", () => {
    expect(freshFacts(evidence({ cancelled: [{ orderId: "o", at: at(5) }] }))).toEqual([
      { kind: "cancellation", sourceId: "o", occurredAt: iso(5) },
    ]);
  });
});

describe("a refund is for", () => {
  const capture = cash("capture", 1);

  it("the order when nothing says more", () => {
    expect(refundTarget({ cash: [capture, cash("refund", 9)] }, "refund_9")).toEqual({ type: "order" });
  });

  it("the line its note names, but no line of another order", () => {
    const own = cash("refund", 8, { note: "坏果 ordli_b" });
    const foreign = cash("refund", 9, { note: "坏果 ordli_z" });
    const rows = { cash: [capture, own, foreign] };
    expect(refundTarget(rows, "refund_8")).toEqual({ type: "line", lineId: "ordli_b" });
    expect(refundTarget(rows, "refund_9")).toEqual({ type: "order" });
  });

  it("the units that came back before it, once", () => {
    const rows = {
      cash: [capture, cash("refund", 3), cash("refund", 6), cash("refund", 7)],
      unitChanges: [change("received", 5, { quantity: 2, returnId: "return_1" })],
    };
    expect(refundTarget(rows, "refund_3")).toEqual({ type: "order" });
    expect(refundTarget(rows, "refund_6")).toEqual({
      type: "return",
      lines: [{ lineId: "ordli_a", quantity: 2 }],
    });
    expect(refundTarget(rows, "refund_7")).toEqual({ type: "order" });
  });

  it("the same units when the refund that took them up was posted long before", () => {
    const rows = {
      cash: [capture, cash("refund", 6, { isPosted: true }), cash("refund", 7)],
      unitChanges: [change("received", 5)],
    };
    expect(refundTarget(rows, "refund_7")).toEqual({ type: "order" });
  });

  it("the return that its transaction or its note names, even one not received yet", () => {
    const rows = {
      cash: [capture, cash("refund", 6, { returnId: "return_2" }), cash("refund", 7, { note: "return_1" })],
      unitChanges: [
        change("received", 5, { returnId: "return_1" }),
        change("received", 9, { returnId: "return_2", lineId: "ordli_b" }),
      ],
    };
    expect(refundTarget(rows, "refund_6")).toEqual({
      type: "return",
      lines: [{ lineId: "ordli_b", quantity: 1 }],
    });
    expect(refundTarget(rows, "refund_7")).toEqual({
      type: "return",
      lines: [{ lineId: "ordli_a", quantity: 1 }],
    });
  });

  it("units an edit withdrew after they were paid, not those withdrawn before", () => {
    const withdrawn = (minute: number) => ({
      cash: [cash("capture", 4), cash("refund", 9)],
      unitChanges: [change("withdrawn", minute)],
    });
    expect(refundTarget(withdrawn(2), "refund_9")).toEqual({ type: "order" });
    expect(refundTarget(withdrawn(6), "refund_9")).toEqual({
      type: "return",
      lines: [{ lineId: "ordli_a", quantity: 1 }],
    });
  });
});

describe("a delivery", () => {
  const linesOf = (given: OrderEvidence) =>
    freshFacts(given).map((fact) => (fact.kind === "delivery" ? [fact.sourceId, fact.lines] : null));

  it("is one fact per parcel, in the order of arrival", () => {
    const rows = {
      delivered: [delivered(9, "ordli_a", 1), delivered(5, "ordli_a", 2), delivered(5, "ordli_b", 1)],
    };
    expect(linesOf(evidence(rows))).toEqual([
      [
        "ful_5",
        [
          { lineId: "ordli_a", quantity: 2 },
          { lineId: "ordli_b", quantity: 1 },
        ],
      ],
      ["ful_9", [{ lineId: "ordli_a", quantity: 1 }]],
    ]);
  });

  it("fills a line before the part an edit added to it", () => {
    const lines = [
      { lineId: "ordli_a", partOf: null, quantity: 2 },
      { lineId: "ordli_a+1", partOf: "ordli_a", quantity: 1 },
    ];
    const known = [
      {
        kind: "delivery" as const,
        sourceId: "f0",
        occurredAt: iso(0),
        lines: [{ lineId: "ordli_a", quantity: 1 }],
      },
    ];
    expect(linesOf(evidence({ delivered: [delivered(5, "ordli_a", 2)] }, { lines, known }))).toEqual([
      [
        "ful_5",
        [
          { lineId: "ordli_a", quantity: 1 },
          { lineId: "ordli_a+1", quantity: 1 },
        ],
      ],
    ]);
  });

  it("counts for withdrawn units too when it brings the last of the others", () => {
    const rows = {
      delivered: [delivered(5, "ordli_a", 1), delivered(9, "ordli_a", 1)],
      unitChanges: [change("withdrawn", 3)],
    };
    expect(linesOf(evidence(rows))).toEqual([
      ["ful_5", [{ lineId: "ordli_a", quantity: 1 }]],
      ["ful_9", [{ lineId: "ordli_a", quantity: 2 }]],
    ]);
  });

  it("is seen in an edit that withdraws just what was missing, once", () => {
    const rows = { delivered: [delivered(5, "ordli_a", 2)], unitChanges: [change("withdrawn", 8)] };
    const expected = ["ful_5", [{ lineId: "ordli_a", quantity: 3 }]];
    expect(linesOf(evidence(rows))).toEqual([expected]);
    const known = [
      {
        kind: "delivery" as const,
        sourceId: "ful_5",
        occurredAt: iso(5),
        lines: [{ lineId: "ordli_a", quantity: 2 }],
      },
    ];
    expect(linesOf(evidence({ unitChanges: [change("withdrawn", 8)] }, { known }))).toEqual([
      ["act_8", [{ lineId: "ordli_a", quantity: 1 }]],
    ]);
  });

  it("is not seen in an edit that withdraws a line of which nothing arrived", () => {
    expect(linesOf(evidence({ unitChanges: [change("withdrawn", 8, { quantity: 3 })] }))).toEqual([]);
  });
});
