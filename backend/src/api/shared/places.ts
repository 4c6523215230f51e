import { z } from "@medusajs/framework/zod";
import type { Place } from "@xieshou/contracts";
import { ancestorsOf, type DivisionCode } from "@xieshou/divisions";
import { rows, type Sql } from "../../lib/database";

const divisionRow = z.object({ code: z.string(), name: z.string() });

/**
 * The path above a division `d` as SQL, for statements whose rows are streamed and cannot be looked up
 * afterwards; the same text as {@link loadPlaces} gives.
 */
export const PLACE_PATH = `(
  select coalesce(string_agg(above.name, ' ' order by above.code), '') from division above
   where above.code <> d.code
     and above.code in (rpad(left(d.code, 2), 12, '0'), rpad(left(d.code, 4), 12, '0'),
                        rpad(left(d.code, 6), 12, '0'), rpad(left(d.code, 9), 12, '0')))`;

/** Places by code. A code the division table does not know is shown by its digits, never left out. */
export interface Places {
  of(code: DivisionCode): Place;
}

/**
 * Loads places with the names of everything above them, in one statement.
 * @param codes 12-digit codes, repeated or not
 */
export async function loadPlaces(sql: Sql, codes: Iterable<DivisionCode>): Promise<Places> {
  const wanted = new Set([...codes].flatMap((code) => [code, ...ancestorsOf(code)]));
  const found = await rows(sql, {
    text: `select code, name from division where code = any(?)`,
    bindings: [[...wanted]],
    row: divisionRow,
  });
  const names = new Map(found.map((division) => [division.code, division.name]));
  return {
    of: (code) => ({
      code,
      name: names.get(code) ?? code,
      path: ancestorsOf(code)
        .map((above) => names.get(above) ?? "")
        .filter((name) => name !== "")
        .join(" "),
    }),
  };
}

/** Tells whether the division table has this code. */
export async function isKnownDivision(sql: Sql, code: DivisionCode): Promise<boolean> {
  const found = await rows(sql, {
    text: `select code, name from division where code = ?`,
    bindings: [code],
    row: divisionRow,
  });
  return found.length > 0;
}
