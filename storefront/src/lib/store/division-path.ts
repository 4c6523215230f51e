import "server-only";
import { isWithin } from "@xieshou/divisions";
import { listDivisions, type Division } from "./divisions";

/**
 * The divisions from province down to `code`, or null when there is no such division. The names a buyer's
 * address carries come from here, never from the form.
 */
export async function findDivisionPath(code: string): Promise<Division[] | null> {
  const path: Division[] = [];
  let parent: string | null = null;
  for (;;) {
    const divisions: Division[] = await listDivisions(parent);
    const next = divisions.find((division) => division.code === code || isWithin(code, division.code));
    if (!next) return null;
    path.push(next);
    if (next.code === code) return path;
    parent = next.code;
  }
}
