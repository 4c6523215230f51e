import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assertFen, FenError, formatWanYuan, formatYuan, fromDecimal, parseYuan, toDecimal } from "./fen";

const anyFen = fc.oneof(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.maxSafeInteger());
/** Up to here (2^46 yuan) a double keeps every fen of a decimal amount apart. */
const MOST_DECIMAL_FEN = 2 ** 46 * 100;

describe("parseYuan", () => {
  it.each([
    ["12.50", 1250],
    ["12.5", 1250],
    ["12", 1200],
    [" 0.07 ", 7],
    ["-3", -300],
    ["+3.00", 300],
    ["-0.01", -1],
    ["-0", 0],
    ["0.1000", 10],
    ["90071992547409.91", 9007199254740991],
  ])("%s yuan", (text, fen) => expect(Object.is(parseYuan(text), fen)).toBe(true));

  it.each(["", "12,50", "1e3", ".5", "5.", "0.001", "１２", "NaN", "--1", "1 2", "90071992547409.92"])(
    "refuses %j",
    (text) => expect(() => parseYuan(text)).toThrow(FenError),
  );

  it("reads back whatever formatYuan writes", () => {
    fc.assert(fc.property(anyFen, (fen) => parseYuan(formatYuan(fen)) === fen));
  });
});

describe("fromDecimal rounds half away from zero", () => {
  it.each<[string | number, number]>([
    ["19.995", 2000],
    ["19.9949999999999999", 1999],
    ["-19.995", -2000],
    ["-19.994", -1999],
    ["0.005", 1],
    ["-0.005", -1],
    ["-0.004", 0],
    [1.005, 101],
    [0.1, 10],
    [1e-7, 0],
    [-1e-7, 0],
    [0.07, 7],
    [100, 10000],
    ["33.333333333333333333", 3333],
    ["90071992547409.914", 9007199254740991],
  ])("%s", (amount, fen) => expect(Object.is(fromDecimal(amount), fen)).toBe(true));

  it.each<string | number>(["", "abc", "1e3", Number.NaN, Infinity, 1e21, "90071992547409.915"])(
    "refuses %s",
    (amount) => expect(() => fromDecimal(amount)).toThrow(FenError),
  );

  it("agrees with exact arithmetic on every text with up to 20 decimals", () => {
    const digits = fc.stringMatching(/^\d{1,20}$/);
    fc.assert(
      fc.property(fc.boolean(), fc.nat(1_000_000_000), digits, (isNegative, whole, fraction) => {
        const scale = 10n ** BigInt(fraction.length);
        const exactTimesScale = (BigInt(whole) * scale + BigInt(fraction)) * 100n;
        const magnitude = Number((exactTimesScale * 2n + scale) / (2n * scale));
        const expected = isNegative && magnitude !== 0 ? -magnitude : magnitude;
        expect(fromDecimal(`${isNegative ? "-" : ""}${whole}.${fraction}`)).toBe(expected);
      }),
    );
  });

  it("is symmetric around zero", () => {
    const tail = fc.nat(9_999_999);
    fc.assert(
      fc.property(tail, (value) => {
        const text = (value / 100_000).toFixed(5);
        expect(fromDecimal(`-${text}`) + fromDecimal(text)).toBe(0);
      }),
    );
  });

  it("reads back whatever toDecimal writes, up to 70 trillion yuan", () => {
    const fen = fc.integer({ min: -MOST_DECIMAL_FEN, max: MOST_DECIMAL_FEN });
    fc.assert(fc.property(fen, (amount) => fromDecimal(toDecimal(amount)) === amount));
  });
});

describe("formatYuan", () => {
  it.each([
    [0, "0.00"],
    [-0, "0.00"],
    [7, "0.07"],
    [-705, "-7.05"],
    [1250, "12.50"],
    [Number.MAX_SAFE_INTEGER, "90071992547409.91"],
    [Number.MIN_SAFE_INTEGER, "-90071992547409.91"],
  ])("%d fen", (fen, text) => expect(formatYuan(fen)).toBe(text));
});

describe("formatWanYuan", () => {
  it.each([
    [0, "0.00"],
    [4_999, "0.00"],
    [5_000, "0.01"],
    [-4_999, "0.00"],
    [-5_000, "-0.01"],
    [1_000_000, "1.00"],
    [123_456_789, "123.46"],
    [99_995_000, "100.00"],
    [Number.MAX_SAFE_INTEGER, "9007199254.74"],
  ])("%d fen", (fen, text) => expect(formatWanYuan(fen)).toBe(text));

  it("is the sum rounded once, within half of its last place", () => {
    fc.assert(
      fc.property(anyFen, (fen) => {
        const shownFen = BigInt(parseYuan(formatWanYuan(fen))) * 10_000n;
        const difference = shownFen - BigInt(fen);
        expect(difference >= -5_000n && difference <= 5_000n).toBe(true);
      }),
    );
  });
});

describe("assertFen", () => {
  it.each([0.5, 2 ** 53, -(2 ** 53), Number.NaN, Infinity])("refuses %d", (value) => {
    expect(() => assertFen(value, "freight")).toThrow("freight is not a whole number of fen");
  });
  it("gives zero without a sign", () => expect(Object.is(assertFen(-0), 0)).toBe(true));
});
