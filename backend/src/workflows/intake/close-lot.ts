import { createWorkflow, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { adjustInventoryLevelsStep } from "@medusajs/medusa/core-flows";
import { closeLotRowStep, type CloseLotInput } from "./steps/close-lot-row";
import { locateStockStep, type StockChange } from "./steps/locate-stock";

const hasPacks = (change: StockChange): boolean => change.packs !== 0;

/** Takes a lot out of sale for good, with the reason; Medusa's stock falls by the packs it still held. */
export const closeLotWorkflow = createWorkflow("close-lot", (input: CloseLotInput) => {
  const change = closeLotRowStep(input);
  when("lot-held-packs", change, hasPacks).then(() => {
    adjustInventoryLevelsStep(locateStockStep(change));
  });
  return new WorkflowResponse(change);
});
