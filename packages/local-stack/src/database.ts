import { existsSync } from "node:fs";
import { PlainFailure } from "./failure";
import { fingerprint } from "./fingerprint";
import { grantToApp } from "./grants";
import { type BackendContext, type StackDatabase, medusaCommand } from "./medusa";
import { doneFor, ensureDatabase, ensureRoles, noteDone } from "./postgres/databases";
import { connectionString, startPostgres } from "./postgres/server";
import { withClient } from "./postgres/sql";
import type { Session } from "./session";

const OWNER = "xieshou_owner";
const MIGRATE = "migrate";
const SEED = "seed";
const BEGUN = "begun";
const DONE = "done";

/** What decides whether a database has to be migrated. */
const MIGRATED_FROM = [
  "backend/src/modules",
  "backend/src/links",
  "backend/src/search",
  "backend/medusa-config.ts",
  "package-lock.json",
];

/** A running embedded server with the two roles. */
export interface EmbeddedServer {
  readonly port: number;
  /** The superuser's connection to the maintenance database. */
  readonly adminUrl: string;
  /** The two roles' connections to a database of this server. */
  database(name: string): StackDatabase;
}

/** Starts the embedded server of a session and makes its roles. */
export async function startServer(
  session: Session,
  wish: { port: number; isDurable: boolean },
): Promise<EmbeddedServer> {
  const { folder, supervisor, secrets, env, lock } = session;
  const password = secrets.POSTGRES_PASSWORD;
  const postgres = await startPostgres({ folder, supervisor, password, variables: env.variables, ...wish });
  lock.notePostgresPort(postgres.port);
  const server = embeddedServer(session, postgres.port);
  await ensureRoles(server.adminUrl, {
    owner: { name: OWNER, password: secrets.OWNER_PASSWORD },
    app: { name: env.appRole, password: secrets.APP_PASSWORD },
  });
  return server;
}

/** The connections of an embedded server that runs on a port. */
export function embeddedServer(
  { secrets, env }: Pick<Session, "secrets" | "env">,
  port: number,
): EmbeddedServer {
  const url = (role: string, password: string, database: string) =>
    connectionString(port, { role, password, database });
  return {
    port,
    adminUrl: url("postgres", secrets.POSTGRES_PASSWORD, "postgres"),
    database: (name) => ({
      ownerUrl: url(OWNER, secrets.OWNER_PASSWORD, name),
      appUrl: url(env.appRole, secrets.APP_PASSWORD, name),
      appRole: env.appRole,
    }),
  };
}

/** Makes a database on the embedded server unless it is there; true when it was made. */
export function makeDatabase(
  server: Pick<EmbeddedServer, "adminUrl">,
  name: string,
  template?: string,
): Promise<boolean> {
  return ensureDatabase(server.adminUrl, { name, owner: OWNER, template });
}

/** Brings the tables up to date, unless they are, and gives the application's role its rights. */
export async function migrate(context: BackendContext): Promise<void> {
  const { session, database } = context;
  const wanted = fingerprint(MIGRATED_FROM);
  if ((await doneFor(database.ownerUrl, MIGRATE)) !== wanted) {
    const args = ["db:migrate", "--execute-safe-links"];
    await session.supervisor.run(medusaCommand(context, { name: MIGRATE, args, as: "owner" }));
    await noteDone(database.ownerUrl, MIGRATE, wanted);
  }
  if (database.appRole !== null) await grantToApp(database.ownerUrl, database.appRole);
}

/** Fills the shop with the demo's data, unless that was done. */
export async function seed(context: BackendContext): Promise<void> {
  const { session, database } = context;
  const isSeeded = (await doneFor(database.ownerUrl, SEED)) === DONE;
  if (isSeeded && existsSync(session.folder.demoFile)) return;
  if (!isSeeded) await noteDone(database.ownerUrl, SEED, BEGUN);
  const args = ["exec", "./src/scripts/seed-demo.ts", session.folder.demoFile];
  await session.supervisor.run(medusaCommand(context, { name: SEED, args, as: "app" }));
  await noteDone(database.ownerUrl, SEED, DONE);
}

/** Whether a seeding was cut short in this database, so that nobody knows what is in it. */
export async function isHalfSeeded(ownerUrl: string): Promise<boolean> {
  return (await doneFor(ownerUrl, SEED)) === BEGUN;
}

/** Medusa makes a key of its own for an empty channel: wanted is the one whose channels hold the products. */
const PUBLISHABLE_KEY = `
  select key.token
    from api_key key
    join publishable_api_key_sales_channel opens
      on opens.publishable_key_id = key.id and opens.deleted_at is null
    join product_sales_channel on_sale
      on on_sale.sales_channel_id = opens.sales_channel_id and on_sale.deleted_at is null
   where key.type = 'publishable' and key.revoked_at is null and key.deleted_at is null
   group by key.id, key.token
   order by count(*) desc, key.id
   limit 1`;

/**
 * The key the storefront calls the store API with, made by the seed.
 * @throws PlainFailure when the database holds none.
 */
export function readPublishableKey(database: StackDatabase): Promise<string> {
  return withClient(database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ token: string }>(PUBLISHABLE_KEY);
    const token = rows[0]?.token;
    if (token !== undefined) return token;
    throw new PlainFailure("The database holds no shop: start afresh with `npm run demo -- --reset`.");
  });
}
