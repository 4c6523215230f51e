import "server-only";
import {
  catalogueProduct,
  listCatalogueResponse,
  type CatalogueProduct,
  type ListCatalogueResponse,
  type ProductClass,
} from "@xieshou/contracts";
import { cacheLife, cacheTag } from "next/cache";
import { callApi } from "../api";
import { ApiError } from "../api-error";
import { isBuildPhase } from "../env";
import { CATALOGUE_LIFE, MISSING_LIFE } from "./lifetimes";
import { CATALOGUE_TAG, productTag } from "./tags";

export interface CatalogueQuery {
  class?: ProductClass;
  village?: string;
  page?: number;
  pageSize?: number;
}

/** Cards of products on sale; none of a village that is none, nor while the shop is built without a backend. */
export async function listCatalogue(query: CatalogueQuery): Promise<ListCatalogueResponse> {
  "use cache";
  cacheTag(CATALOGUE_TAG);
  cacheLife(CATALOGUE_LIFE);
  const { class: productClass, village, page = 1, pageSize = 24 } = query;
  const none = { cards: [], count: 0, page, page_size: pageSize };
  try {
    return await callApi({
      path: "/store/catalogue",
      query: { class: productClass, village, page, page_size: pageSize },
      schema: listCatalogueResponse,
    });
  } catch (error) {
    // The page cache never serves what a build rendered, so nobody sees this empty market.
    if (isBuildPhase()) return none;
    if (error instanceof ApiError && error.code === "division_unknown") return none;
    throw error;
  }
}

/** A product by its handle, or null when there is none. Cached until its tag or the catalogue's is told. */
export async function findProduct(handle: string): Promise<CatalogueProduct | null> {
  "use cache";
  cacheTag(CATALOGUE_TAG, productTag(handle));
  const product = isBuildPhase() ? null : await readProduct(handle);
  if (product) cacheLife(CATALOGUE_LIFE);
  else cacheLife(MISSING_LIFE);
  return product;
}

/** A product as it is this moment, for decisions about stock. Null when there is none. */
export async function readProduct(handle: string): Promise<CatalogueProduct | null> {
  try {
    const answer = await callApi({
      path: `/store/catalogue/${encodeURIComponent(handle)}`,
      schema: catalogueProduct,
    });
    return answer.product;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}
