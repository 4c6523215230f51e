import { escapeIdentifier, inTransaction } from "./postgres/sql";

/** Tables that are only ever appended to: the application's role may insert into them and read them. */
export const APPEND_ONLY_TABLES = [
  "attribution_plan",
  "attribution_freight",
  "attribution_share",
  "attribution_fact",
  "attribution_entry",
  "attribution_seal",
  "lot_movement",
  "contribution",
  "report_run",
  "audit_event",
] as const;

/** What the search providers and the index engine make anew at run time, and so must own. */
const MADE_AT_RUN_TIME = ["search\\_pg\\_%", "cat\\_%", "index\\_data", "index\\_relation"];

/**
 * Ownership goes over table by table: partitions and their indexes follow their table. Nothing here names
 * a table that may be missing, so the step runs after any migration.
 */
function handOver(appRole: string): string {
  const patterns = MADE_AT_RUN_TIME.map((pattern) => `'${pattern}'`).join(", ");
  return `do $$
    declare item record;
    begin
      for item in
        select c.oid::regclass as name from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
          and c.relname like any (array[${patterns}]) and c.relowner <> '${appRole}'::regrole
      loop
        execute format('alter table %s owner to ${escapeIdentifier(appRole)}', item.name);
      end loop;
      for item in
        select p.oid::regprocedure as name from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.proname = 'count_estimate'
          and p.proowner <> '${appRole}'::regrole
      loop
        execute format('alter function %s owner to ${escapeIdentifier(appRole)}', item.name);
      end loop;
    end $$`;
}

function revokeOnLedger(appRole: string): string {
  const tables = APPEND_ONLY_TABLES.map((table) => `'${table}'`).join(", ");
  return `do $$
    declare item record;
    begin
      for item in
        select c.oid::regclass as name from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname in (${tables})
      loop
        execute format('revoke all on %s from ${escapeIdentifier(appRole)}', item.name);
        execute format('grant select, insert on %s to ${escapeIdentifier(appRole)}', item.name);
      end loop;
    end $$`;
}

/**
 * Lets the application refresh the planner's statistics after it has written much at once: without them the
 * first queries over a freshly seeded market run several times slower. It changes no row. PostgreSQL has
 * the right since version 17; before, autovacuum gets there in its own time.
 */
function grantAnalyze(appRole: string): string {
  return `do $$
    begin
      if current_setting('server_version_num')::int >= 170000 then
        execute 'grant maintain on all tables in schema public to ${escapeIdentifier(appRole)}';
      end if;
    end $$`;
}

/**
 * Gives the application's role what it needs and no more: every table of schema public to read and write,
 * the append-only ones to read and insert into. To be run as the owner after every migration; in one
 * transaction, so there is no moment at which the ledger can be rewritten.
 *
 * @throws when the role does not exist or the connection does not own the tables.
 */
export function grantToApp(ownerUrl: string, appRole: string): Promise<void> {
  const app = escapeIdentifier(appRole);
  const statements = [
    `grant usage, create on schema public to ${app}`,
    `grant select, insert, update, delete on all tables in schema public to ${app}`,
    `grant usage, select on all sequences in schema public to ${app}`,
    `grant execute on all functions in schema public to ${app}`,
    revokeOnLedger(appRole),
    grantAnalyze(appRole),
    handOver(appRole),
  ];
  return inTransaction(ownerUrl, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
}
