import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { ATTRIBUTION_MODULE } from "../../modules/attribution";
import type AttributionModuleService from "../../modules/attribution/service";

const sealEntriesStep = createStep(
  "seal-entries",
  async (_: object, { container }): Promise<StepResponse<{ seals: number; entries: number }>> => {
    const attribution = container.resolve<AttributionModuleService>(ATTRIBUTION_MODULE);
    const written = { seals: 0, entries: 0 };
    for (let seal = await attribution.sealNext(); seal; seal = await attribution.sealNext()) {
      written.seals += 1;
      written.entries += seal.entryCount;
    }
    return new StepResponse(written);
  },
);

/** Writes seals until every entry that can be sealed is. Checkout and posting never wait for it. */
export const sealEntriesWorkflow = createWorkflow("seal-entries", () => {
  return new WorkflowResponse(sealEntriesStep());
});
