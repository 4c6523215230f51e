import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { now } from "../../../lib/clock";
import { AUDIT_MODULE } from "../../../modules/audit";
import type AuditModuleService from "../../../modules/audit/service";
import { SUPPLY_MODULE } from "../../../modules/supply";
import type SupplyModuleService from "../../../modules/supply/service";
import type { CheckedIntake, IntakeInput } from "./check-intake";

/** The lot that stands after the step, and what its stock must grow by: nothing when it stood before. */
export interface InsertedLot {
  lotId: string;
  isNew: boolean;
  variantId: string;
  cooperativeId: string;
  packs: number;
}

/**
 * Records the lot, its contributions, the intake movement and the audit event in one transaction. It has no
 * undo: the harvest did come in, and the record stands. Should raising the stock fail, stock follows the
 * lots again with the next reconciliation, and a repeated request finds this lot.
 * @throws MarketError as `insertLot` of the supply module
 */
export const insertLotStep = createStep(
  "insert-lot",
  async ({ intake, checked }: { intake: IntakeInput; checked: CheckedIntake }, { container }) => {
    const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE);
    const audit = container.resolve<AuditModuleService>(AUDIT_MODULE);
    const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const { scope, body } = intake;

    const { lot, isNew } = await pg.transaction(async (trx) => {
      const inserted = await supply.insertLot(trx, {
        cooperativeId: scope.cooperativeId,
        idempotencyKey: intake.idempotencyKey,
        requestHash: intake.requestHash,
        variantId: body.variant_id,
        villageCode: body.village_code,
        harvestedOn: body.harvested_on,
        grade: body.grade,
        certificateNo: body.certificate_no,
        contributions: body.contributions.map((contribution) => ({
          householdId: contribution.household_id,
          grams: contribution.grams,
          priceFenPerKg: contribution.price_fen_per_kg,
        })),
        recordedBy: scope.memberId,
        recordedAt: now(),
        isExample: checked.isExample,
      });
      if (!inserted.isNew) return inserted;
      await audit.append(trx, {
        actorType: "cooperative",
        actorId: scope.memberId,
        action: "lot.record",
        subjectType: "lot",
        subjectId: inserted.lot.id,
        detail: { total_grams: inserted.lot.totalGrams, contributions: body.contributions.length },
      });
      return inserted;
    });
    return new StepResponse<InsertedLot>({
      lotId: lot.id,
      isNew,
      variantId: lot.variantId,
      cooperativeId: lot.cooperativeId,
      packs: isNew ? lot.packsLeft : 0,
    });
  },
);
