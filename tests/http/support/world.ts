import { connect } from "../../support/database";
import { stackEnv } from "../../support/env";

/** The market's database as its owner, for what a test prepares and reads back. The file closes it at its end. */
export const world = connect(stackEnv().ownerDatabaseUrl, { maxConnections: 4 });

afterAll(() => world.destroy());

/** Rows of a statement, untyped: a test names the columns it reads. */
export async function select<Row>(text: string, bindings: unknown[] = []): Promise<Row[]> {
  const { rows }: { rows: Row[] } = await world.raw(text, bindings as string[]);
  return rows;
}

/** The one row of a statement. */
export async function selectOne<Row>(text: string, bindings: unknown[] = []): Promise<Row> {
  const [row] = await select<Row>(text, bindings);
  if (!row) throw new Error(`no row: ${text}`);
  return row;
}

/** Everything a refused request must leave as it was. */
export async function worldState(): Promise<Record<string, string>> {
  return selectOne(`
    select (select count(*) from lot) as lots,
           (select count(*) from lot where status = 'open') as open_lots,
           (select count(*) from contribution) as contributions,
           (select count(*) from lot_movement) as movements,
           (select sum(stocked_quantity) from inventory_level where deleted_at is null) as stocked,
           (select sum(reserved_quantity) from inventory_level where deleted_at is null) as reserved,
           (select count(*) from "order") as orders,
           (select count(*) from attribution_plan) as plans,
           (select count(*) from attribution_fact) as facts,
           (select count(*) from attribution_entry) as entries,
           (select count(*) from report_run) as report_runs,
           (select count(*) from audit_event) as audit_events`);
}

/** Runs a request that must be refused, and sees that it changed nothing. */
export async function changingNothing<T>(request: () => Promise<T>): Promise<T> {
  const before = await worldState();
  const answer = await request();
  expect(await worldState()).toEqual(before);
  return answer;
}
