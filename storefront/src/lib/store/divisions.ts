import "server-only";
import { listDivisionsResponse, type ListDivisionsResponse } from "@xieshou/contracts";
import { cacheLife, cacheTag } from "next/cache";
import { callApi } from "../api";
import { ApiError } from "../api-error";

export type Division = ListDivisionsResponse["divisions"][number];

/**
 * Divisions one level below `parent`, or the provinces.
 * @throws ApiError when they cannot be had
 */
export async function listDivisions(parent: string | null): Promise<Division[]> {
  try {
    return await readDivisions(parent);
  } catch (error) {
    // What a cached function throws arrives as a plain error, without its class.
    throw new ApiError({ status: 0, message: `divisions cannot be had: ${String(error)}` });
  }
}

/** They change about once a year. */
async function readDivisions(parent: string | null): Promise<Division[]> {
  "use cache";
  cacheTag("divisions");
  cacheLife("days");
  const { divisions } = await callApi({
    path: "/store/divisions",
    query: { parent: parent ?? undefined },
    schema: listDivisionsResponse,
  });
  return divisions;
}
