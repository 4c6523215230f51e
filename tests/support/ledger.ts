import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { vi } from "vitest";
import { sealNext, type Seal } from "../../backend/src/modules/attribution/seals";
import { COOPERATIVE, insertListings, insertVillage, VILLAGE, VOUCHER } from "../modules/fixtures";

/** A district of Hangzhou, paired with the village's county from 2021 on. */
export const EAST_COUNTY = "330106000000";
export const WEST_COUNTY = "520526000000";
export const PAIRING = "pair_1";

const CIPHERTEXT = "v1:t1:AAAA:AAAA:AAAA";

/** Everything a plan freezes from: a paired village with two households, two cooperatives, their listings. */
export async function insertMarket(pg: Knex): Promise<void> {
  await insertVillage(pg);
  await insertListings(pg);
  await pg("division").insert([
    { code: "330000000000", name: "浙江省", short_name: "浙江", level: "province", side: "east" },
    city("330100000000", "杭州市", "330000000000"),
    { ...city(EAST_COUNTY, "西湖区", "330100000000"), level: "county" },
  ]);
  await pg("pairing").insert({
    id: PAIRING,
    east_code: EAST_COUNTY,
    west_code: WEST_COUNTY,
    level: "county",
    valid_from: "2021-01-01",
    source: "test",
    confidence: "high",
  });
  await pg("cooperative").insert([
    cooperative(COOPERATIVE, "52520526MJ0000001L"),
    cooperative("coop_2", "93520526MA60000025"),
  ]);
  await pg("household").insert([household("hh_1", "H-AAAAAA"), household("hh_2", "H-BBBBBB")]);
  await pg("household_category").insert([
    {
      id: "hcat_1",
      household_id: "hh_1",
      category: "lifted",
      valid_from: "2020-01-01",
      valid_to: "2026-03-14",
    },
    { id: "hcat_2", household_id: "hh_1", category: "general", valid_from: "2026-03-15" },
  ]);
  await pg("share_rule").insert([
    rule("srl_1", { household_id: "hh_1", kind: "household", basis_points: 3_000, evidence_class: "A" }),
    rule("srl_2", { household_id: null, kind: "collective", basis_points: 2_000, evidence_class: "C" }),
  ]);
}

function city(code: string, name: string, parent_code: string) {
  return { code, name, short_name: name, level: "city", side: "east", parent_code };
}

function cooperative(id: string, uscc: string) {
  return { id, name: `${id} 合作社`, name_en: id, uscc, county_code: WEST_COUNTY, status: "approved" };
}

function household(id: string, code: string) {
  const masked = { name_masked: "张*", phone_masked: null, payee_masked: null };
  return {
    id,
    code,
    village_code: VILLAGE,
    members: 4,
    labour: 2,
    name_encrypted: CIPHERTEXT,
    key_id: "t1",
    ...masked,
  };
}

function rule(id: string, shares: object) {
  return { id, variant_id: VOUCHER, village_code: VILLAGE, valid_from: "2026-01-01", ...shares };
}

/** One entry of the ledger with the names a reader knows: `paid hh_1 1000`, `freight 800`. */
export interface ReadableEntry {
  fact: string;
  line: string | null;
  who: string | null;
  account: string;
  fen: number;
}

/** The entries of an order in posting order; collective shares are "collective", unowned ones "unattributed". */
export async function entriesOf(pg: Knex, orderId: string): Promise<ReadableEntry[]> {
  const { rows } = await pg.raw(
    `select f.kind || ':' || f.source_id as fact, e.line_id as line, coalesce(s.household_id, s.kind) as who,
       e.account, e.amount_fen::int as fen
     from attribution_entry e join attribution_fact f using (fact_seq)
     left join attribution_share s on s.share_id = e.share_id
     where e.order_id = ? order by e.seq`,
    [orderId],
  );
  return rows;
}

/** What stands on each account of an order, as `line who account`. */
export async function balancesOf(pg: Knex, orderId: string): Promise<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { line, who, account, fen } of await entriesOf(pg, orderId)) {
    const key = [line, who, account].filter(Boolean).join(" ");
    sums[key] = (sums[key] ?? 0) + fen;
  }
  return Object.fromEntries(Object.entries(sums).filter(([, fen]) => fen !== 0));
}

/** How long a test waits for what other transactions of the same server may hold up. */
export const SOON = { timeout: 30_000, interval: 50 };

/** Seals what there is to seal, once every transaction of the server that is older has ended. */
export function sealedSoon(pg: Knex): Promise<Seal> {
  return vi.waitFor(async () => {
    const seal = await sealNext(pg);
    if (!seal) throw new Error("an older transaction of the server is still running");
    return seal;
  }, SOON);
}
