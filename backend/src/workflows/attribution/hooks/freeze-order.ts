import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { StepResponse } from "@medusajs/framework/workflows-sdk";
import { completeCartWorkflow } from "@medusajs/medusa/core-flows";
import { now } from "../../../lib/clock";
import { findOrderOfCart } from "../steps/check-cart";
import { freezeOrder } from "../steps/freeze-orders";
import { voidOrder } from "../steps/void-order";

interface Frozen {
  orderId: string;
}

/** Medusa declares this hook inside a condition of its workflow, where its types lose it. */
interface FreezeHook {
  beforePaymentAuthorization(
    invoke: (
      data: { input: { id: string } },
      context: { container: MedusaContainer },
    ) => Promise<StepResponse<Frozen, Frozen>>,
    compensate: (frozen: Frozen | undefined, context: { container: MedusaContainer }) => Promise<void>,
  ): void;
}

const hooks = completeCartWorkflow.hooks as unknown as FreezeHook;

/**
 * The plan is frozen when order and reservations stand and no money has moved: a shortage seen here still ends
 * the checkout cleanly, and whatever fails later takes the plan back by a void fact.
 */
hooks.beforePaymentAuthorization(
  async ({ input }, { container }) => {
    const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const orderId = await findOrderOfCart(pg, input.id);
    if (orderId === null) throw new Error(`cart ${input.id} is being completed and has no order`);
    await pg.transaction((trx) => freezeOrder(trx, { orderId, onShortage: "refuse" }));
    return new StepResponse({ orderId }, { orderId });
  },
  async (frozen, { container }) => {
    if (!frozen) return;
    const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    await pg.transaction((trx) => voidOrder(trx, { orderId: frozen.orderId, occurredAt: now() }));
  },
);
