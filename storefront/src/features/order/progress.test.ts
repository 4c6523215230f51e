import { expect, it } from "vitest";
import { progressOf } from "./progress";

const order = { status: "pending", payment_status: "authorized" };
const item = (detail: Record<string, number>) => ({ id: "ordli_1", quantity: 2, total: 10, detail });

it("is only placed at first", () => {
  expect(progressOf(order, [item({})])).toEqual({
    isCanceled: false,
    reached: { placed: true, paid: false, shipped: false, delivered: false },
    isPacked: false,
  });
});

it("is packed once everything is fulfilled and nothing shipped", () => {
  expect(progressOf(order, [item({ fulfilled_quantity: 2 })]).isPacked).toBe(true);
});

it("is as far as its slowest line", () => {
  const { reached } = progressOf({ ...order, payment_status: "captured" }, [
    item({ delivered_quantity: 2 }),
    item({ shipped_quantity: 1 }),
  ]);
  expect(reached).toEqual({ placed: true, paid: true, shipped: false, delivered: false });
});

it("has been shipped when it has been delivered", () => {
  expect(progressOf(order, [item({ delivered_quantity: 2 })]).reached.shipped).toBe(true);
});
