import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listCatalogueQuery, type ListCatalogueResponse } from "@xieshou/contracts";
import { today } from "../../../lib/clock";
import { MarketError } from "../../../lib/errors";
import { databaseOf } from "../../shared/database";
import { parseQuery } from "../../shared/parse-request";
import { isKnownDivision } from "../../shared/places";
import { salesChannelsOf } from "../../shared/sales-channels";
import { listCards } from "./query";

/** GET /store/catalogue — cards for the shop's lists. */
export async function GET(req: MedusaRequest, res: MedusaResponse<ListCatalogueResponse>): Promise<void> {
  const filter = parseQuery(req, listCatalogueQuery);
  const sql = databaseOf(req);
  const { count, cards } = await listCards(sql, {
    filter,
    salesChannelIds: salesChannelsOf(req),
    today: today(),
  });
  if (count === 0 && filter.village && !(await isKnownDivision(sql, filter.village))) {
    throw new MarketError("division_unknown");
  }
  res.json({ cards, count, page: filter.page, page_size: filter.page_size });
}
