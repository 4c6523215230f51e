import { productClass, type ProductClass } from "@xieshou/contracts";

/** The kind of product a path segment names, or null. */
export function toProductClass(segment: string): ProductClass | null {
  const parsed = productClass.safeParse(segment);
  return parsed.success ? parsed.data : null;
}

/** The page a path segment names, from 2 (the first page has no number in its address), or null. */
export function toPage(segment: string): number | null {
  return /^[1-9]\d{0,3}$/.test(segment) && segment !== "1" ? Number(segment) : null;
}
