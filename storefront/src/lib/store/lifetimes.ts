/** Cards, products, stock: told of changes by tag, and looked at again after a minute in any case. Seconds. */
export const CATALOGUE_LIFE = { stale: 30, revalidate: 60, expire: 86_400 };

/** An address nobody has: asked again soon, but kept long enough to be prerendered. Seconds. */
export const MISSING_LIFE = { stale: 30, revalidate: 30, expire: 300 };
