import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { MarketError } from "../../../lib/errors";
import type { CooperativeScope } from "../../../lib/scope";
import { AUDIT_MODULE } from "../../../modules/audit";
import type AuditModuleService from "../../../modules/audit/service";
import { SUPPLY_MODULE } from "../../../modules/supply";
import { findLot } from "../../../modules/supply/lot-rows";
import type SupplyModuleService from "../../../modules/supply/service";
import type { StockChange } from "./locate-stock";

export interface CloseLotInput {
  scope: CooperativeScope;
  lotId: string;
  reason: string;
}

/**
 * Closes the lot and writes the audit event in one transaction. Like a recorded lot, a closed one stands:
 * there is no undo, and stock follows.
 * @returns by how many packs the stock must fall
 * @throws MarketError `lot_not_found`, `lot_closed` when it was closed before
 */
export const closeLotRowStep = createStep("close-lot-row", async (input: CloseLotInput, { container }) => {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE);
  const audit = container.resolve<AuditModuleService>(AUDIT_MODULE);
  const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { lotId, reason } = input;
  const { cooperativeId, memberId } = input.scope;

  const change = await pg.transaction(async (trx): Promise<StockChange> => {
    // Locked before it is read: a checkout that picks from this lot right now is counted or waits.
    await trx.raw(`select 1 from lot where id = ? and cooperative_id = ? for update`, [lotId, cooperativeId]);
    const before = await findLot(trx, { lotId, cooperativeId });
    if (!before) throw new MarketError("lot_not_found");
    const { isClosedNow } = await supply.closeLot(trx, { lotId, cooperativeId, reason });
    if (!isClosedNow) throw new MarketError("lot_closed");
    await audit.append(trx, {
      actorType: "cooperative",
      actorId: memberId,
      action: "lot.close",
      subjectType: "lot",
      subjectId: lotId,
      reason,
      detail: { remaining_grams: before.remainingGrams },
    });
    return { variantId: before.variantId, cooperativeId, packs: -before.packsLeft };
  });
  return new StepResponse(change);
});
