import { divisionCode, villageHouseholdQuery, type VillageHouseholdQuery } from "@xieshou/contracts";
import { isDate, periodOf } from "@/lib/dates";

/** What the report is asked for: its query without the format. */
export type ReportCriteria = Omit<VillageHouseholdQuery, "format">;

type SearchParams = Record<string, string | string[] | undefined>;

/**
 * The criteria an address asks for. What is missing or not of its kind takes the usual value: this year, down
 * to households (villages on the eastern side, which may not see households), the whole jurisdiction.
 */
export function readCriteria(
  params: SearchParams,
  context: { side: "east" | "west"; today: string },
): ReportCriteria {
  const usual = periodOf("thisYear", context.today);
  const level = villageHouseholdQuery.shape.level.safeParse(params.level);
  const division = divisionCode.safeParse(params.division);
  return {
    from: isDate(params.from) ? params.from : usual.from,
    to: isDate(params.to) ? params.to : usual.to,
    level: context.side === "east" ? "village" : level.success ? level.data : "household",
    ...(division.success ? { division: division.data } : {}),
  };
}

/** The criteria as the query of an address. */
export function toQuery(criteria: ReportCriteria): string {
  const { from, to, level, division } = criteria;
  return new URLSearchParams({ from, to, level, ...(division ? { division } : {}) }).toString();
}
