import type { DivisionCode } from "./code";

/** A division that has given up its code, and the one that took its place. */
export interface RenamedDivision {
  code: DivisionCode;
  name: string;
  /** The year in which the old code was given up. */
  untilYear: number;
  /** Where it was divided (江干区, 水城县): the division that took most of it. */
  successorCode: DivisionCode;
}

/**
 * Old codes that pairings and addresses still carry: paired counties renamed since 2010 with the prefectures
 * they lay in, and a few others often met; parents come first. The statistics office's list has no memory (it drops a code when the division
 * changes), so this list is kept by hand.
 */
export const RENAMED_DIVISIONS: readonly RenamedDivision[] = [
  { code: "110229000000", name: "延庆县", untilYear: 2015, successorCode: "110119000000" },
  { code: "120223000000", name: "静海县", untilYear: 2015, successorCode: "120118000000" },
  { code: "330103000000", name: "下城区", untilYear: 2021, successorCode: "330105000000" },
  { code: "330104000000", name: "江干区", untilYear: 2021, successorCode: "330102000000" },
  { code: "330183000000", name: "富阳市", untilYear: 2014, successorCode: "330111000000" },
  { code: "370284000000", name: "胶南市", untilYear: 2012, successorCode: "370211000000" },
  { code: "451025000000", name: "靖西县", untilYear: 2015, successorCode: "451081000000" },
  { code: "520221000000", name: "水城县", untilYear: 2020, successorCode: "520204000000" },
  { code: "520222000000", name: "盘县", untilYear: 2017, successorCode: "520281000000" },
  { code: "522200000000", name: "铜仁地区", untilYear: 2011, successorCode: "520600000000" },
  { code: "522224000000", name: "石阡县", untilYear: 2011, successorCode: "520623000000" },
  { code: "522227000000", name: "德江县", untilYear: 2011, successorCode: "520626000000" },
  { code: "522228000000", name: "沿河土家族自治县", untilYear: 2011, successorCode: "520627000000" },
  { code: "522322000000", name: "兴仁县", untilYear: 2018, successorCode: "522302000000" },
  { code: "632100000000", name: "海东地区", untilYear: 2013, successorCode: "630200000000" },
  { code: "632123000000", name: "乐都县", untilYear: 2013, successorCode: "630202000000" },
];

const BY_CODE = new Map(RENAMED_DIVISIONS.map((division) => [division.code, division]));

/** Tells whether a code stands for a division that has since changed its code. */
export function isRenamed(code: DivisionCode): boolean {
  return BY_CODE.has(code);
}

/**
 * The code that stands today for a division of any time: itself unless it was renamed. Only what the list
 * names is known; towns of a renamed county may have changed their numbers too, so they answer themselves.
 * @example successorOf("522322000000") // "522302000000": 兴仁县 became 兴仁市
 */
export function successorOf(code: DivisionCode): DivisionCode {
  return BY_CODE.get(code)?.successorCode ?? code;
}
