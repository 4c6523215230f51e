import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { reconcileAdjustStockStep } from "./steps/reconcile-adjust-stock";
import { reconcileCompareStockStep, type StockDifference } from "./steps/reconcile-compare-stock";

export type { StockDifference } from "./steps/reconcile-compare-stock";

/**
 * Compares Medusa's stock with what open lots hold and adjusts what differs by the same amount for the second
 * run in a row. A single look may fall between the two halves of a checkout or an intake; a difference that
 * outlives a minute is what a dead process left behind.
 */
export const reconcileStockWorkflow = createWorkflow(
  "reconcile-stock",
  (input: { seenBefore: StockDifference[] }) => {
    const found = reconcileCompareStockStep();
    const lasting = transform({ input, found }, lastingDifferences);
    reconcileAdjustStockStep(lasting);
    return new WorkflowResponse({ found, adjusted: lasting });
  },
);

/** Differences found now that were the same at the look before. */
export function lastingDifferences(looks: {
  input: { seenBefore: StockDifference[] };
  found: StockDifference[];
}): StockDifference[] {
  return looks.found.filter((now) =>
    looks.input.seenBefore.some(
      (before) =>
        before.inventoryItemId === now.inventoryItemId &&
        before.locationId === now.locationId &&
        before.missing === now.missing,
    ),
  );
}
