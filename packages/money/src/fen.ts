/**
 * Money in integer fen (1 元 = 100 分). A `Fen` is a plain number that is always a safe integer:
 * ¥90,071,992,547,409.91 fits, which is far above any sum this market can reach.
 */
export type Fen = number;

/** Thrown when a value that claims to be fen is not a safe integer, or a text is not an amount. */
export class FenError extends Error {
  override name = "FenError";
}

/** Returns `value` if it is a safe integer number of fen. @throws FenError otherwise. */
export function assertFen(value: number, what = "amount"): Fen {
  if (!Number.isSafeInteger(value)) throw new FenError(`${what} is not a whole number of fen: ${value}`);
  return value === 0 ? 0 : value;
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/**
 * Parses a decimal text in yuan ("12.5", "-3", "0.07") to fen.
 * @throws FenError when the text is no plain decimal or has more than two decimals that are not zero.
 * @example parseYuan("12.50") // 1250
 */
export function parseYuan(text: string): Fen {
  const match = DECIMAL.exec(text.trim());
  if (!match) throw new FenError(`not an amount in yuan: "${text}"`);
  const [, sign, whole = "", fraction = ""] = match;
  if (/[1-9]/.test(fraction.slice(2))) throw new FenError(`more than two decimals: "${text}"`);
  const fen = Number(whole + fraction.slice(0, 2).padEnd(2, "0"));
  return assertFen(sign === "-" ? -fen : fen, text);
}

/**
 * Converts one of Medusa's decimal amounts in major units (yuan, with sub-cent tails possible) to fen,
 * rounding half away from zero. Texts keep every digit; numbers go through their shortest decimal form.
 * @throws FenError when the value is not a finite decimal.
 * @example fromDecimal("19.995") // 2000
 */
export function fromDecimal(amount: string | number): Fen {
  const text = typeof amount === "number" ? plainDecimal(amount) : amount.trim();
  const match = DECIMAL.exec(text);
  if (!match) throw new FenError(`not a decimal amount: "${amount}"`);
  const [, sign, whole = "", fraction = ""] = match;
  const fen = Number(whole + fraction.slice(0, 2).padEnd(2, "0")) + (Number(fraction[2] ?? "0") >= 5 ? 1 : 0);
  return assertFen(sign === "-" ? -fen : fen, text);
}

function plainDecimal(amount: number): string {
  if (!Number.isFinite(amount)) throw new FenError(`not a decimal amount: ${amount}`);
  const shortest = String(amount);
  return shortest.includes("e") ? amount.toFixed(20) : shortest;
}

/**
 * Fen as a decimal number of yuan, the form Medusa's price fields take. A double tells every fen apart up to
 * 2^46 yuan (70 trillion), which `fromDecimal` reads back exactly.
 * @example toDecimal(1250) // 12.5
 */
export function toDecimal(amountFen: Fen): number {
  return assertFen(amountFen) / 100;
}

/** Fen as yuan with two decimals, no grouping: for files and forms. @example formatYuan(-705) // "-7.05" */
export function formatYuan(amountFen: Fen): string {
  const fen = Math.abs(assertFen(amountFen));
  const text = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;
  return amountFen < 0 ? `-${text}` : text;
}

/**
 * Fen as 万元 (ten thousand yuan) with two decimals, rounded half away from zero. Round only for display:
 * sums are taken in fen first, so a column's parts may differ from its total in the last place (尾数差异因四舍五入).
 * @example formatWanYuan(123_456_789) // "123.46"
 */
export function formatWanYuan(amountFen: Fen): string {
  const fen = Math.abs(assertFen(amountFen));
  const hundredths = Math.floor(fen / 10_000) + (fen % 10_000 >= 5_000 ? 1 : 0);
  return `${amountFen < 0 && hundredths > 0 ? "-" : ""}${formatYuan(hundredths)}`;
}
