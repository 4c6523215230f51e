import "server-only";
import { z } from "zod";
import { callApi } from "../api";
import { ApiError } from "../api-error";

/** Medusa's own provider: nothing is charged; an operator captures by hand. Labelled as a test everywhere. */
const TEST_PROVIDER = "pp_system_default";

const collectionResponse = z.object({ payment_collection: z.object({ id: z.string() }) });
const completeResponse = z.discriminatedUnion("type", [
  z.object({ type: z.literal("order"), order: z.object({ id: z.string() }) }),
  z.object({ type: z.literal("cart"), error: z.object({ message: z.string(), type: z.string() }) }),
]);

const ATTEMPTS = 4;
const PAUSE_MS = 700;

/** Opens a payment for the basket with the test provider. */
export async function preparePayment(cartId: string): Promise<void> {
  const { payment_collection: collection } = await callApi({
    path: "/store/payment-collections",
    method: "POST",
    body: { cart_id: cartId },
    schema: collectionResponse,
  });
  await callApi({
    path: `/store/payment-collections/${collection.id}/payment-sessions`,
    method: "POST",
    body: { provider_id: TEST_PROVIDER },
    schema: collectionResponse,
  });
}

/**
 * Turns the basket into an order. Asked again when the answer was lost or another request holds the basket:
 * a basket that is already an order answers with that order.
 *
 * @returns the order's id, or null when the payment was refused
 * @throws ApiError for every other refusal
 */
export async function completeCart(cartId: string): Promise<string | null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await callApi({
        path: `/store/carts/${cartId}/complete`,
        method: "POST",
        body: {},
        schema: completeResponse,
      });
      return answer.type === "order" ? answer.order.id : null;
    } catch (error) {
      const mayRetry = error instanceof ApiError && (error.isUnreachable || error.status === 409);
      if (!mayRetry || attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
    }
  }
}
