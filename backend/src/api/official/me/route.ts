import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OfficialMe } from "@xieshou/contracts";
import { MarketError } from "../../../lib/errors";
import { databaseOf } from "../../shared/database";
import { officialScopeOf } from "../../shared/official-surface";
import { retrieveMe } from "./query";

/** GET /official/me */
export async function GET(req: MedusaRequest, res: MedusaResponse<OfficialMe>): Promise<void> {
  const me = await retrieveMe(databaseOf(req), officialScopeOf(req, "profile:read"));
  if (!me) throw new MarketError("not_an_official");
  res.json(me);
}
