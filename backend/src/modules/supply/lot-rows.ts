import { z } from "@medusajs/framework/zod";
import { packsIn } from "@xieshou/attribution";
import { bigintColumn, rows, type Sql } from "../../lib/database";

/** A batch of produce of one variant, one village and one day. Weights in grams. */
export interface Lot {
  id: string;
  /** Public code on the parcel, `L-260315-4F7K`. */
  code: string;
  cooperativeId: string;
  variantId: string;
  villageCode: string;
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  harvestedOn: string;
  grade: string;
  certificateNo: string | null;
  packGrams: number;
  totalGrams: number;
  /** What came in less what was picked, plus what came back; 0 once closed. */
  remainingGrams: number;
  /** Whole packs a buyer can still have: 0 unless the lot is open. */
  packsLeft: number;
  status: "open" | "stopped" | "closed";
  closedReason: string | null;
  /** Id of the member who recorded it. */
  recordedBy: string;
  isExample: boolean;
  createdAt: Date;
  /** Distinct households that contributed; the collective is not one. */
  households: number;
}

/** What one household, or the village collective (`householdId` null), brought to a lot. */
export interface Contribution {
  id: string;
  lotId: string;
  householdId: string | null;
  grams: number;
  /** Farm-gate price, fen per kilogram. */
  priceFenPerKg: number;
}

const LOT_COLUMNS = `l.id, l.code, l.cooperative_id, l.variant_id, l.village_code,
  l.harvested_on::text as harvested_on, l.grade, l.certificate_no, l.pack_grams, l.total_grams, l.status,
  l.closed_reason, l.recorded_by, l.is_example, l.created_at,
  (select coalesce(sum(m.grams), 0) from lot_movement m where m.lot_id = l.id) as remaining_grams,
  (select count(distinct c.household_id) from contribution c where c.lot_id = l.id) as households`;

const lotRow = z
  .object({
    id: z.string(),
    code: z.string(),
    cooperative_id: z.string(),
    variant_id: z.string(),
    village_code: z.string(),
    harvested_on: z.string(),
    grade: z.string(),
    certificate_no: z.string().nullable(),
    pack_grams: z.number(),
    total_grams: bigintColumn,
    remaining_grams: bigintColumn,
    status: z.enum(["open", "stopped", "closed"]),
    closed_reason: z.string().nullable(),
    recorded_by: z.string(),
    is_example: z.boolean(),
    created_at: z.date(),
    households: bigintColumn,
  })
  .transform((row): Lot => ({
    id: row.id,
    code: row.code,
    cooperativeId: row.cooperative_id,
    variantId: row.variant_id,
    villageCode: row.village_code,
    harvestedOn: row.harvested_on,
    grade: row.grade,
    certificateNo: row.certificate_no,
    packGrams: row.pack_grams,
    totalGrams: row.total_grams,
    remainingGrams: row.remaining_grams,
    packsLeft: row.status === "open" ? packsIn(row.remaining_grams, row.pack_grams) : 0,
    status: row.status,
    closedReason: row.closed_reason,
    recordedBy: row.recorded_by,
    isExample: row.is_example,
    createdAt: row.created_at,
    households: row.households,
  }));

/** Finds one lot of a cooperative; another cooperative's lot is not found. */
export async function findLot(
  sql: Sql,
  scope: { lotId: string; cooperativeId: string },
): Promise<Lot | null> {
  const [lot] = await rows(sql, {
    text: `select ${LOT_COLUMNS} from lot l where l.id = :lotId and l.cooperative_id = :cooperativeId`,
    bindings: { lotId: scope.lotId, cooperativeId: scope.cooperativeId },
    row: lotRow,
  });
  return lot ?? null;
}

/** A cooperative's lots, newest first, one page of them, and how many there are in all. */
export async function listLots(
  sql: Sql,
  page: { cooperativeId: string; limit: number; offset: number },
): Promise<{ lots: Lot[]; count: number }> {
  const lots = await rows(sql, {
    text: `select ${LOT_COLUMNS} from lot l where l.cooperative_id = :cooperativeId
           order by l.created_at desc, l.id desc limit :limit offset :offset`,
    bindings: { ...page },
    row: lotRow,
  });
  const [total] = await rows(sql, {
    text: `select count(*) as count from lot where cooperative_id = ?`,
    bindings: [page.cooperativeId],
    row: z.object({ count: bigintColumn }),
  });
  return { lots, count: total?.count ?? 0 };
}

/** The open lots of variants, first harvested first: what a buyer may be told stands behind an offer. */
export async function listOpenLots(sql: Sql, variantIds: readonly string[]): Promise<Lot[]> {
  return rows(sql, {
    text: `select ${LOT_COLUMNS} from lot l where l.status = 'open' and l.variant_id = any(?)
           order by l.harvested_on, l.id`,
    bindings: [[...variantIds]],
    row: lotRow,
  });
}

const contributionRow = z
  .object({
    id: z.string(),
    lot_id: z.string(),
    household_id: z.string().nullable(),
    grams: bigintColumn,
    price_fen_per_kg: z.number(),
  })
  .transform((row): Contribution => ({
    id: row.id,
    lotId: row.lot_id,
    householdId: row.household_id,
    grams: row.grams,
    priceFenPerKg: row.price_fen_per_kg,
  }));

/** What came into lots, in the order it was recorded. */
export async function listContributions(sql: Sql, lotIds: readonly string[]): Promise<Contribution[]> {
  return rows(sql, {
    text: `select id, lot_id, household_id, grams, price_fen_per_kg from contribution
           where lot_id = any(?) order by lot_id, id`,
    bindings: [[...lotIds]],
    row: contributionRow,
  });
}
