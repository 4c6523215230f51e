import { describe, expect, it } from "vitest";
import { IdMaker } from "../ids";
import { planHistory } from "../plan-history";
import { sampleCatalogue } from "../sample-catalogue";
import { TABLES, RowBook, type Row, type Table } from "./row-book";
import { StockChanges } from "./stock-changes";
import { writeCustomers } from "./write-customers";
import { writeOrders } from "./write-orders";

const catalogue = sampleCatalogue();
const orders = planHistory(catalogue, { orders: 500, until: "2026-11-22", seed: "rows" });
const book = new RowBook();
const ids = new IdMaker("rows");
const stock = new StockChanges();
const customerIds = writeCustomers(orders, { book, ids, catalogue });
writeOrders(orders, { book, ids, stock, catalogue, customerIds });

const of = (table: Table, where: Row = {}) =>
  book.of(table).filter((row) => Object.entries(where).every(([column, value]) => row[column] === value));
const numbers = (rows: readonly Row[], column: string) => rows.map((row) => Number(row[column]));
const sum = (values: readonly number[]) => Math.round(values.reduce((a, b) => a + b, 0) * 100) / 100;

describe("the book", () => {
  it("has rows in every table, all of a table with the same columns", () => {
    for (const table of TABLES) {
      expect(of(table).length, table).toBeGreaterThan(0);
      expect(new Set(of(table).map((row) => Object.keys(row).join())).size, table).toBe(1);
    }
  });

  it("gives every row an id of its own", () => {
    const all = TABLES.flatMap((table) => of(table).map((row) => row.id));
    expect(new Set(all).size).toBe(all.length);
  });
});

describe.each(
  of("order")
    .map((order, index) => ({ order, index }))
    .filter(({ index }) => index % 10 === 0),
)("order $index", ({ order }) => {
  const mine = (table: Table, where: Row = {}) => of(table, { order_id: order.id, ...where });
  const version = Number(order.version);

  it("has its lines, shipping methods and sums in every version, and a change for each after the first", () => {
    const lines = mine("order_item", { version: 1 }).length;
    const methods = mine("order_shipping", { version: 1 }).length;
    for (let at = 1; at <= version; at += 1) {
      expect(mine("order_item", { version: at })).toHaveLength(lines);
      expect(mine("order_shipping", { version: at })).toHaveLength(methods);
      expect(mine("order_summary", { version: at })).toHaveLength(1);
      expect(mine("order_change", { version: at })).toHaveLength(at === 1 ? 0 : 1);
    }
  });

  it("owes nobody anything once its money has moved: sums, payment and transactions agree", () => {
    const totals = mine("order_summary", { version })[0]?.totals as Record<string, number>;
    const [link] = mine("order_payment_collection");
    const [collection] = of("payment_collection", { id: link?.payment_collection_id });
    const cash = sum(numbers(mine("order_transaction"), "amount"));
    expect(totals.transaction_total).toBe(cash);
    expect(sum([Number(collection?.captured_amount), -Number(collection?.refunded_amount)])).toBe(cash);
    const isPaid = Number(collection?.captured_amount) > 0;
    const isReturning = of("return", { order_id: order.id }).some(({ received_at }) => received_at !== null);
    if (isPaid && !isReturning) expect(totals.pending_difference).toBe(0);
    expect(sum([totals.current_order_total ?? 0, -(totals.pending_difference ?? 0)])).toBe(cash);
  });

  it("keeps a reservation for exactly the lines that are neither packed nor cancelled", () => {
    for (const line of mine("order_item", { version })) {
      const [reservation] = of("reservation_item", { line_item_id: line.item_id });
      const isWaiting = line.fulfilled_quantity === 0 && order.status === "pending";
      expect(reservation?.deleted_at === null).toBe(isWaiting);
    }
  });
});

it("a refund for one line names the line's id in its note", () => {
  const notes = of("refund").flatMap(({ note }) =>
    typeof note === "string" && note.includes("ordli_") ? [note] : [],
  );
  expect(notes.length).toBeGreaterThan(5);
  const lineIds = new Set(of("order_line_item").map(({ id }) => id));
  for (const note of notes) expect(lineIds.has(/ordli_\w{26}/.exec(note)?.[0])).toBe(true);
});

it("every buyer is one guest, institutions in the group of their channel, made where there was none", () => {
  expect(of("customer")).toHaveLength(new Set(orders.map(({ buyer }) => buyer.no)).size);
  expect(of("customer_group").map(({ metadata }) => metadata)).toEqual([
    { channel: "enterprise", is_example: true },
    { channel: "budget_unit", is_example: true },
  ]);
  const groups = new Set(of("customer_group_customer").map((row) => row.customer_group_id));
  expect(groups).toEqual(new Set(["cusgroup_union", ...of("customer_group").map(({ id }) => id)]));
});

it("all orders are marked as examples", () => {
  for (const { metadata } of of("order")) expect(metadata).toEqual({ is_example: true });
});
