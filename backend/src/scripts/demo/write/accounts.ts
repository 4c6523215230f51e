import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { newId } from "../../../lib/ids";
import { ADMIN, DEMO_PASSWORD, MEMBERS, OFFICIALS } from "../accounts";
import type { WrittenMember } from "./cooperatives";
import { connection } from "./connection";

/** The operator, first of all: history is handled in their name. */
export async function writeOperator(container: MedusaContainer): Promise<string> {
  const user = await container.resolve(Modules.USER).createUsers({
    email: ADMIN.email,
    first_name: ADMIN.firstName,
    last_name: ADMIN.lastName,
  });
  return user.id;
}

/** Writes the officials with their divisions. @returns their ids by e-mail */
export async function writeOfficials(container: MedusaContainer): Promise<Map<string, string>> {
  const officials = OFFICIALS.map((official) => ({ ...official, id: newId("off") }));
  await connection(container).transaction(async (trx) => {
    await trx.batchInsert(
      "official",
      officials.map(({ divisions: _, ...row }) => ({ ...row, is_example: true })),
    );
    await trx.batchInsert(
      "jurisdiction",
      officials.flatMap(({ id, divisions }) =>
        divisions.map((code) => ({ id: newId("jur"), official_id: id, division_code: code })),
      ),
    );
  });
  return new Map(officials.map(({ email, id }) => [email, id]));
}

interface Login {
  email: string;
  /** Key under which Medusa's log-in finds the actor: `<actor type>_id`. */
  key: "user_id" | "cooperative_id" | "official_id";
  actorId: string;
}

/** Lets the operator, the officials and the named members log in with the demo's password. */
export async function writeLogins(
  container: MedusaContainer,
  actors: { operatorId: string; officials: ReadonlyMap<string, string>; members: readonly WrittenMember[] },
): Promise<number> {
  const named = new Set(MEMBERS.map(({ email }) => email));
  const logins: Login[] = [
    { email: ADMIN.email, key: "user_id", actorId: actors.operatorId },
    ...[...actors.officials].map(([email, actorId]): Login => ({ email, key: "official_id", actorId })),
    ...actors.members
      .filter(({ email }) => named.has(email))
      .map(({ email, id }): Login => ({ email, key: "cooperative_id", actorId: id })),
  ];
  await Promise.all(logins.map((login) => register(container, login)));
  return logins.length;
}

async function register(container: MedusaContainer, { email, key, actorId }: Login): Promise<void> {
  const auth = container.resolve(Modules.AUTH);
  const { success, authIdentity, error } = await auth.register("emailpass", {
    url: "",
    headers: {},
    query: {},
    protocol: "http",
    body: { email, password: DEMO_PASSWORD },
  });
  if (!success || !authIdentity) throw new Error(`${email} cannot log in: ${error}`);
  await auth.updateAuthIdentities({ id: authIdentity.id, app_metadata: { [key]: actorId } });
}
