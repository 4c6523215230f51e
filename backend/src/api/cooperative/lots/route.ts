import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import {
  idempotencyKey,
  listLotsQuery,
  parseContract,
  recordLotBody,
  type ListLotsResponse,
  type Lot,
} from "@xieshou/contracts";
import { canonicalJson } from "../../../lib/canonical-json";
import { sha256Hex } from "../../../lib/crypto";
import { MarketError } from "../../../lib/errors";
import { recordLotWorkflow } from "../../../workflows/intake/record-lot";
import { cooperativeScopeOf } from "../../shared/cooperative-surface";
import { databaseOf } from "../../shared/database";
import { parseBody, parseQuery } from "../../shared/parse-request";
import { listLotPage, retrieveLot } from "./query";
import { lotSourcesOf } from "./sources";

/** GET /cooperative/lots */
export async function GET(req: MedusaRequest, res: MedusaResponse<ListLotsResponse>): Promise<void> {
  const scope = cooperativeScopeOf(req, "lot:read");
  const { page, page_size: pageSize } = parseQuery(req, listLotsQuery);
  res.json(await listLotPage(databaseOf(req), { sources: lotSourcesOf(req), scope, page, pageSize }));
}

/** POST /cooperative/lots — 201 for a new lot, 200 for one this request has recorded before. */
export async function POST(req: MedusaRequest, res: MedusaResponse<{ lot: Lot }>): Promise<void> {
  const scope = cooperativeScopeOf(req, "lot:record");
  const key = parseIdempotencyKey(req);
  const body = parseBody(req, recordLotBody);
  const { result } = await recordLotWorkflow(req.scope).run({
    input: { scope, body, idempotencyKey: key, requestHash: sha256Hex(canonicalJson(body)) },
  });
  const lot = await retrieveLot(databaseOf(req), { sources: lotSourcesOf(req), scope, lotId: result.lotId });
  if (!lot) throw new Error(`lot ${result.lotId} was recorded and is not there`);
  res.status(result.isNew ? 201 : 200).json({ lot });
}

function parseIdempotencyKey(req: MedusaRequest): string {
  const header = req.get("idempotency-key")?.trim();
  if (!header) throw new MarketError("idempotency_key_required");
  const parsed = parseContract(idempotencyKey, header);
  if (parsed.ok) return parsed.value;
  throw new MarketError(
    "invalid_request",
    parsed.details.map((detail) => ({ ...detail, path: "Idempotency-Key" })),
  );
}
