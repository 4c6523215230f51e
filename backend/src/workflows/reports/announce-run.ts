import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { appendRunEventStep, type AnnouncedRun } from "./steps/append-run-event";

/**
 * Before the first row leaves the house, the audit trail says who asked for which report; a reader that
 * breaks off half-way has been noted already. @returns the run's id
 */
export const announceReportRunWorkflow = createWorkflow("announce-report-run", (input: AnnouncedRun) => {
  return new WorkflowResponse(appendRunEventStep(input));
});
