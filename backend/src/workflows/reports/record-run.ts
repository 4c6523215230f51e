import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { recordRunStep, type DrawnRun } from "./steps/record-run";

/** Keeps a report once its last row is read: with parameters, ledger position and checksum it can be redrawn. */
export const recordReportRunWorkflow = createWorkflow("record-report-run", (run: DrawnRun) => {
  return new WorkflowResponse(recordRunStep(run));
});
