import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OrderAttribution } from "@xieshou/contracts";
import { KJ_2026_1 } from "@xieshou/reporting";
import { MarketError } from "../../../../../lib/errors";
import { databaseOf } from "../../../../shared/database";
import { parsePathPart } from "../../../../shared/parse-request";
import { salesChannelsOf } from "../../../../shared/sales-channels";
import { retrieveAttribution } from "./query";

/**
 * GET /store/orders/:id/attribution — for the buyer. As on Medusa's own `GET /store/orders/:id`, knowing the
 * order's id is what entitles to see it; nothing here names a person.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse<OrderAttribution>): Promise<void> {
  const orderId = parsePathPart(req, { name: "id", orElse: "not_found" });
  const attribution = await retrieveAttribution(databaseOf(req), {
    orderId,
    salesChannelIds: salesChannelsOf(req),
    definitionVersion: KJ_2026_1.version,
  });
  if (!attribution) throw new MarketError("not_found");
  res.json(attribution);
}
