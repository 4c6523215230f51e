import { formatYuan, toDecimal } from "@xieshou/money";

/** Medusa's exact form of a number, kept beside every numeric column. */
export interface RawNumber {
  value: string;
  precision: 20;
}

/** @param value plain decimal without trailing zeros */
function rawNumber(value: string): RawNumber {
  return { value, precision: 20 };
}

/** The two columns of an amount of money, in yuan. @example amountColumns("amount", 1250).amount // 12.5 */
export function amountColumns(column: string, amountFen: number): Record<string, number | RawNumber> {
  return { [column]: toDecimal(amountFen), [`raw_${column}`]: rawFen(amountFen) };
}

/** An amount of money in Medusa's exact form. @example rawFen(1250).value // "12.5" */
export function rawFen(amountFen: number): RawNumber {
  return rawNumber(formatYuan(amountFen).replace(/\.?0+$/, ""));
}

/** The two columns of a number of units. */
export function unitColumns(column: string, units: number): Record<string, number | RawNumber> {
  return { [column]: units, [`raw_${column}`]: rawNumber(String(units)) };
}

/** The two columns all of Medusa's tables have. */
export function stamps(createdMs: number, updatedMs = createdMs): { created_at: string; updated_at: string } {
  return { created_at: instant(createdMs), updated_at: instant(updatedMs) };
}

/** ISO text of an instant in ms; null stays null. */
export function instant(atMs: number): string;
export function instant(atMs: number | null): string | null;
export function instant(atMs: number | null): string | null {
  return atMs === null ? null : new Date(atMs).toISOString();
}
