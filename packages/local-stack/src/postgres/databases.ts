import { type Client, DatabaseError } from "pg";
import { escapeIdentifier, escapeLiteral, withClient } from "./sql";

/** A role that may log in. */
export interface Role {
  readonly name: string;
  readonly password: string;
}

/** Makes the role when it is missing, and gives it this password. */
export async function ensureRole(client: Client, role: Role): Promise<void> {
  const name = escapeIdentifier(role.name);
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [role.name]);
  if (rowCount === 0) await client.query(`create role ${name}`);
  await client.query(`alter role ${name} login password ${escapeLiteral(role.password)}`);
}

/**
 * Owner and application roles of an embedded server. The owner is a member of the application's role, so
 * that it can give it the tables a search reindex makes anew at run time.
 */
export function ensureRoles(adminUrl: string, roles: { owner: Role; app: Role }): Promise<void> {
  return withClient(adminUrl, async (client) => {
    await ensureRole(client, roles.owner);
    await ensureRole(client, roles.app);
    await client.query(`grant ${escapeIdentifier(roles.app.name)} to ${escapeIdentifier(roles.owner.name)}`);
  });
}

/** A database to make. */
export interface NewDatabase {
  readonly name: string;
  readonly owner: string;
  /** Copied from this one; nobody may be connected to it. */
  readonly template?: string;
}

/** Makes the database unless there is one of that name; true when it was made. */
export function ensureDatabase(adminUrl: string, { name, owner, template }: NewDatabase): Promise<boolean> {
  return withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount !== 0) return false;
    const source = template === undefined ? "" : ` template ${escapeIdentifier(template)} strategy file_copy`;
    await client.query(`create database ${escapeIdentifier(name)} owner ${escapeIdentifier(owner)}${source}`);
    return true;
  });
}

/** Drops the database, whoever is connected. */
export function dropDatabase(adminUrl: string, name: string): Promise<void> {
  return withClient(adminUrl, async (client) => {
    await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
  });
}

const NO_SUCH_TABLE = "42P01";

/** The input a step was last done for in this database, or null when it has not been done. */
export function doneFor(ownerUrl: string, step: string): Promise<string | null> {
  return withClient(ownerUrl, async (client) => {
    try {
      const sql = "select fingerprint from local_stack_step where step = $1";
      const { rows } = await client.query<{ fingerprint: string }>(sql, [step]);
      return rows[0]?.fingerprint ?? null;
    } catch (error) {
      if (error instanceof DatabaseError && error.code === NO_SUCH_TABLE) return null;
      throw error;
    }
  });
}

/** Notes in the database itself that a step was done, so that the note is lost exactly when the data is. */
export function noteDone(ownerUrl: string, step: string, fingerprint: string): Promise<void> {
  return withClient(ownerUrl, async (client) => {
    await client.query(
      "create table if not exists local_stack_step (step text primary key, fingerprint text not null)",
    );
    await client.query(
      `insert into local_stack_step (step, fingerprint) values ($1, $2)
       on conflict (step) do update set fingerprint = excluded.fingerprint`,
      [step, fingerprint],
    );
  });
}
