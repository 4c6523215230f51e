import { formatYuan, type Fen } from "@xieshou/money";

/** Goes in front of a file, so that Excel reads it as UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** One cell of a CSV line, already escaped. Made only by the functions of this file. */
export type CsvCell = string & { readonly csvCell: unique symbol };

/**
 * What a spreadsheet takes for the start of a formula (OWASP, "CSV Injection"): the signs, their full-width
 * forms, and the white space it skips before looking.
 */
const FORMULA_START = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * A cell of free text. Text that a spreadsheet would run as a formula gets an apostrophe in front, which
 * spreadsheets show as the text itself.
 * @example textCell("=1+1") // "'=1+1"
 */
export function textCell(text: string): CsvCell {
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return toCell(/[",\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe);
}

/**
 * A cell holding a code of digits that must stay text: a quoted cell with a TAB behind, without which Excel
 * turns 12 digits into 5.2E+11. Programs that read the file strip the TAB.
 * @throws Error when the code is anything but digits
 */
export function codeCell(digits: string): CsvCell {
  if (!/^\d+$/.test(digits)) throw new Error(`not a code of digits: "${digits}"`);
  return toCell(`"${digits}\t"`);
}

/** A cell holding a number, negative ones too: numbers are never guarded as text. */
export function numberCell(value: number): CsvCell {
  if (!Number.isFinite(value)) throw new Error(`not a number: ${value}`);
  return toCell(String(value));
}

/** A cell holding an amount in 元 with two decimals, from fen. @example yuanCell(-705) // "-7.05" */
export function yuanCell(amountFen: Fen): CsvCell {
  return toCell(formatYuan(amountFen));
}

/** A cell with nothing in it. */
export const EMPTY_CELL = toCell("");

/** Joins cells to one line with its line end (CRLF, RFC 4180). */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.join(",")}\r\n`;
}

function toCell(escaped: string): CsvCell {
  return escaped as CsvCell;
}
