import { codeCell, csvLine, EMPTY_CELL, numberCell, textCell, yuanCell, type CsvCell } from "../csv";
import { KJ_2026_1 } from "../definition";
import { MEASURE_KEYS, type Beneficiary, type ShownHouseholds, type VillageHouseholdRecord } from "./record";
import type { Totals } from "./totals";

const BENEFICIARY_NAMES: Record<Beneficiary, string> = {
  household: "农户",
  collective: "村集体",
  unattributed: "未归户",
  village_total: "全村合计",
};

/** Names of the household categories used since 2021; a category of a later rule shows as it is stored. */
const CATEGORY_NAMES: Record<string, string> = {
  general: "一般农户",
  lifted: "脱贫户",
  monitored_unstable: "脱贫不稳定户",
  monitored_edge: "边缘易致贫户",
  monitored_sudden: "突发严重困难户",
};

interface Column {
  title: string;
  cell: (row: VillageHouseholdRecord) => CsvCell;
}

const TERMS = KJ_2026_1.terms;
const AMOUNT_KEYS = [...MEASURE_KEYS, "unattributedFen"] as const;
type Amounts = Pick<Totals, (typeof AMOUNT_KEYS)[number]>;
const AMOUNT_NAMES: Record<keyof Amounts, string> = {
  placedFen: TERMS.placed.name["zh-CN"],
  paidFen: TERMS.paid.name["zh-CN"],
  refundedFen: TERMS.refunded.name["zh-CN"],
  countedFen: TERMS.counted.name["zh-CN"],
  restatedFen: TERMS.restated.name["zh-CN"],
  unattributedFen: "净计入中未归户",
};

const KEY_COLUMNS: Column[] = [
  { title: "村代码", cell: (row) => codeCell(row.place.code) },
  { title: "所属地区", cell: (row) => textCell(row.place.path) },
  { title: "村", cell: (row) => textCell(row.place.name) },
  { title: "合作社编号", cell: (row) => textCell(row.cooperative.id) },
  { title: "合作社", cell: (row) => textCell(row.cooperative.name) },
  { title: "受益类型", cell: (row) => textCell(BENEFICIARY_NAMES[row.beneficiary]) },
  { title: "户编码", cell: (row) => optionalText(row.householdCode) },
  { title: "户主（脱敏）", cell: (row) => optionalText(row.householdMasked) },
  {
    title: "类别",
    cell: (row) => optionalText(row.category && (CATEGORY_NAMES[row.category] ?? row.category)),
  },
  { title: "证据等级", cell: (row) => optionalText(row.evidenceClass) },
  { title: "户数", cell: (row) => (row.households ? householdsCell(row.households) : EMPTY_CELL) },
];

const SUM_TITLES = [
  "重量（克）",
  ...AMOUNT_KEYS.flatMap((key) => [`${AMOUNT_NAMES[key]}（元）`, `${AMOUNT_NAMES[key]}（分）`]),
];

/** The file's first line: titles in Chinese. */
export function villageHouseholdHeader(): string {
  return csvLine([...KEY_COLUMNS.map((column) => column.title), ...SUM_TITLES].map(textCell));
}

/** One row as a line. Each amount stands twice: in 元 with two decimals for people, in 分 for programs. */
export function villageHouseholdLine(row: VillageHouseholdRecord): string {
  return csvLine([...KEY_COLUMNS.map((column) => column.cell(row)), ...sumCells(row)]);
}

/** The last line: 合计, with the number of distinct households. */
export function villageHouseholdTotalsLine({
  totals,
  households,
}: {
  totals: Totals;
  households: ShownHouseholds;
}): string {
  const keys = KEY_COLUMNS.map((_, index) => (index === 0 ? textCell("合计") : EMPTY_CELL));
  return csvLine([...keys.slice(0, -1), householdsCell(households), ...sumCells(totals)]);
}

function sumCells(row: Amounts & { weightMilligrams: number }): CsvCell[] {
  const amounts = AMOUNT_KEYS.flatMap((key) => [yuanCell(row[key]), numberCell(row[key])]);
  return [numberCell(row.weightMilligrams / 1000), ...amounts];
}

function householdsCell(households: ShownHouseholds): CsvCell {
  return households.count === null ? textCell("少于 5 户") : numberCell(households.count);
}

function optionalText(text: string | null): CsvCell {
  return text === null ? EMPTY_CELL : textCell(text);
}
