import { villageHouseholdResponse, type VillageHouseholdReport } from "@xieshou/contracts";
import { countyOf, parentOf } from "@xieshou/divisions";
import { stackEnv } from "../../support/env";
import { ask, expectContract } from "../../support/http";
import { newOfficial } from "./actors";
import { openYard, type Yard } from "./intake";
import { selectOne } from "./world";

export const REPORT = "GET /official/reports/village-household";

/** A yard, the officials its sales fall to, and a period that holds the whole ledger. */
export interface Office {
  yard: Yard;
  /** County of the yard's village. */
  county: string;
  /** Token of an official of that county. */
  west: string;
  /** A county that goods of the whole market were shipped to, and an official of its city. */
  eastCounty: string;
  east: string;
  whole: string;
  /** Where the report is asked for, for clients that need more than `ask`. */
  url: string;
}

export async function openOffice(): Promise<Office> {
  const yard = await openYard();
  const county = countyOf(yard.villageCode) ?? "";
  const { code } = await selectOne<{ code: string }>(
    `select p.buyer_county_code as code from attribution_plan p join attribution_entry e using (line_id)
      where p.buyer_county_code is not null and e.account = 'counted'
      group by 1 order by count(*) desc, 1 limit 1`,
  );
  return {
    yard,
    county,
    west: await newOfficial({ side: "west", jurisdiction: [county] }),
    eastCounty: code,
    east: await newOfficial({ side: "east", jurisdiction: [parentOf(code) ?? code] }),
    whole: "from=2020-01-01&to=2099-12-31",
    url: `${stackEnv().backendUrl}${REPORT.slice("GET ".length)}`,
  };
}

/** Draws the report as JSON. */
export async function draw(token: string, query: string): Promise<VillageHouseholdReport> {
  return expectContract(await ask(`${REPORT}?${query}`, { token }), villageHouseholdResponse);
}
