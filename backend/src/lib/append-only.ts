/** Creates the trigger function every append-only table calls. Safe to run in each module's migration. */
const REFUSE_CHANGE = `
create or replace function xieshou_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'append-only: % on % is refused', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$`;

/**
 * SQL statements that make tables append-only for every role, their owner included: UPDATE, DELETE and
 * TRUNCATE raise `append-only: …`.
 */
export function appendOnly(tables: readonly string[]): string[] {
  const triggers = tables.flatMap((table) => [
    `create trigger ${table}_refuse_change before update or delete on ${table}
       for each row execute function xieshou_refuse_change()`,
    `create trigger ${table}_refuse_truncate before truncate on ${table}
       for each statement execute function xieshou_refuse_change()`,
  ]);
  return [REFUSE_CHANGE, ...triggers];
}
