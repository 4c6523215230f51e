/**
 * Codes of administrative divisions, always 12 digits here: 2 province, 2 prefecture-level city, 2 county
 * (these six are GB/T 2260), 3 town, 3 village (the statistical extension). A higher level is the same code
 * with zeros behind. `division` is an administrative area; a pricing area is Medusa's `region`.
 */
export type DivisionCode = string;

export const DIVISION_LEVELS = ["province", "city", "county", "town", "village"] as const;
export type DivisionLevel = (typeof DIVISION_LEVELS)[number];

/** How many leading digits say something at each level. */
export const SIGNIFICANT_DIGITS = { province: 2, city: 4, county: 6, town: 9, village: 12 } as const;

/** Thrown when a text that claims to be a division code is none. */
export class DivisionError extends Error {
  override name = "DivisionError";
}

/** A code taken apart. Levels below its own are null; `county` is what {@link countyOf} says. */
export interface Division {
  code: DivisionCode;
  level: DivisionLevel;
  province: DivisionCode;
  city: DivisionCode | null;
  county: DivisionCode | null;
  town: DivisionCode | null;
  village: DivisionCode | null;
}

const PROVINCES = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82".split(
    " ",
  ),
);

/** Prefecture-level cities whose towns follow directly: 东莞, 中山, 儋州. They stand in for their county. */
const CITIES_WITHOUT_COUNTIES = new Set(["4419", "4420", "4604"]);

const MUNICIPALITIES = new Set(["11", "12", "31", "50"]);

const CODE = /^(\d{2})(\d{2})(\d{2})(\d{3})(\d{3})$/;

/**
 * Tells whether a text has the form of a division code: 12 digits, a province that exists, and no gap (a
 * village needs a town, a town a county). Whether such a division exists is the division table's business.
 */
export function isDivisionCode(text: unknown): text is DivisionCode {
  const match = typeof text === "string" ? CODE.exec(text) : null;
  if (!match) return false;
  const [, province = "", city, county, town, village] = match;
  if (!PROVINCES.has(province)) return false;
  const isTownless = town === "000";
  if (village !== "000" && isTownless) return false;
  const isCountyless = county === "00";
  if (!isTownless && isCountyless && !CITIES_WITHOUT_COUNTIES.has(`${province}${city}`)) return false;
  return city !== "00" || (isCountyless && isTownless);
}

/** Returns the text as a code. @throws DivisionError when it is none. */
function assertDivisionCode(text: string): DivisionCode {
  if (!isDivisionCode(text)) throw new DivisionError(`not a 12-digit division code: "${text}"`);
  return text;
}

/**
 * The level a code speaks of. A city without counties (东莞) is a `city`.
 * @throws DivisionError when the text is no code.
 * @example levelOf("520526000000") // "county"
 */
export function levelOf(code: DivisionCode): DivisionLevel {
  assertDivisionCode(code);
  if (code.slice(9) !== "000") return "village";
  if (code.slice(6, 9) !== "000") return "town";
  if (code.slice(4, 6) !== "00") return "county";
  return code.slice(2, 4) === "00" ? "province" : "city";
}

/**
 * The digits that say something: what every code inside the division begins with (for `like 'prefix%'`).
 * @example prefixOf("520526000000") // "520526"
 */
export function prefixOf(code: DivisionCode): string {
  return code.slice(0, SIGNIFICANT_DIGITS[levelOf(code)]);
}

/**
 * Makes a 12-digit code of the 2, 4, 6, 9 or 12 digits that official lists print.
 * @throws DivisionError for any other length and for what is no code.
 * @example toDivisionCode("520526") // "520526000000"
 */
export function toDivisionCode(digits: string): DivisionCode {
  if (![2, 4, 6, 9, 12].includes(digits.length)) {
    throw new DivisionError(`not 2, 4, 6, 9 or 12 digits: "${digits}"`);
  }
  return assertDivisionCode(digits.padEnd(12, "0"));
}

/**
 * Tells whether a code is one of the entries that only fill the city's place in the list: 市辖区 and 县 of
 * the four municipalities (1101, 5002 …) and 省直辖县级行政区划 (4190, 4290, 4690, 6590). Nobody lives in
 * "省直辖", so such entries are nobody's parent here: 东城区 and 济源市 lie directly under their province.
 */
export function isPseudoCity(code: DivisionCode): boolean {
  if (levelOf(code) !== "city") return false;
  return code.slice(2, 4) === "90" || MUNICIPALITIES.has(code.slice(0, 2));
}

/** Tells whether a city has no counties (东莞, 中山, 儋州), so that its towns lie directly under it. */
export function isCityWithoutCounties(code: DivisionCode): boolean {
  return levelOf(code) === "city" && CITIES_WITHOUT_COUNTIES.has(code.slice(0, 4));
}

/**
 * The divisions above a code, from the province down, itself not included. Pseudo-cities are left out.
 * @example ancestorsOf("520526118000") // ["520000000000", "520500000000", "520526000000"]
 */
export function ancestorsOf(code: DivisionCode): DivisionCode[] {
  const own = SIGNIFICANT_DIGITS[levelOf(code)];
  const above: DivisionCode[] = [];
  for (const level of DIVISION_LEVELS) {
    const digits = SIGNIFICANT_DIGITS[level];
    const ancestor = code.slice(0, digits).padEnd(12, "0");
    const isRepeated = ancestor === above.at(-1) || ancestor === code;
    if (digits < own && !isRepeated && !isPseudoCity(ancestor)) above.push(ancestor);
  }
  return above;
}

/** The division directly above (never a pseudo-city), or null for a province. */
export function parentOf(code: DivisionCode): DivisionCode | null {
  return ancestorsOf(code).at(-1) ?? null;
}

/**
 * The county a code lies in: itself for a county, null above. A city without counties stands in for its
 * county, so a town of 东莞 and 东莞 itself answer "441900000000".
 */
export function countyOf(code: DivisionCode): DivisionCode | null {
  const level = levelOf(code);
  if (level === "province") return null;
  if (level === "city" && !isCityWithoutCounties(code)) return null;
  return code.slice(0, SIGNIFICANT_DIGITS.county).padEnd(12, "0");
}

/**
 * Tells whether a division is `ancestor` or lies inside it.
 * @throws DivisionError when either is no code.
 * @example isWithin("520526118205", "520500000000") // true
 */
export function isWithin(code: DivisionCode, ancestor: DivisionCode): boolean {
  return assertDivisionCode(code).startsWith(prefixOf(ancestor));
}

/** Takes a code apart. @throws DivisionError when the text is no code. */
export function parseDivision(text: string): Division {
  const code = assertDivisionCode(text);
  const level = levelOf(code);
  const cut = (at: DivisionLevel): DivisionCode | null =>
    SIGNIFICANT_DIGITS[at] <= SIGNIFICANT_DIGITS[level]
      ? code.slice(0, SIGNIFICANT_DIGITS[at]).padEnd(12, "0")
      : null;
  return {
    code,
    level,
    province: code.slice(0, SIGNIFICANT_DIGITS.province).padEnd(12, "0"),
    city: cut("city"),
    county: countyOf(code),
    town: cut("town"),
    village: cut("village"),
  };
}
