import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listDivisionsQuery, type ListDivisionsResponse } from "@xieshou/contracts";
import { today } from "../../../lib/clock";
import { MarketError } from "../../../lib/errors";
import { databaseOf } from "../../shared/database";
import { parseQuery } from "../../shared/parse-request";
import { isKnownDivision } from "../../shared/places";
import { listDivisions } from "./query";

/** GET /store/divisions — one level of the address picker. */
export async function GET(req: MedusaRequest, res: MedusaResponse<ListDivisionsResponse>): Promise<void> {
  const { parent } = parseQuery(req, listDivisionsQuery);
  const sql = databaseOf(req);
  const divisions = await listDivisions(sql, { parent, today: today() });
  if (parent && divisions.length === 0 && !(await isKnownDivision(sql, parent))) {
    throw new MarketError("division_unknown");
  }
  res.json({ divisions });
}
