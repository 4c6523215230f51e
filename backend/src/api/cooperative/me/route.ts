import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CooperativeMe } from "@xieshou/contracts";
import { MarketError } from "../../../lib/errors";
import { cooperativeScopeOf } from "../../shared/cooperative-surface";
import { databaseOf } from "../../shared/database";
import { retrieveMe } from "./query";

/** GET /cooperative/me */
export async function GET(req: MedusaRequest, res: MedusaResponse<CooperativeMe>): Promise<void> {
  const me = await retrieveMe(databaseOf(req), cooperativeScopeOf(req, "profile:read"));
  if (!me) throw new MarketError("not_a_member");
  res.json(me);
}
