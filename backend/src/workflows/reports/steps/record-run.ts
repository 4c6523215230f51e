import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { REPORT_MODULE } from "../../../modules/report";
import type ReportModuleService from "../../../modules/report/service";

export type DrawnRun = Parameters<ReportModuleService["recordRun"]>[0];

/** Keeps a drawn run with its checksum, for good. */
export const recordRunStep = createStep("record-run", async (run: DrawnRun, { container }) => {
  const recorded = await container.resolve<ReportModuleService>(REPORT_MODULE).recordRun(run);
  return new StepResponse(recorded.runId);
});
