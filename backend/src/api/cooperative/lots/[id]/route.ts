import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Lot } from "@xieshou/contracts";
import { MarketError } from "../../../../lib/errors";
import { cooperativeScopeOf } from "../../../shared/cooperative-surface";
import { databaseOf } from "../../../shared/database";
import { parsePathPart } from "../../../shared/parse-request";
import { retrieveLot } from "../query";
import { lotSourcesOf } from "../sources";

/** GET /cooperative/lots/:id */
export async function GET(req: MedusaRequest, res: MedusaResponse<{ lot: Lot }>): Promise<void> {
  const scope = cooperativeScopeOf(req, "lot:read");
  const lotId = parsePathPart(req, { name: "id", orElse: "lot_not_found" });
  const lot = await retrieveLot(databaseOf(req), { sources: lotSourcesOf(req), scope, lotId });
  if (!lot) throw new MarketError("lot_not_found");
  res.json({ lot });
}
