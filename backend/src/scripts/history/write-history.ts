import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { rows } from "../../lib/database";
import { IdMaker } from "./ids";
import { planHistory, type HistoryRequest } from "./plan-history";
import { readCatalogue } from "./read-catalogue";
import { RowBook } from "./rows/row-book";
import { StockChanges } from "./rows/stock-changes";
import { writeCustomers } from "./rows/write-customers";
import { writeOrders } from "./rows/write-orders";

/** Keeps two simulations from writing the same year twice. */
const LOCK = "xieshou/simulate-history";

/**
 * Plans a year and writes Medusa's rows of it with the stock they leave behind, all in one transaction: the
 * year is there or it is not. Where there are example orders already nothing is written.
 * @returns the number of orders and rows written
 */
export async function writeHistory(
  pg: Knex,
  request: HistoryRequest,
): Promise<{ orders: number; rows: number }> {
  return pg.transaction(async (trx) => {
    await trx.raw(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [LOCK]);
    if (await hasHistory(trx)) return { orders: 0, rows: 0 };
    const catalogue = await readCatalogue(trx, request.until);
    const orders = planHistory(catalogue, request);
    const book = new RowBook();
    const ids = new IdMaker(request.seed);
    const stock = new StockChanges();
    const customerIds = writeCustomers(orders, { book, ids, catalogue });
    writeOrders(orders, { book, ids, stock, catalogue, customerIds });
    const written = await book.insert(trx);
    await stock.apply(trx);
    return { orders: orders.length, rows: written };
  });
}

async function hasHistory(trx: Knex.Transaction): Promise<boolean> {
  const found = await rows(trx, {
    text: `select 1 from "order" where metadata->>'is_example' = 'true' and deleted_at is null limit 1`,
    row: z.unknown(),
  });
  return found.length > 0;
}
