import { loadCountyPairings, loadDivisions, loadVillagePairings } from "@xieshou/divisions/data";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { newId } from "../../../lib/ids";
import { inBatches } from "../../divisions/batches";
import { upsertDivisions } from "../../divisions/upsert-divisions";
import type { VillageEntry } from "../data";

const BATCH = 10_000;
/** The list of 160 key counties was published on this day. */
const KEY_COUNTIES = { from: "2021-08-27", source: "国家乡村振兴重点帮扶县名单（2021年8月27日公布）" };
/** Where a source states no first year: the round of pairings that is in force. */
const ROUND_BEGAN = 2021;

/** Divisions of the whole country as far as the project brings them, by their statistical codes. */
export async function writeDivisions(pg: Knex): Promise<number> {
  const divisions = loadDivisions().map((row) => ({ ...row, validTo: null, successorCode: null }));
  await pg.transaction(async (trx) => {
    for await (const batch of inBatches(divisions, BATCH)) await upsertDivisions(trx, batch);
  });
  return divisions.length;
}

/** Pairings as their sources state them, and the tag of the key counties. @returns how many pairings */
export async function writePairings(pg: Knex): Promise<number> {
  const counties = loadCountyPairings();
  const county = counties.map((pairing) => ({
    ...pairingRow(pairing),
    level: pairing.level === "county" ? "county" : "city",
    confidence: pairing.fromYear === null ? "low" : pairing.confidence,
  }));
  const below = loadVillagePairings().map((pairing) => ({
    ...pairingRow(pairing),
    level: pairing.level === "town" ? "town" : "village",
    confidence: "high",
  }));
  const keys = [
    ...new Set(counties.filter((pairing) => pairing.isKeyCounty).map((pairing) => pairing.westCode)),
  ];
  const tags = keys.map((code) => ({
    id: newId("dtag"),
    division_code: code,
    tag: "key_160",
    valid_from: KEY_COUNTIES.from,
    valid_to: null,
    source: KEY_COUNTIES.source,
  }));
  await pg.transaction(async (trx) => {
    await trx.batchInsert("pairing", [...county, ...below]);
    await trx.batchInsert("division_tag", tags);
  });
  return county.length + below.length;
}

function pairingRow(pairing: {
  eastCode: string;
  westCode: string;
  fromYear: number | null;
  toYear: number | null;
  source: string;
}) {
  return {
    id: newId("pair"),
    east_code: pairing.eastCode,
    west_code: pairing.westCode,
    valid_from: `${pairing.fromYear ?? ROUND_BEGAN}-01-01`,
    valid_to: pairing.toYear === null ? null : `${pairing.toYear}-12-31`,
    source: pairing.source,
  };
}

/** The villages of the demo. @throws Error when a code is not among the divisions, or is no village */
export async function writeVillages(pg: Knex, villages: readonly VillageEntry[]): Promise<void> {
  const known: { code: string; short_name: string }[] = await pg("division")
    .select("code", "short_name")
    .where({ level: "village" })
    .whereIn(
      "code",
      villages.map(({ code }) => code),
    );
  const names = new Map(known.map((row) => [row.code, row.short_name]));
  const rows = villages.map((village) => {
    const name = names.get(village.code);
    if (!name) throw new Error(`${village.code} is no village of the divisions that come with the project`);
    return {
      id: newId("vil"),
      division_code: village.code,
      name,
      terrain: village.terrain,
      story_zh: village.storyZh,
      story_en: village.storyEn,
      registered_households: village.registeredHouseholds,
      has_courier_point: village.hasCourierPoint,
      has_cold_chain: village.hasColdChain,
      days_to_city: village.daysToCity,
      is_example: true,
    };
  });
  await pg.batchInsert("village", rows);
}
