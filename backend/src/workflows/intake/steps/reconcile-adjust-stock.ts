import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { StockDifference } from "./reconcile-compare-stock";

/** Adds what is missing to Medusa's stock, by difference: a sale in the same moment is not lost. */
export const reconcileAdjustStockStep = createStep(
  "reconcile-adjust-stock",
  async (differences: StockDifference[], { container }): Promise<StepResponse<number>> => {
    const inventory = container.resolve(Modules.INVENTORY);
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    for (const { inventoryItemId, locationId, missing } of differences) {
      await inventory.adjustInventory(inventoryItemId, locationId, missing);
      logger.warn(`stock of ${inventoryItemId} at ${locationId} brought to its open lots: ${missing} packs`);
    }
    return new StepResponse(differences.length);
  },
);
