import type { VillageHouseholdReport } from "@xieshou/contracts";
import { formatWanYuan } from "@xieshou/money";
import { ask, DEMO, expectRefusal, login } from "../../support/http";
import { newOfficial } from "../support/actors";
import { draw, openOffice, REPORT, type Office } from "../support/report";
import { changingNothing, select, selectOne } from "../support/world";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

const MEASURES = ["placed_fen", "paid_fen", "refunded_fen", "counted_fen", "restated_fen"] as const;

/** The ledger of a county summed the plain way: no shared query, no shared code. */
async function folded(county: string, from: string, to: string): Promise<Record<string, number>> {
  const inCounty = `coalesce(s.village_code, p.origin_county_code) like '${county.slice(0, 6)}%'`;
  const posted = await selectOne<Record<string, string>>(
    `select coalesce(sum(case when f.kind = 'capture' then e.amount_fen else 0 end), 0) as paid_fen,
            coalesce(sum(case when f.kind = 'refund' then -e.amount_fen else 0 end), 0) as refunded_fen,
            coalesce(sum(case when e.account = 'counted' and coalesce(e.restates_on, '2999-01-01') >= ?
                              then e.amount_fen else 0 end), 0) as counted_fen,
            coalesce(sum(case when e.account = 'counted' and e.restates_on < ? then e.amount_fen else 0 end), 0)
              as restated_fen
       from attribution_entry e
       join attribution_fact f on f.fact_seq = e.fact_seq
       join attribution_share s on s.share_id = e.share_id
       join attribution_plan p on p.line_id = s.line_id
      where ${inCounty} and e.occurred_on >= ? and e.occurred_on <= ?`,
    [from, from, from, to],
  );
  const placed = await selectOne<{ placed_fen: string }>(
    `select coalesce(sum(s.placed_fen), 0) as placed_fen
       from attribution_share s join attribution_plan p on p.line_id = s.line_id
      where ${inCounty} and p.placed_on >= ? and p.placed_on <= ?
        and p.order_id not in (select order_id from attribution_fact where kind = 'void')`,
    [from, to],
  );
  return Object.fromEntries(Object.entries({ ...posted, ...placed }).map(([key, fen]) => [key, Number(fen)]));
}

function sumOf(report: VillageHouseholdReport, measure: (typeof MEASURES)[number]): number {
  return report.rows.reduce((sum, row) => sum + row[measure], 0);
}

/** Days that cut the ledger in two, one of them right before a refund of something counted earlier. */
async function cuts(): Promise<string[]> {
  const days = await select<{ day: string }>(
    `(select occurred_on::text as day from attribution_entry where restates_on < occurred_on order by seq limit 1)
     union all (select occurred_on::text from attribution_entry order by md5(seq::text) limit 3)`,
  );
  return days.map((row) => row.day);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 24 * 3_600_000).toISOString().slice(0, 10);
}

