import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { ERRORS, type ErrorDetail, type RecordLotBody } from "@xieshou/contracts";
import { rows, type Sql } from "../../../lib/database";
import { MarketError } from "../../../lib/errors";
import type { CooperativeScope } from "../../../lib/scope";
import { SUPPLY_MODULE } from "../../../modules/supply";
import type SupplyModuleService from "../../../modules/supply/service";

export interface IntakeInput {
  scope: CooperativeScope;
  body: RecordLotBody;
  idempotencyKey: string;
  /** SHA-256 (hex) of the body's canonical JSON. */
  requestHash: string;
}

/** What an intake may build on once it is found good. */
export interface CheckedIntake {
  /** Recorded lots of an example cooperative are example data as well. */
  isExample: boolean;
}

/**
 * Checks an intake against the member's scope, unless the very same one is recorded already: a repeated
 * request gets its lot even when the cooperative has been suspended since.
 * @throws MarketError `cooperative_suspended`, `village_not_served`, `household_not_found` (with the place of
 *   each), `idempotency_key_reused`
 */
export const checkIntakeStep = createStep("check-intake", async (input: IntakeInput, { container }) => {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE);
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { scope, body, idempotencyKey, requestHash } = input;
  const known = await supply.recordedLot({ cooperativeId: scope.cooperativeId, idempotencyKey, requestHash });
  if (known) return new StepResponse<CheckedIntake>({ isExample: known.isExample });

  const isExample = await assertApproved(sql, scope.cooperativeId);
  if (!scope.villageCodes.includes(body.village_code)) throw new MarketError("village_not_served");
  await assertHouseholds(sql, body);
  return new StepResponse<CheckedIntake>({ isExample });
});

async function assertApproved(sql: Sql, cooperativeId: string): Promise<boolean> {
  const [approved] = await rows(sql, {
    text: `select is_example from cooperative where id = ? and status = 'approved' and deleted_at is null`,
    bindings: [cooperativeId],
    row: z.object({ is_example: z.boolean() }),
  });
  if (!approved) throw new MarketError("cooperative_suspended");
  return approved.is_example;
}

/** Every household lives in the lot's village, which is one the cooperative serves. */
async function assertHouseholds(sql: Sql, body: RecordLotBody): Promise<void> {
  const ids = body.contributions.flatMap((contribution) => contribution.household_id ?? []);
  const found = await rows(sql, {
    text: `select id from household where id = any(:ids) and village_code = :village and deleted_at is null`,
    bindings: { ids, village: body.village_code },
    row: z.object({ id: z.string() }),
  });
  const known = new Set(found.map((household) => household.id));
  const details = body.contributions.flatMap(({ household_id }, index) =>
    household_id === null || known.has(household_id) ? [] : [foreignHousehold(index)],
  );
  if (details.length > 0) throw new MarketError("household_not_found", details);
}

function foreignHousehold(index: number): ErrorDetail {
  const { zh, en } = ERRORS.household_not_found;
  return { path: `contributions.${index}.household_id`, message: zh, messages: { "zh-CN": zh, en } };
}
