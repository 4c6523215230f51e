import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";

/** A connection or a transaction: whoever calls decides what belongs together. */
export type Sql = Knex | Knex.Transaction;

/** A bigint column as a number. The driver hands bigint over as text; beyond 2^53 it would lose digits. */
export const bigintColumn = z.union([z.string().regex(/^-?\d+$/), z.number()]).transform((value, context) => {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  context.addIssue({ code: "custom", message: `not a safe integer: ${value}` });
  return z.NEVER;
});

/**
 * Runs one statement and parses its rows.
 * @param statement SQL with `?` or `:name` bindings; cast dates to text (`harvested_on::text`)
 * @throws ZodError when a row is not what the schema says: a defect, not a person's mistake
 */
export async function rows<T extends z.ZodType>(
  sql: Sql,
  statement: { text: string; bindings?: Knex.RawBinding[] | Knex.ValueDict; row: T },
): Promise<z.output<T>[]> {
  const result: { rows: unknown[] } = await sql.raw(statement.text, statement.bindings ?? []);
  return result.rows.map((row) => statement.row.parse(row));
}
