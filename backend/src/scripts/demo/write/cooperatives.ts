import type { MedusaContainer } from "@medusajs/framework/types";
import { COOPERATIVE_MODULE } from "../../../modules/cooperative";
import type CooperativeModuleService from "../../../modules/cooperative/service";
import { MEMBERS, type DemoMember } from "../accounts";
import { inventDocuments, inventUscc } from "../cooperatives";
import type { VillageEntry } from "../data";
import { countyCodeOf } from "../drawings";
import type { WrittenHousehold } from "./households";
import { connection } from "./connection";
import type { WrittenSite } from "./sites";
import { newId } from "../../../lib/ids";

/** A cooperative as it was written, with what its products need. */
export interface WrittenCooperative extends WrittenSite {
  id: string;
  village: VillageEntry;
  households: readonly WrittenHousehold[];
  /** The member in whose name lots are recorded. */
  clerkId: string;
}

export interface WrittenMember {
  id: string;
  email: string;
}

/** Writes one cooperative per village with papers, members and what binds its households to it. */
export async function writeCooperatives(
  container: MedusaContainer,
  input: {
    villages: readonly VillageEntry[];
    sites: readonly WrittenSite[];
    households: ReadonlyMap<string, readonly WrittenHousehold[]>;
    today: string;
  },
): Promise<{ cooperatives: WrittenCooperative[]; members: WrittenMember[] }> {
  const service: CooperativeModuleService = container.resolve(COOPERATIVE_MODULE);
  const seeds = input.villages.map((village, index) => toSeed(village, { ...input, index }));
  await service.createCooperatives(seeds.map(({ row }) => row));
  const pg = connection(container);
  const of = (seed: Seed) => ({ cooperative_id: seed.row.id });
  await pg.batchInsert(
    "cooperative_village",
    seeds.map((seed) => ({ id: newId("cvil"), village_code: seed.village.code, ...of(seed) })),
  );
  await pg.batchInsert(
    "cooperative_document",
    seeds.flatMap((seed) => documentRows(seed, input.today)),
  );
  const members = seeds.flatMap((seed) => membersOf(seed).map((member) => ({ ...member, ...of(seed) })));
  await pg.batchInsert("member", members);
  const cooperatives = seeds.map((seed) => toWritten(seed, { members, households: input.households }));
  await pg.batchInsert("benefit_link", cooperatives.flatMap(benefitRows));
  return { cooperatives, members: members.map(({ id, email }) => ({ id, email })) };
}

interface Seed {
  village: VillageEntry;
  site: WrittenSite;
  row: { id: string; uscc: string; name: string };
}

function toSeed(
  village: VillageEntry,
  input: { villages: readonly VillageEntry[]; sites: readonly WrittenSite[]; index: number },
): Seed {
  const county = village.code.slice(0, 6);
  const no = input.villages.slice(0, input.index).filter(({ code }) => code.startsWith(county)).length;
  const site = input.sites[input.index];
  if (!site) throw new Error(`${village.cooperative.name} has nowhere to pack`);
  const row = {
    id: newId("coop"),
    name: village.cooperative.name,
    name_en: village.cooperative.nameEn,
    uscc: inventUscc({ county, no }),
    county_code: countyCodeOf(village.code),
    status: "approved" as const,
    stock_location_id: site.stockLocationId,
    shipping_profile_id: site.shippingProfileId,
    is_example: true,
  };
  return { village, site, row };
}

function documentRows(seed: Seed, today: string) {
  return inventDocuments(seed.row.uscc, today).map(({ kind, number, validTo }) => ({
    id: newId("cdoc"),
    cooperative_id: seed.row.id,
    kind,
    number,
    valid_to: validTo,
  }));
}

/** Whoever can log in, else one clerk, so that every lot has somebody who recorded it. */
function membersOf({ village }: Seed) {
  const named = MEMBERS.filter((member) => member.villageCode === village.code);
  const clerk: DemoMember = {
    email: `clerk-${village.code}@xieshou.example`,
    name: "社务员",
    role: "clerk",
    villageCode: village.code,
  };
  const members = named.some(({ role }) => role === "clerk") ? named : [...named, clerk];
  return members.map(({ email, name, role }) => ({ id: newId("mem"), email, name, role }));
}

function toWritten(
  seed: Seed,
  input: {
    members: readonly { id: string; role: string; cooperative_id: string }[];
    households: ReadonlyMap<string, readonly WrittenHousehold[]>;
  },
): WrittenCooperative {
  const clerk = input.members.find(
    (member) => member.cooperative_id === seed.row.id && member.role === "clerk",
  );
  const households = input.households.get(seed.village.code) ?? [];
  return { id: seed.row.id, village: seed.village, households, clerkId: clerk?.id ?? "", ...seed.site };
}

function benefitRows({ id, households }: WrittenCooperative) {
  return households.flatMap((household) =>
    household.invented.links.map(({ mode, validFrom, validTo }) => ({
      id: newId("blnk"),
      cooperative_id: id,
      household_id: household.id,
      mode,
      valid_from: validFrom,
      valid_to: validTo,
    })),
  );
}
