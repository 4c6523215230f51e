import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ListCooperativeProductsResponse } from "@xieshou/contracts";
import { cooperativeScopeOf } from "../../shared/cooperative-surface";
import { databaseOf } from "../../shared/database";
import { listProducts } from "./query";

/** GET /cooperative/products — what this cooperative may record lots for. */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<ListCooperativeProductsResponse>,
): Promise<void> {
  const scope = cooperativeScopeOf(req, "lot:read");
  res.json({ products: await listProducts(databaseOf(req), scope) });
}
