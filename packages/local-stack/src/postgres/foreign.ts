import type { Client } from "pg";
import { PlainFailure } from "../failure";
import { ensureRole, type Role } from "./databases";
import { escapeIdentifier, withClient } from "./sql";

/** A database somebody else runs, as given in DATABASE_URL. */
export interface ForeignDatabase {
  readonly ownerUrl: string;
  /** Connection of the application's role, or of the owner when there can be no second role. */
  readonly appUrl: string;
  readonly appRole: string | null;
  /** Why there is one role only; null when there are two. */
  readonly singleRoleReason: string | null;
}

const LEAST_VERSION = 150_000;
const EMPTY_ONE = "an empty PostgreSQL 15 or newer database this user may create tables in";

interface Rights {
  readonly version: number;
  readonly version_name: string;
  readonly may_create: boolean;
  readonly may_make_roles: boolean;
  readonly holds_others: boolean;
}

const RIGHTS = `
  select current_setting('server_version_num')::int as version,
         current_setting('server_version') as version_name,
         has_schema_privilege('public', 'create') as may_create,
         (select rolcreaterole or rolsuper from pg_roles where rolname = current_user) as may_make_roles,
         to_regclass('public.local_stack_step') is null and to_regclass('public.mikro_orm_migrations') is null
           and exists (select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                       and not exists (select from pg_depend d where d.objid = pg_class.oid and d.deptype = 'e'))
           as holds_others`;

/** The address without its password, fit to be shown. */
export function withoutPassword(url: string): string {
  return url.replace(/(\/\/[^:/@]*):[^@]*@/, "$1:***@");
}

function refuse(url: string, reason: string): PlainFailure {
  return new PlainFailure(
    `DATABASE_URL (${withoutPassword(url)}) ${reason}: let it name ${EMPTY_ONE}, or unset it to use the built-in one.`,
  );
}

function check(url: string, rights: Rights | undefined): asserts rights is Rights {
  if (rights === undefined) throw refuse(url, "gives no answer");
  if (rights.version < LEAST_VERSION) throw refuse(url, `is PostgreSQL ${rights.version_name}`);
  if (!rights.may_create) throw refuse(url, "does not allow its user to create tables");
  if (rights.holds_others) throw refuse(url, "holds tables that are not this project's");
}

function urlFor(url: string, role: Role): string {
  const address = new URL(url);
  address.username = encodeURIComponent(role.name);
  address.password = encodeURIComponent(role.password);
  return address.toString();
}

async function trySecondRole(client: Client, url: string, role: Role): Promise<string | null> {
  try {
    await ensureRole(client, role);
    await client.query(`grant ${escapeIdentifier(role.name)} to current_user`);
    await withClient(urlFor(url, role), (own) => own.query("select 1"));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function connected(url: string, app: Role, client: Client): Promise<ForeignDatabase> {
  const { rows } = await client.query<Rights>(RIGHTS);
  const rights = rows[0];
  check(url, rights);
  const noRights = `this user may not create roles`;
  const singleRoleReason = rights.may_make_roles ? await trySecondRole(client, url, app) : noRights;
  return singleRoleReason === null
    ? { ownerUrl: url, appUrl: urlFor(url, app), appRole: app.name, singleRoleReason }
    : { ownerUrl: url, appUrl: url, appRole: null, singleRoleReason };
}

/**
 * Checks a database given by DATABASE_URL and makes the application's role in it where that is allowed.
 * @throws PlainFailure when it cannot be reached, is too old, gives too few rights or is not empty.
 */
export async function openForeignDatabase(url: string, app: Role): Promise<ForeignDatabase> {
  if (!/^postgres(ql)?:\/\/[^/]+\/[^/?]+/.test(url))
    throw refuse(url, "is not like postgres://user:password@host:5432/name");
  try {
    return await withClient(url, (client) => connected(url, app, client));
  } catch (error) {
    if (error instanceof PlainFailure) throw error;
    const reason =
      error instanceof Error
        ? error.message || ("code" in error ? String(error.code) : error.name)
        : String(error);
    throw refuse(url, `cannot be reached (${reason})`);
  }
}
