import type { MedusaRequest } from "@medusajs/framework/http";
import { BENEFICIARY_MODULE } from "../../../modules/beneficiary";
import type BeneficiaryModuleService from "../../../modules/beneficiary/service";
import { SUPPLY_MODULE } from "../../../modules/supply";
import type SupplyModuleService from "../../../modules/supply/service";
import type { LotSources } from "./query";

/** The modules behind lots, as the queries want them. */
export function lotSourcesOf(req: MedusaRequest): LotSources {
  const supply = req.scope.resolve<SupplyModuleService>(SUPPLY_MODULE);
  const beneficiaries = req.scope.resolve<BeneficiaryModuleService>(BENEFICIARY_MODULE);
  return {
    listLots: (page) => supply.listLots(page),
    findLot: (scope) => supply.findLot(scope),
    listContributions: (lotIds) => supply.listContributions(lotIds),
    revealNames: (ids) => beneficiaries.revealNames(ids),
  };
}
