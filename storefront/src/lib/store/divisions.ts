import "server-only";
import { listDivisionsResponse, type ListDivisionsResponse } from "@xieshou/contracts";
import { cacheLife, cacheTag } from "next/cache";
import { callApi } from "../api";

export type Division = ListDivisionsResponse["divisions"][number];

/** Divisions one level below `parent`, or the provinces. They change about once a year. */
export async function listDivisions(parent: string | null): Promise<Division[]> {
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
