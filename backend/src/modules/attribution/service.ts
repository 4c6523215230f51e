import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sealNext, type Seal } from "./seals";

/**
 * The ledger's tables are append-only, so this service has no generated create, update or delete methods. What
 * appends to them joins the caller's transaction: see `insert-plans.ts`, `facts.ts` and `entries.ts`.
 */
export default class AttributionModuleService {
  private readonly pg: Knex;

  constructor({ __pg_connection__: pg }: { __pg_connection__: Knex }) {
    this.pg = pg;
  }

  /** See `sealNext`. */
  sealNext(): Promise<Seal | null> {
    return sealNext(this.pg);
  }
}
