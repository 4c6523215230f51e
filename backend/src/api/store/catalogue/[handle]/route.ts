import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CatalogueProduct } from "@xieshou/contracts";
import { today } from "../../../../lib/clock";
import { MarketError } from "../../../../lib/errors";
import { databaseOf } from "../../../shared/database";
import { parsePathPart } from "../../../shared/parse-request";
import { salesChannelsOf } from "../../../shared/sales-channels";
import { retrieveProduct } from "./query";

/** GET /store/catalogue/:handle — a product, where it comes from and whom it helps. */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<{ product: CatalogueProduct }>,
): Promise<void> {
  const handle = parsePathPart(req, { name: "handle", orElse: "not_found" });
  const salesChannelIds = salesChannelsOf(req);
  const product = await retrieveProduct(databaseOf(req), { handle, salesChannelIds, today: today() });
  if (!product) throw new MarketError("not_found");
  res.json({ product });
}
