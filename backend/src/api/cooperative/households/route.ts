import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listHouseholdsQuery, type ListHouseholdsResponse } from "@xieshou/contracts";
import { BENEFICIARY_MODULE } from "../../../modules/beneficiary";
import type BeneficiaryModuleService from "../../../modules/beneficiary/service";
import { cooperativeScopeOf } from "../../shared/cooperative-surface";
import { databaseOf } from "../../shared/database";
import { parseQuery } from "../../shared/parse-request";
import { listHouseholds } from "./query";

/** GET /cooperative/households — the cooperative's own households, by name or code. */
export async function GET(req: MedusaRequest, res: MedusaResponse<ListHouseholdsResponse>): Promise<void> {
  const scope = cooperativeScopeOf(req, "household:read");
  const { q = "", village } = parseQuery(req, listHouseholdsQuery);
  const beneficiaries = req.scope.resolve<BeneficiaryModuleService>(BENEFICIARY_MODULE);
  const households = await listHouseholds(databaseOf(req), {
    scope,
    village,
    search: q,
    revealNames: (ids) => beneficiaries.revealNames(ids),
  });
  res.json({ households });
}
