import { createWorkflow, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { adjustInventoryLevelsStep } from "@medusajs/medusa/core-flows";
import { checkIntakeStep, type IntakeInput } from "./steps/check-intake";
import { insertLotStep, type InsertedLot } from "./steps/insert-lot";
import { locateStockStep } from "./steps/locate-stock";

const isNewLot = (inserted: InsertedLot): boolean => inserted.isNew;

/**
 * Records what households brought in: the lot first, for good, then Medusa's stock of the variant grows by
 * the lot's whole packs. The same key with the same content gives the same lot, and its stock is raised once.
 */
export const recordLotWorkflow = createWorkflow("record-lot", (intake: IntakeInput) => {
  const checked = checkIntakeStep(intake);
  const inserted = insertLotStep({ intake, checked });
  when("lot-is-new", inserted, isNewLot).then(() => {
    adjustInventoryLevelsStep(locateStockStep(inserted));
  });
  return new WorkflowResponse(inserted);
});
