import type { VillageHouseholdReport } from "@xieshou/contracts";
import { ask } from "../../support/http";
import { draw, openOffice, REPORT, type Office } from "../support/report";
import { select, world } from "../support/world";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

/** Reads a CSV text the way RFC 4180 says, quotes and all. */
function readCsv(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/gy;
  const rows: string[][] = [[]];
  for (let match = cell.exec(text); match && match[0] !== ""; match = cell.exec(text)) {
    rows.at(-1)?.push((match[1] ?? match[2] ?? "").replaceAll('""', '"'));
    if (match[3] === "\r\n") rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

async function file(token: string, query: string): Promise<{ text: string; rows: Record<string, string>[] }> {
  const answer = await ask(`${REPORT}?${query}&format=csv`, { token });
  expect(answer.status).toBe(200);
  const [titles = [], ...rows] = readCsv(answer.text);
  const named = rows.map((row) => Object.fromEntries(titles.map((title, i) => [title, row[i] ?? ""])));
  expect(rows.every((row) => row.length === titles.length)).toBe(true);
  return { text: answer.text, rows: named };
}

const FEN = {
  "下单额（分）": "placed_fen",
  "实付额（分）": "paid_fen",
  "退款额（分）": "refunded_fen",
  "计入额（分）": "counted_fen",
  "冲减额（分）": "restated_fen",
} as const satisfies Record<string, keyof VillageHouseholdReport["totals"]>;

describe("GET /official/reports/village-household as a file", () => {
  it("200: is a download of UTF-8 text with a byte order mark and a Chinese name", async () => {
    const response = await ask(`${REPORT}?${office.whole}&format=csv`, { token: office.west });
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe(
      'attachment; filename="village-household_household_2020-01-01_2099-12-31.csv"; ' +
        "filename*=UTF-8''%E5%88%86%E6%9D%91%E5%88%B0%E6%88%B7_2020-01-01_2099-12-31.csv",
    );
    expect(response.headers.get("transfer-encoding")).toBe("chunked");
    expect(response.headers.get("x-report-run")).toMatch(/^run_/);
    const bytes = await fetchBytes(`${office.whole}&format=csv`);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it.each(["household", "village"])(
    "200: its %s rows and totals are those of the JSON form, to the fen",
    async (level) => {
      const query = `${office.whole}&level=${level}`;
      const report = await draw(office.west, query);
      const { rows } = await file(office.west, query);
      const totals = rows.pop();
      expect(rows).toHaveLength(report.rows.length);
      for (const [title, measure] of Object.entries(FEN)) {
        expect(rows.map((row) => Number(row[title]))).toEqual(report.rows.map((row) => row[measure]));
        expect(Number(totals?.[title])).toBe(report.totals[measure]);
        const inYuan = title.replace("分", "元");
        expect(totals?.[inYuan]).toMatch(/^-?\d+\.\d{2}$/);
        expect(Math.round(Number(totals?.[inYuan]) * 100)).toBe(report.totals[measure]);
      }
      expect(totals?.["村代码"]).toBe("合计");
      expect(Number(totals?.["户数"])).toBe(report.totals.households.count);
    },
  );

  it("200: has the checksum of the JSON form over the same ledger", async () => {
    const { run_id } = await draw(office.west, office.whole);
    const answer = await ask(`${REPORT}?${office.whole}&format=csv`, { token: office.west });
    const runs = await select<{ checksum: string }>(
      `select checksum from report_run where run_id in (?, ?)`,
      [run_id, answer.headers.get("x-report-run")],
    );
    expect(runs).toHaveLength(2);
    expect(runs[0]).toEqual(runs[1]);
  });

  it("200: codes stay text in a spreadsheet", async () => {
    const { text, rows } = await file(office.west, office.whole);
    expect(rows[0]?.["村代码"]).toMatch(/^\d{12}\t$/);
    expect(text).toMatch(/\r\n"\d{12}\t",/);
  });

  it("200: a name that is a formula stays a name", async () => {
    const { rows } = await file(office.west, office.whole);
    const code = rows.find((row) => row["户编码"] !== "")?.["户编码"] ?? "";
    const [{ name_masked: known } = { name_masked: "" }] = await select<{ name_masked: string }>(
      `select name_masked from household where code = ?`,
      [code],
    );
    const formula = '=HYPERLINK("http://127.0.0.1","张*")';
    await world("household").where({ code }).update({ name_masked: formula });
    try {
      const { text, rows: named } = await file(office.west, office.whole);
      const row = named.find((other) => other["户编码"] === code);
      expect(row?.["户主（脱敏）"]).toBe(`'${formula}`);
      expect(text).not.toMatch(/(^|,|\n)"?[=+@]/);
    } finally {
      await world("household").where({ code }).update({ name_masked: known });
    }
  });

  it("200: thirty readers at once all get the whole file", async () => {
    const first = await file(office.west, office.whole);
    const all = await Promise.all(Array.from({ length: 30 }, () => file(office.west, office.whole)));
    for (const other of all) expect(other.text).toBe(first.text);
  });

  it("200: a reader that leaves half-way has been noted, and the next one is served as ever", async () => {
    const aborter = new AbortController();
    const response = await fetch(`${office.url}?${office.whole}&format=csv`, {
      headers: { authorization: `Bearer ${office.west}` },
      signal: aborter.signal,
    });
    const runId = response.headers.get("x-report-run") ?? "";
    aborter.abort();
    const events = await select(`select 1 from audit_event where subject_id = ?`, [runId]);
    expect(events).toHaveLength(1);
    expect((await draw(office.west, office.whole)).rows.length).toBeGreaterThan(0);
  });

  async function fetchBytes(query: string): Promise<Uint8Array> {
    const headers = { authorization: `Bearer ${office.west}` };
    const response = await fetch(`${office.url}?${query}`, { headers });
    return new Uint8Array(await response.arrayBuffer());
  }
});
