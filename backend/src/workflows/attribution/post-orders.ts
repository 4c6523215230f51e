import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { findOrdersOf, type EventSubject } from "./steps/find-orders-of";
import { postBatch, type Posted } from "./steps/post-batch";

const postOrdersStep = createStep(
  "post-orders",
  async (subject: EventSubject, { container }): Promise<StepResponse<Posted>> => {
    const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    return new StepResponse(await postBatch(pg, await findOrdersOf(pg, subject)));
  },
);

/**
 * Brings the ledger up to Medusa's rows for the orders behind what an event names; see `postBatch`. There is
 * nothing to compensate: what is posted is true, and posting again adds nothing.
 */
export const postOrdersWorkflow = createWorkflow("post-orders", (subject: EventSubject) => {
  return new WorkflowResponse(postOrdersStep(subject));
});
