import { stackEnv } from "../../support/env";
import { ask, expectRefusal } from "../../support/http";
import { attributionOf } from "../support/ledger";
import { select } from "../support/world";

const route = (id: string) => `GET /store/orders/${id}/attribution`;

/** Orders of the demo's history whatever became of them. */
async function someOrders(): Promise<string[]> {
  const orders = await select<{ order_id: string }>(
    `select order_id from (select distinct order_id from attribution_plan) p order by md5(order_id) limit 40`,
  );
  return orders.map((order) => order.order_id);
}

describe("GET /store/orders/:id/attribution", () => {
  it("200: the origins and what has none add up to what was payable, line by line, to the fen", async () => {
    for (const orderId of await someOrders()) {
      for (const line of (await attributionOf(orderId)).lines) {
        const origins = line.origins.reduce((sum, one) => sum + one.household_fen + one.collective_fen, 0);
        expect(origins + line.unattributed_fen).toBe(line.payable_fen);
        expect(line.paid_fen).toBeGreaterThanOrEqual(0);
        expect(line.counted_fen).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it("200: paid and counted are what the ledger holds for the line", async () => {
    for (const orderId of await someOrders()) {
      const { lines } = await attributionOf(orderId);
      const [held] = await select<{ fen: string }>(
        `select coalesce(sum(amount_fen), 0) as fen from attribution_entry where order_id = ? and account <> 'freight'`,
        [orderId],
      );
      expect(lines.reduce((sum, line) => sum + line.paid_fen + line.counted_fen, 0)).toBe(Number(held?.fen));
    }
  });

  it("200: fewer than five households are never counted out, and no household is named", async () => {
    for (const orderId of await someOrders()) {
      const answer = await ask(route(orderId));
      expect(answer.text).not.toMatch(/hh_|"H-/);
      const { lines } = await attributionOf(orderId);
      for (const { households } of lines.flatMap((line) => line.origins)) {
        expect(households.count === null || households.count === 0 || households.count >= 5).toBe(true);
        expect(households.suppressed).toBe(households.count === null);
      }
    }
  });

  it("400: as every store route, only with the shop's key", async () => {
    const { status } = await fetch(`${stackEnv().backendUrl}/store/orders/order_x/attribution`);
    expect(status).toBe(400);
  });

  it("404: no such order", async () => {
    expectRefusal(await ask(route("order_nobody_made")), "not_found");
    expectRefusal(await ask(route("%00")), "not_found");
    expectRefusal(await ask(route("' or 1=1 --")), "not_found");
  });
});
