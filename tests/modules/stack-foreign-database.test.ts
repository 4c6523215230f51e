import { openForeignDatabase } from "@xieshou/local-stack";
import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { testEnv } from "../support/env";

const tag = randomBytes(4).toString("hex");
const database = `xieshou_foreign_${tag}`;
const plain = { name: `xieshou_plain_${tag}`, password: "plain" };
const maker = { name: `xieshou_maker_${tag}`, password: "maker" };
const app = { name: `xieshou_app_${tag}`, password: "app" };

function urlAs(role: { name: string; password: string }): string {
  const url = new URL(testEnv().databaseAdminUrl);
  url.pathname = `/${database}`;
  url.username = role.name;
  url.password = role.password;
  return url.href;
}

async function asAdmin(statements: string[], name: string): Promise<void> {
  const url = new URL(testEnv().databaseAdminUrl);
  url.pathname = `/${name}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

beforeEach(async () => {
  await asAdmin(
    [
      `create role ${plain.name} login password '${plain.password}'`,
      `create role ${maker.name} login createrole password '${maker.password}'`,
      `create database ${database}`,
    ],
    "postgres",
  );
});

afterEach(async () => {
  const roles = [app, plain, maker].map(({ name }) => name).join(", ");
  await asAdmin([`drop database ${database} with (force)`, `drop role if exists ${roles}`], "postgres");
});

const ADVICE =
  "let it name an empty PostgreSQL 15 or newer database this user may create tables in, or unset it to use the built-in one.";

describe("a database of somebody else's", () => {
  it("is refused when its user may not create tables", async () => {
    const shown = urlAs({ ...plain, password: "***" });
    await expect(openForeignDatabase(urlAs(plain), app)).rejects.toThrow(
      `DATABASE_URL (${shown}) does not allow its user to create tables: ${ADVICE}`,
    );
  });

  it("is refused when it holds tables of something else", async () => {
    await asAdmin(
      [`grant create on schema public to ${plain.name}`, "create table shopping (id int)"],
      database,
    );
    await expect(openForeignDatabase(urlAs(plain), app)).rejects.toThrow(
      "holds tables that are not this project's",
    );
  });

  it("is run with one role, and says so, when its user may not create roles", async () => {
    await asAdmin([`grant create on schema public to ${plain.name}`], database);
    expect(await openForeignDatabase(urlAs(plain), app)).toEqual({
      ownerUrl: urlAs(plain),
      appUrl: urlAs(plain),
      appRole: null,
      singleRoleReason: "this user may not create roles",
    });
  });

  it("is run with two roles when its user may create roles, also the second time", async () => {
    await asAdmin([`grant create on schema public to ${maker.name}`], database);
    const expected = {
      ownerUrl: urlAs(maker),
      appUrl: urlAs(app),
      appRole: app.name,
      singleRoleReason: null,
    };
    expect(await openForeignDatabase(urlAs(maker), app)).toEqual(expected);
    expect(await openForeignDatabase(urlAs(maker), app)).toEqual(expected);
  });
});
