import "server-only";
import {
  officialMeResponse,
  villageHouseholdResponse,
  type OfficialMe,
  type Place,
  type VillageHouseholdReport,
} from "@xieshou/contracts";
import type { Locale } from "@/lib/locale";
import { callAs } from "@/lib/session/console";
import { findDivisionPath } from "@/lib/store/division-path";
import { listDivisions, type Division } from "@/lib/store/divisions";
import type { ReportCriteria } from "./criteria";

/** Address of the report in the backend. */
export const REPORT_PATH = "/official/reports/village-household";

/** The official who is logged in; everybody else goes to the log-in page. */
export async function readOfficial(locale: Locale): Promise<OfficialMe["official"]> {
  const { official } = await callAs(
    { area: "official", locale },
    { path: "/official/me", schema: officialMeResponse },
  );
  return official;
}

/** The report, drawn now. @throws ApiError outside the jurisdiction or for a period that is none */
export async function readReport(locale: Locale, criteria: ReportCriteria): Promise<VillageHouseholdReport> {
  return callAs(
    { area: "official", locale },
    { path: REPORT_PATH, query: { ...criteria, format: "json" }, schema: villageHouseholdResponse },
  );
}

/** The divisions from the jurisdiction down to the one that is looked at, and those one level below it. */
export interface DivisionTrail {
  trail: Division[];
  below: Division[];
}

/** Where the report stands in the tree of divisions. */
export async function readTrail(
  jurisdiction: Place,
  divisionCode: string | undefined,
): Promise<DivisionTrail> {
  const path = (await findDivisionPath(divisionCode ?? jurisdiction.code)) ?? [];
  const start = path.findIndex((division) => division.code === jurisdiction.code);
  const trail = start < 0 ? [{ ...jurisdiction, has_children: false }] : path.slice(start);
  const here = trail.at(-1);
  return { trail, below: here?.has_children ? await listDivisions(here.code) : [] };
}
