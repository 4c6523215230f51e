import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { BENEFICIARY_MODULE } from "../modules/beneficiary";
import type BeneficiaryModuleService from "../modules/beneficiary/service";

const BATCH_SIZE = 500;

/**
 * Seals every household under the first key of HOUSEHOLD_KEYS: put the new key in front, keep the old one
 * behind it, run `medusa exec ./src/scripts/rotate-household-keys.ts`, then drop the old key. It may be
 * stopped and started again at any time.
 */
export default async function rotateHouseholdKeys({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const beneficiary: BeneficiaryModuleService = container.resolve(BENEFICIARY_MODULE);
  let total = 0;
  for (;;) {
    const rotated = await beneficiary.rotateKeys(BATCH_SIZE);
    if (rotated === 0) break;
    total += rotated;
    logger.info(`households sealed under the current key so far: ${total}`);
  }
  const left = await beneficiary.countUnderOldKeys();
  logger.info(`done: ${total} households were sealed anew, ${left} are left under an old key`);
}
