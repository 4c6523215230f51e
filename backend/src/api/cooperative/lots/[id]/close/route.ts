import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { closeLotBody, type Lot } from "@xieshou/contracts";
import { MarketError } from "../../../../../lib/errors";
import { closeLotWorkflow } from "../../../../../workflows/intake/close-lot";
import { cooperativeScopeOf } from "../../../../shared/cooperative-surface";
import { databaseOf } from "../../../../shared/database";
import { parseBody, parsePathPart } from "../../../../shared/parse-request";
import { retrieveLot } from "../../query";
import { lotSourcesOf } from "../../sources";

/** POST /cooperative/lots/:id/close */
export async function POST(req: MedusaRequest, res: MedusaResponse<{ lot: Lot }>): Promise<void> {
  const scope = cooperativeScopeOf(req, "lot:close");
  const lotId = parsePathPart(req, { name: "id", orElse: "lot_not_found" });
  const { reason } = parseBody(req, closeLotBody);
  await closeLotWorkflow(req.scope).run({ input: { scope, lotId, reason } });
  const lot = await retrieveLot(databaseOf(req), { sources: lotSourcesOf(req), scope, lotId });
  if (!lot) throw new MarketError("lot_not_found");
  res.json({ lot });
}
