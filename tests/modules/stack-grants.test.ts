import { APPEND_ONLY_TABLES, grantToApp } from "@xieshou/local-stack";
import { Client } from "pg";
import { createTestDatabase, type TestDatabase } from "../support/database";

let database: TestDatabase;
let app: Client;
let appRole: string;

beforeAll(async () => {
  database = await createTestDatabase("grants");
  appRole = `${database.name}_app`;
  await database.pg.raw(`create role ${appRole} login password 'app'`);
  await grantToApp(database.url, appRole);
  const url = new URL(database.url);
  url.username = appRole;
  url.password = "app";
  app = new Client({ connectionString: url.href });
  await app.connect();
});

afterAll(async () => {
  await app.end();
  await database.pg.raw(`drop owned by ${appRole}`);
  await database.pg.raw(`drop role ${appRole}`);
  await database.drop();
});

async function rightsOn(table: string): Promise<string[]> {
  const { rows } = await app.query<{ held: string }>(
    `select privilege as held from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) privilege
     where has_table_privilege($1, privilege)`,
    [table],
  );
  return rows.map(({ held }) => held);
}

async function columnOf(table: string): Promise<string> {
  const { rows } = await app.query<{ name: string }>(
    "select attname as name from pg_attribute where attrelid = $1::regclass and attnum = 1",
    [table],
  );
  return rows[0]?.name ?? "";
}

describe.each(APPEND_ONLY_TABLES)("%s", (table) => {
  it("may be read and inserted into by the application's role, and nothing else", async () => {
    expect(await rightsOn(table)).toEqual(["SELECT", "INSERT"]);
  });

  it("refuses the application's UPDATE, DELETE and TRUNCATE", async () => {
    const column = await columnOf(table);
    const refused = `permission denied for table ${table}`;
    await expect(app.query(`update ${table} set "${column}" = "${column}"`)).rejects.toThrow(refused);
    await expect(app.query(`delete from ${table}`)).rejects.toThrow(refused);
    await expect(app.query(`truncate ${table} cascade`)).rejects.toThrow(refused);
  });

  it("cannot be altered, dropped or stripped of its triggers by the application", async () => {
    const refused = `must be owner of table ${table}`;
    await expect(app.query(`alter table ${table} disable trigger all`)).rejects.toThrow(refused);
    await expect(app.query(`drop table ${table} cascade`)).rejects.toThrow(refused);
  });

  it("has triggers that refuse the owner as well", async () => {
    const { rows } = await app.query<{ kind: string }>(
      `select case when tgtype & 1 = 1 then 'row' else 'statement' end || ':' ||
              concat_ws(',', case when tgtype & 8 = 8 then 'delete' end, case when tgtype & 16 = 16 then 'update' end,
                             case when tgtype & 32 = 32 then 'truncate' end) as kind
       from pg_trigger where tgrelid = $1::regclass and not tgisinternal and tgenabled in ('O', 'A')
       order by kind`,
      [table],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(["row:delete,update", "statement:truncate"]);
    await expect(database.pg.raw(`truncate ${table} cascade`)).rejects.toThrow(/append-only/);
  });
});

describe("the grants", () => {
  it("let the application's role work on every other table", async () => {
    const { rows } = await app.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')",
    );
    const ledger = new Set<string>(APPEND_ONLY_TABLES);
    const others = rows.map(({ name }) => name).filter((name) => !ledger.has(name));
    expect(others).toContain("product");
    for (const name of others) {
      const rights = (await rightsOn(`"${name}"`)).filter((right) => right !== "TRUNCATE");
      expect({ name, rights }).toEqual({ name, rights: ["SELECT", "INSERT", "UPDATE", "DELETE"] });
    }
  });

  it("take back what somebody gave by hand, and may be given any number of times", async () => {
    await database.pg.raw(`grant update, delete, truncate on attribution_entry to ${appRole}`);
    expect(await rightsOn("attribution_entry")).toHaveLength(5);
    await grantToApp(database.url, appRole);
    await grantToApp(database.url, appRole);
    expect(await rightsOn("attribution_entry")).toEqual(["SELECT", "INSERT"]);
  });

  it("are given to a database that has no ledger yet", async () => {
    await database.pg.raw(`create database ${database.name}_empty`);
    const url = new URL(database.url);
    url.pathname = `/${database.name}_empty`;
    try {
      await expect(grantToApp(url.href, appRole)).resolves.toBeUndefined();
    } finally {
      await database.pg.raw(`drop database ${database.name}_empty with (force)`);
    }
  });

  it("hand over the tables a search reindex makes anew", async () => {
    await database.pg.raw("create table search_pg_probe (id text)");
    await grantToApp(database.url, appRole);
    const { rows } = await app.query<{ owner: string }>(
      "select relowner::regrole::text as owner from pg_class where oid = 'search_pg_probe'::regclass",
    );
    expect(rows).toEqual([{ owner: appRole }]);
  });
});
