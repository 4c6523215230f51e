import type { HouseholdCount } from "@xieshou/contracts";
import { formatYuan, type Fen } from "@xieshou/money";
import type { Locale } from "./locale";

/** Yuan and fen apart, for setting the figure large and the rest small. `["39", ".80"]` */
export function yuanParts(amountFen: Fen): [whole: string, fraction: string] {
  const [whole = "0", fraction = "00"] = formatYuan(amountFen).split(".");
  return [groupDigits(whole), `.${fraction}`];
}

/** Fen as yuan with two decimals and grouped thousands, no sign of currency. @example "1,234.50" */
export function formatAmount(amountFen: Fen): string {
  return yuanParts(amountFen).join("");
}

/** Puts commas between thousands of a plain decimal. @example groupDigits("-1234.5") // "-1,234.5" */
export function groupDigits(decimal: string): string {
  const [whole = "", ...fraction] = decimal.split(".");
  return [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...fraction].join(".");
}

const GRAMS_PER_JIN = 500;

/** A net weight as people say it: 斤 where it is whole or half 斤, grams below; kilograms in English. */
export function formatWeight(grams: number, locale: Locale): string {
  if (locale === "en") return grams >= 1000 ? `${trimZeros(grams / 1000)} kg` : `${grams} g`;
  if (grams % (GRAMS_PER_JIN / 2) === 0) return `${trimZeros(grams / GRAMS_PER_JIN)} 斤`;
  return grams >= 1000 ? `${trimZeros(grams / 1000)} 公斤` : `${grams} 克`;
}

/** A weight as it was weighed in, always in 斤 (kilograms in English). @example formatIntake(14_125, "zh-CN") // "28.25 斤" */
export function formatIntake(grams: number, locale: Locale): string {
  return locale === "en" ? `${trimZeros(grams / 1000)} kg` : `${trimZeros(grams / GRAMS_PER_JIN)} 斤`;
}

/** Grams as kilograms with three decimals and grouped thousands, for tables. */
export function formatKilograms(grams: number): string {
  return groupDigits((grams / 1000).toFixed(3));
}

/** A share in basis points as a percentage. @example formatShare(1550) // "15.5%" */
export function formatShare(basisPoints: number): string {
  return `${trimZeros(basisPoints / 100)}%`;
}

/** A `YYYY-MM-DD` date, or an instant seen from Shanghai, in the reader's language. */
export function formatDate(value: string, locale: Locale): string {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(value);
  return new Intl.DateTimeFormat(locale, {
    dateStyle: locale === "en" ? "medium" : "long",
    timeZone: isDate ? "UTC" : "Asia/Shanghai",
  }).format(new Date(value));
}

/** An instant to the minute, in Shanghai. */
export function formatTime(instant: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "Asia/Shanghai",
  }).format(new Date(instant));
}

/** Picks the sentence for a number of households: counted out, or too few to be. */
export function householdText(
  count: HouseholdCount,
  texts: { counted: (count: number) => string; few: string },
): string {
  return count.count === null ? texts.few : texts.counted(count.count);
}

function trimZeros(value: number): string {
  return String(Number(value.toFixed(3)));
}
