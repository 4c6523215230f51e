import type { Knex } from "@medusajs/framework/mikro-orm/knex";

export type Row = Readonly<Record<string, unknown>>;

/** Tables in the order in which their foreign keys let them be filled. */
export const TABLES = [
  "customer_group",
  "customer",
  "customer_group_customer",
  "order_address",
  "order",
  "order_line_item",
  "order_item",
  "order_shipping_method",
  "order_shipping",
  "order_summary",
  "payment_collection",
  "payment_session",
  "payment",
  "capture",
  "refund",
  "order_payment_collection",
  "order_transaction",
  "order_credit_line",
  "fulfillment_address",
  "fulfillment",
  "fulfillment_item",
  "fulfillment_label",
  "order_fulfillment",
  "return",
  "return_item",
  "order_change",
  "order_change_action",
  "reservation_item",
] as const;
export type Table = (typeof TABLES)[number];

const ROWS_PER_STATEMENT = 2_000;

/** Collects rows per table and writes them in a few large statements. */
export class RowBook {
  private readonly tables = new Map<Table, Row[]>();

  /** Columns left out take the table's default; all rows of a table name the same ones. */
  add(table: Table, row: Row): void {
    const rows = this.tables.get(table);
    if (rows) rows.push(row);
    else this.tables.set(table, [row]);
  }

  /** The rows collected for a table, in the order in which they were added. */
  of(table: Table): readonly Row[] {
    return this.tables.get(table) ?? [];
  }

  /**
   * Writes everything, and lets the database look at each table: whoever reads an order next would otherwise
   * read it by plans made for empty tables. @returns the number of rows
   */
  async insert(trx: Knex.Transaction): Promise<number> {
    let count = 0;
    for (const table of TABLES) {
      const rows = this.of(table);
      for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
        await insertChunk(trx, { table, rows: rows.slice(from, from + ROWS_PER_STATEMENT) });
      }
      if (rows.length > 0) await trx.raw("analyze ??", [table]);
      count += rows.length;
    }
    return count;
  }
}

async function insertChunk(
  trx: Knex.Transaction,
  chunk: { table: Table; rows: readonly Row[] },
): Promise<void> {
  const columns = Object.keys(chunk.rows[0] ?? {});
  const names = columns.map(() => "??").join(", ");
  await trx.raw(
    `insert into ?? (${names}) select ${names} from json_populate_recordset(cast(null as ??), ?::json)`,
    [chunk.table, ...columns, ...columns, chunk.table, JSON.stringify(chunk.rows)],
  );
}
