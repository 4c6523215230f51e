import { z } from "zod";

/** Integer fen. */
export const fen = z.int();
/** A date in Asia/Shanghai, `YYYY-MM-DD`, that exists in the calendar. */
export const date = z.iso.date();
/**
 * One line of text a person or a client sent, at most `max` characters. Control characters (NUL among them,
 * which PostgreSQL cannot store) are refused here, so that they never reach a query.
 */
export const plainText = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^\P{Cc}*$/u, { error: "含有控制字符，请删去 / contains control characters, remove them" });
/** A 12-digit division code (GB/T 2260 + statistical extension). */
export const divisionCode = z.string().regex(/^\d{12}$/);

export const PRODUCT_CLASSES = [
  "tea",
  "fruit",
  "grain",
  "honey",
  "mushroom",
  "meat",
  "handicraft",
  "tourism",
] as const;
export const productClass = z.enum(PRODUCT_CLASSES);
export type ProductClass = z.infer<typeof productClass>;

/** A place as shown: code, full name of that level, and the path above it ("贵州省 毕节市 威宁…"). */
export const place = z.object({ code: divisionCode, name: z.string(), path: z.string() });
export type Place = z.infer<typeof place>;

/**
 * A number of households as shown to the public: exact from five up, else only "fewer than five"
 * (`suppressed: true`, `count: null`), so that no household can be singled out.
 */
export const householdCount = z.object({ count: z.int().nullable(), suppressed: z.boolean() });
export type HouseholdCount = z.infer<typeof householdCount>;

/** Fewer households than this are never counted out to the public or to the other side's officials. */
export const HOUSEHOLD_SUPPRESSION_BELOW = 5;

/** Applies the suppression rule to a count. */
export function toHouseholdCount(count: number): HouseholdCount {
  const suppressed = count > 0 && count < HOUSEHOLD_SUPPRESSION_BELOW;
  return { count: suppressed ? null : count, suppressed };
}
