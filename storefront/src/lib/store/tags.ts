/** On everything that shows the market's public data; cache/page-cache.cjs knows it too. */
export const CATALOGUE_TAG = "catalogue";

/** Tag of one product's page. */
export function productTag(handle: string): string {
  return `product:${handle}`;
}

/** Tells whether a tag may be invalidated from outside. */
export function isKnownTag(tag: string): boolean {
  return tag === CATALOGUE_TAG || /^product:[\w-]{1,120}$/.test(tag);
}