describe("GET /official/reports/village-household", () => {
  it("200: rows, totals and the ledger agree to the fen, in any period", async () => {
    const periods = [["2020-01-01", "2099-12-31"], ...(await cuts()).map((day) => [day, "2099-12-31"])];
    for (const [from = "", to = ""] of periods) {
      const report = await draw(office.west, `from=${from}&to=${to}`);
      const ledger = await folded(office.county, from, to);
      for (const measure of MEASURES) {
        expect(report.totals[measure]).toBe(ledger[measure]);
        expect(sumOf(report, measure)).toBe(ledger[measure]);
      }
    }
  });

  it("200: two periods that follow each other add up to the whole, whatever was refunded between", async () => {
    const whole = (await draw(office.west, office.whole)).totals;
    for (const day of await cuts()) {
      const before = (await draw(office.west, `from=2020-01-01&to=${dayBefore(day)}`)).totals;
      const after = (await draw(office.west, `from=${day}&to=2099-12-31`)).totals;
      for (const measure of ["placed_fen", "paid_fen", "refunded_fen"] as const) {
        expect(before[measure] + after[measure]).toBe(whole[measure]);
      }
      const net = before.counted_fen + before.restated_fen + after.counted_fen + after.restated_fen;
      expect(net).toBe(whole.counted_fen + whole.restated_fen);
      expect(after.restated_fen).toBeLessThanOrEqual(0);
    }
  });

  it("200: villages add up to the same totals as households", async () => {
    const households = await draw(office.west, office.whole);
    const villages = await draw(office.west, `${office.whole}&level=village`);
    const { totals } = households;
    expect(villages.totals).toEqual(totals);
    expect(villages.rows.every((row) => row.beneficiary === "village_total")).toBe(true);
    expect(households.rows.every((row) => row.beneficiary !== "village_total")).toBe(true);
    const unattributed = villages.rows.reduce((sum, row) => sum + row.unattributed_fen, 0);
    expect(unattributed).toBe(totals.unattributed_fen);
  });

  it("200: shows households by code and masked name, and sums in 万元 from unrounded fen", async () => {
    const { rows, totals } = await draw(office.west, office.whole);
    const households = rows.filter((row) => row.beneficiary === "household");
    expect(households.length).toBeGreaterThan(0);
    for (const row of households) {
      expect(row.household_code).toMatch(/^H-[0-9A-Z]{6}$/);
      expect(row.household_masked).toContain("*");
      expect(row.evidence_class).toMatch(/^[AB]$/);
    }
    for (const row of rows.filter((other) => other.beneficiary !== "household")) {
      expect(row.household_code).toBeNull();
    }
    expect(totals.counted_wan_yuan).toBe(formatWanYuan(totals.counted_fen));
    expect(totals.households.suppressed).toBe(false);
  });

  it("200: keeps the run and an audit event; drawn again over the same ledger it has the same checksum", async () => {
    const first = await draw(office.west, office.whole);
    const second = await draw(office.west, office.whole);
    const runs = await select<Record<string, unknown>>(
      `select report, definition_version, up_to_entry::int, row_count, checksum, requested_by from report_run
        where run_id in (?, ?)`,
      [first.run_id, second.run_id],
    );
    expect(runs).toHaveLength(2);
    expect(runs[0]).toEqual(runs[1]);
    expect(runs[0]).toMatchObject({
      report: "village-household",
      definition_version: "KJ-2026.1",
      up_to_entry: first.up_to_entry,
      row_count: first.rows.length,
    });
    const event = await selectOne<{ actor_id: string }>(
      `select actor_id from audit_event where action = 'report.draw' and subject_id = ?`,
      [first.run_id],
    );
    expect(event.actor_id).toBe(runs[0]?.requested_by);
  });

  it("200: a division narrows the rows to what lies inside it", async () => {
    const { rows } = await draw(office.west, `${office.whole}&division=${office.yard.villageCode}`);
    expect(new Set(rows.map((row) => row.village.code))).toEqual(new Set([office.yard.villageCode]));
  });

  it("200: an official without a jurisdiction sees nothing", async () => {
    const token = await newOfficial({ side: "west", jurisdiction: [] });
    const report = await draw(token, office.whole);
    expect(report.rows).toEqual([]);
    expect(report.totals).toMatchObject({ placed_fen: 0, counted_fen: 0 });
  });

  it("200: the demo's western official draws something to look at", async () => {
    const report = await draw(await login("official", DEMO.west), office.whole);
    expect(report.jurisdictions.length).toBeGreaterThan(0);
    expect(report.definition_version).toBe("KJ-2026.1");
  });

  it("400: a period that is none", async () => {
    const refuse = (query: string) =>
      changingNothing(() => ask(`${REPORT}?${query}`, { token: office.west }));
    expectRefusal(await refuse("from=2026-02-01&to=2026-01-31"), "period_invalid");
    expectRefusal(await refuse("from=2026-02-30&to=2026-03-01"), "period_invalid", ["from"]);
    expectRefusal(await refuse("to=2026-03-01"), "period_invalid", ["from"]);
    expectRefusal(await refuse("from=01.02.2026&to=x"), "period_invalid", ["from", "to"]);
  });

  it("400: fields that are wrong, and a division that does not exist", async () => {
    const refuse = (query: string) =>
      changingNothing(() => ask(`${REPORT}?${office.whole}&${query}`, { token: office.west }));
    expectRefusal(await refuse("level=family"), "invalid_request", ["level"]);
    expectRefusal(await refuse("format=xls"), "invalid_request", ["format"]);
    expectRefusal(await refuse("village=520526"), "invalid_request", ["village"]);
    expectRefusal(await refuse("division=520526"), "invalid_request", ["division"]);
    expectRefusal(await refuse(`division=${office.county.slice(0, 6)}999000`), "division_unknown");
    expectRefusal(await refuse("division=999999999999"), "division_unknown");
  });

  it("401: asks to log in", async () => {
    expectRefusal(await changingNothing(() => ask(`${REPORT}?${office.whole}`)), "unauthenticated");
  });

  it("403: a division outside the jurisdiction, above it included", async () => {
    const refuse = (division: string) =>
      changingNothing(() => ask(`${REPORT}?${office.whole}&division=${division}`, { token: office.west }));
    expectRefusal(await refuse(`${office.county.slice(0, 2)}0000000000`), "outside_jurisdiction");
    expectRefusal(await refuse(office.eastCounty), "outside_jurisdiction");
  });
});

describe("GET /official/reports/village-household from the East", () => {
  it("200: counts what was shipped into the jurisdiction, village by village, and no household", async () => {
    const report = await draw(office.east, `${office.whole}&level=village&division=${office.eastCounty}`);
    const ledger = await selectOne<{ fen: string }>(
      `select sum(e.amount_fen) as fen from attribution_entry e join attribution_plan p on p.line_id = e.line_id
        where p.buyer_county_code = ? and e.account = 'counted' and p.cooperative_id is not null`,
      [office.eastCounty],
    );
    expect(report.totals.counted_fen + report.totals.restated_fen).toBe(Number(ledger.fen));
    for (const row of report.rows) {
      expect(row).toMatchObject({ household_code: null, household_masked: null, category: null });
      const { count = 0, suppressed } = row.households ?? { suppressed: true };
      expect(suppressed ? count === null : count === 0 || (count ?? 0) >= 5).toBe(true);
    }
  });

  it("200: the whole jurisdiction is at least its county", async () => {
    const whole = await draw(office.east, `${office.whole}&level=village`);
    const part = await draw(office.east, `${office.whole}&level=village&division=${office.eastCounty}`);
    expect(whole.totals.paid_fen).toBeGreaterThanOrEqual(part.totals.paid_fen);
  });

  it("403: household rows are not the East's, in either form", async () => {
    const refuse = (query: string) =>
      changingNothing(() => ask(`${REPORT}?${office.whole}${query}`, { token: office.east }));
    expectRefusal(await refuse(""), "wrong_side");
    expectRefusal(await refuse("&level=household&format=csv"), "wrong_side");
    expectRefusal(await refuse(`&level=village&division=${office.county}`), "outside_jurisdiction");
  });
});
