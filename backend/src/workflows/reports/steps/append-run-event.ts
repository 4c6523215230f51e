import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { AUDIT_MODULE } from "../../../modules/audit";
import type AuditModuleService from "../../../modules/audit/service";
import { REPORT_MODULE } from "../../../modules/report";
import type ReportModuleService from "../../../modules/report/service";

export interface AnnouncedRun {
  officialId: string;
  report: string;
  ip: string | null;
  parameters: Record<string, unknown>;
}

/** Gives the run its id and writes who is about to draw what. Never undone: the question was asked. */
export const appendRunEventStep = createStep(
  "append-run-event",
  async (input: AnnouncedRun, { container }) => {
    const runId = container.resolve<ReportModuleService>(REPORT_MODULE).newRunId();
    await container.resolve<AuditModuleService>(AUDIT_MODULE).append(null, {
      actorType: "official",
      actorId: input.officialId,
      action: "report.draw",
      subjectType: "report_run",
      subjectId: runId,
      ip: input.ip,
      detail: { report: input.report, ...input.parameters },
    });
    return new StepResponse(runId);
  },
);
