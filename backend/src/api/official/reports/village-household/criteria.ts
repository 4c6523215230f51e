import type { MedusaRequest } from "@medusajs/framework/http";
import {
  parseContract,
  villageHouseholdQuery,
  type Side,
  type VillageHouseholdQuery,
} from "@xieshou/contracts";
import { isDivisionCode, isWithin, prefixOf, type DivisionCode } from "@xieshou/divisions";
import type { Sql } from "../../../../lib/database";
import { MarketError } from "../../../../lib/errors";
import type { OfficialScope } from "../../../../lib/scope";
import { isKnownDivision } from "../../../shared/places";

/** What a report is drawn over, checked against the official's scope. */
export interface ReportCriteria {
  /** West counts by origin, East by destination. */
  side: Side;
  /** Both ends included, `YYYY-MM-DD` in Asia/Shanghai. */
  from: string;
  to: string;
  level: "household" | "village";
  /** The divisions the rows lie in: the whole jurisdiction, or the one division asked for. */
  divisionCodes: DivisionCode[];
}

/**
 * Parses the query string.
 * @throws MarketError `period_invalid` when a date is wrong or the period runs backwards, `invalid_request`
 *   for any other fault
 */
export function parseReportQuery(req: MedusaRequest): VillageHouseholdQuery {
  const parsed = parseContract(villageHouseholdQuery, req.query);
  if (!parsed.ok) {
    const isPeriod = parsed.details.every((detail) => detail.path === "from" || detail.path === "to");
    throw new MarketError(isPeriod ? "period_invalid" : "invalid_request", parsed.details);
  }
  if (parsed.value.from > parsed.value.to) throw new MarketError("period_invalid");
  return parsed.value;
}

/**
 * Applies the official's scope.
 * @throws MarketError `wrong_side` (household rows from the East), `division_unknown`, `outside_jurisdiction`
 */
export async function toCriteria(
  sql: Sql,
  { query, scope }: { query: VillageHouseholdQuery; scope: OfficialScope },
): Promise<ReportCriteria> {
  const { from, to, level, division } = query;
  if (scope.side === "east" && level === "household") throw new MarketError("wrong_side");
  if (division !== undefined) await assertInside(sql, { division, scope });
  const divisionCodes = division === undefined ? scope.divisionCodes : [division];
  return { side: scope.side, from, to, level, divisionCodes };
}

/** Patterns for `like any(…)`: codes inside one of the divisions begin with its digits. */
export function likePatterns(divisionCodes: readonly DivisionCode[]): string[] {
  return divisionCodes.map((code) => `${prefixOf(code)}%`);
}

async function assertInside(sql: Sql, asked: { division: string; scope: OfficialScope }): Promise<void> {
  const { division, scope } = asked;
  if (!isDivisionCode(division) || !(await isKnownDivision(sql, division))) {
    throw new MarketError("division_unknown");
  }
  if (!scope.divisionCodes.some((code) => isWithin(division, code))) {
    throw new MarketError("outside_jurisdiction");
  }
}
