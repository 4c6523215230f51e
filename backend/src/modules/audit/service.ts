import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { appendEvent, verifyChain, type AuditEvent } from "./chain";

/** The audit trail: append and verify, nothing else. */
export default class AuditModuleService {
  private readonly pg: Knex;

  constructor({ __pg_connection__: pg }: { __pg_connection__: Knex }) {
    this.pg = pg;
  }

  /** Appends an event, in the caller's transaction or, with null, in one of its own. See `appendEvent`. */
  append(trx: Knex.Transaction | null, event: AuditEvent): Promise<{ seq: number; hash: string }> {
    return trx ? appendEvent(trx, event) : this.pg.transaction((own) => appendEvent(own, event));
  }

  /** See `verifyChain`. */
  verifyChain(): Promise<{ events: number; lastHash: string; brokenAtSeq: number | null }> {
    return verifyChain(this.pg);
  }
}
