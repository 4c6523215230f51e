import type { MemberRole, OfficialRole, Side } from "@xieshou/contracts";
import { randomUUID } from "node:crypto";
import { ask, DEMO, tokenOf, type ActorType } from "../../support/http";
import { selectOne, world } from "./world";

/** Signs up a log-in that belongs to `actorId`, as an invitation would, and logs it in. */
async function enrol(actorType: ActorType, actor: { id: string; email: string }): Promise<string> {
  const credentials = { email: actor.email, password: DEMO.password };
  tokenOf(await ask(`POST /auth/${actorType}/emailpass/register`, { body: credentials }));
  const metadata = { [`${actorType}_id`]: actor.id };
  await world.raw(
    `update auth_identity set app_metadata = ?::jsonb
      where id = (select auth_identity_id from provider_identity where entity_id = ?)`,
    [JSON.stringify(metadata), actor.email],
  );
  return tokenOf(await ask(`POST /auth/${actorType}/emailpass`, { body: credentials }));
}

function newEmail(who: string): string {
  return `${who}-${randomUUID().slice(0, 8)}@test.example`;
}

/** A further member of a cooperative. @returns the token */
export async function newMember(cooperativeId: string, role: MemberRole): Promise<string> {
  const actor = { id: `mem_${randomUUID()}`, email: newEmail(role) };
  await world("member").insert({ ...actor, cooperative_id: cooperativeId, name: `测试${role}`, role });
  return enrol("cooperative", actor);
}

/** A further official. @param jurisdiction 12-digit codes @returns the token */
export async function newOfficial(official: {
  side: Side;
  jurisdiction: string[];
  role?: OfficialRole;
}): Promise<string> {
  const actor = { id: `off_${randomUUID()}`, email: newEmail(official.side) };
  const { side, role = "filler" } = official;
  await world("official").insert({ ...actor, name: "测试员", office: "测试局", side, role });
  for (const division_code of official.jurisdiction) {
    await world("jurisdiction").insert({ id: `jur_${randomUUID()}`, official_id: actor.id, division_code });
  }
  return enrol("official", actor);
}

/** A buyer with an account. @returns the token */
export async function newCustomer(): Promise<string> {
  const email = newEmail("buyer");
  const credentials = { email, password: DEMO.password };
  const token = tokenOf(await ask("POST /auth/customer/emailpass/register", { body: credentials }));
  await ask("POST /store/customers", { token, body: { email } });
  return tokenOf(await ask("POST /auth/customer/emailpass", { body: credentials }));
}

/** A log-in that belongs to nobody: registered, and never invited. @returns the token */
export async function newStranger(actorType: ActorType): Promise<string> {
  const credentials = { email: newEmail("stranger"), password: DEMO.password };
  return tokenOf(await ask(`POST /auth/${actorType}/emailpass/register`, { body: credentials }));
}

/** Another cooperative than the one given, with a household and a variant of its own. */
export async function otherCooperative(cooperativeId: string): Promise<{
  id: string;
  villageCode: string;
  householdId: string;
  variantId: string;
  lotId: string | null;
}> {
  return selectOne(
    `select c.id, l.village_code as "villageCode", h.id as "householdId", lv.variant_id as "variantId",
            (select id from lot where lot.cooperative_id = c.id limit 1) as "lotId"
       from cooperative c
       join listing l on l.cooperative_id = c.id
       join listing_variant lv on lv.listing_id = l.id and lv.pack_grams is not null
       join household h on h.village_code = l.village_code
      where c.id <> ?
        and not exists (select 1 from cooperative_village mine where mine.cooperative_id = ?
                          and mine.village_code = l.village_code)
      limit 1`,
    [cooperativeId, cooperativeId],
  );
}
