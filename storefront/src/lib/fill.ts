/**
 * Puts values into a sentence of the dictionary. Unknown names stay visible, so that a typing error shows.
 * @example fill("还剩 {count} 份", { count: 3 }) // "还剩 3 份"
 */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
