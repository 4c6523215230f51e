import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { sweep, type Swept } from "./steps/sweep";

const sweepOrdersStep = createStep(
  "sweep-orders",
  async (_: object, { container }): Promise<StepResponse<Swept>> => {
    const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    const onFailure = (orderId: string, error: Error) =>
      logger.error(`attribution: order ${orderId} could not be posted`, error);
    return new StepResponse(await sweep(pg, { onFailure }));
  },
);

/** Posts everything that events did not; see `sweep`. */
export const sweepOrdersWorkflow = createWorkflow("sweep-orders", () => {
  return new WorkflowResponse(sweepOrdersStep());
});
