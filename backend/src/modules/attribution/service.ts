import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** The ledger's tables are append-only, so this service has no generated create, update or delete methods. */
export default class AttributionModuleService {
  protected readonly pg: Knex;

  constructor({ __pg_connection__: pg }: { __pg_connection__: Knex }) {
    this.pg = pg;
  }
}
