import type { MedusaRequest } from "@medusajs/framework/http";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** The connection pool behind a request, for the read-only statements of the query files. */
export function databaseOf(req: MedusaRequest): Knex {
  return req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
}
