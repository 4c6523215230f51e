import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { pickLots, type LotPick } from "@xieshou/attribution";
import { bigintColumn, rows } from "../../lib/database";
import { listContributions, type Contribution } from "./lot-rows";

export interface WantedLine {
  lineId: string;
  variantId: string;
  /** Packs. */
  quantity: number;
}

/** Packs of one lot that went to a line, with the contributions they came from. */
export interface PickedLot {
  lotId: string;
  lotCode: string;
  villageCode: string;
  /** `YYYY-MM-DD`. */
  harvestedOn: string;
  certificateNo: string | null;
  packs: number;
  grams: number;
  contributions: Contribution[];
}

export interface PickedLine {
  lineId: string;
  picks: PickedLot[];
  /** Packs no open lot covers. */
  shortPacks: number;
}

const openLotRow = z.object({
  id: z.string(),
  variant_id: z.string(),
  pack_grams: z.number(),
  harvested_on: z.string(),
});
const pickRow = z.object({
  line_id: z.string(),
  lot_id: z.string(),
  code: z.string(),
  village_code: z.string(),
  harvested_on: z.string(),
  certificate_no: z.string().nullable(),
  grams: bigintColumn,
  pack_grams: z.number(),
});

/**
 * Picks whole packs for the lines of an order from open lots harvested on or before `day`, first harvested
 * first. Lots are locked in id order, so parallel checkouts wait for each other and never deadlock, and no
 * lot ever gives more than it holds. A line that was picked before keeps what it got.
 *
 * @returns one entry per line in the order given; the caller decides what a shortage means
 */
export async function pickForLines(
  trx: Knex.Transaction,
  wanted: { orderId: string; lines: readonly WantedLine[]; day: string },
): Promise<PickedLine[]> {
  const lots = await lockOpenLots(trx, wanted);
  const before = await readPicks(trx, wanted.orderId);
  const pickedBefore = new Set(before.map((pick) => pick.line_id));
  const fresh = wanted.lines.filter((line) => !pickedBefore.has(line.lineId));
  await insertPicks(trx, { orderId: wanted.orderId, picks: choosePacks(fresh, lots) });
  const picks = fresh.length > 0 ? await readPicks(trx, wanted.orderId) : before;
  const contributions = await listContributions(trx, [...new Set(picks.map((pick) => pick.lot_id))]);
  return wanted.lines.map((line) => toPickedLine(line, { picks, contributions }));
}

interface OpenLot extends z.output<typeof openLotRow> {
  remainingGrams: number;
}

/** What remains is read after the lock is held: an earlier statement would miss the picks it waited for. */
async function lockOpenLots(
  trx: Knex.Transaction,
  wanted: { lines: readonly WantedLine[]; day: string },
): Promise<OpenLot[]> {
  const lots = await rows(trx, {
    text: `select id, variant_id, pack_grams, harvested_on::text as harvested_on from lot
           where status = 'open' and variant_id = any(?) and harvested_on <= ? order by id for update`,
    bindings: [[...new Set(wanted.lines.map((line) => line.variantId))], wanted.day],
    row: openLotRow,
  });
  const held = await rows(trx, {
    text: `select lot_id, sum(grams) as grams from lot_movement where lot_id = any(?) group by lot_id`,
    bindings: [lots.map((lot) => lot.id)],
    row: z.object({ lot_id: z.string(), grams: bigintColumn }),
  });
  const remaining = new Map(held.map((row) => [row.lot_id, row.grams]));
  return lots.map((lot) => ({ ...lot, remainingGrams: remaining.get(lot.id) ?? 0 }));
}

interface LinePick extends LotPick {
  lineId: string;
}

/** Two lines of one variant draw on the same lots: what the first takes the second no longer finds. */
function choosePacks(lines: readonly WantedLine[], lots: readonly OpenLot[]): LinePick[] {
  const remaining = new Map(lots.map((lot) => [lot.id, lot.remainingGrams]));
  return lines.flatMap((line) => {
    const ofVariant = lots.filter((lot) => lot.variant_id === line.variantId);
    const [anyLot] = ofVariant;
    if (!anyLot) return [];
    const { picks } = pickLots({
      packs: line.quantity,
      packGrams: anyLot.pack_grams,
      lots: ofVariant.map((lot) => ({
        lotId: lot.id,
        harvestedOn: lot.harvested_on,
        remainingGrams: remaining.get(lot.id) ?? 0,
      })),
    });
    for (const pick of picks) remaining.set(pick.lotId, (remaining.get(pick.lotId) ?? 0) - pick.grams);
    return picks.map((pick) => ({ ...pick, lineId: line.lineId }));
  });
}

async function insertPicks(
  trx: Knex.Transaction,
  input: { orderId: string; picks: readonly LinePick[] },
): Promise<void> {
  if (input.picks.length === 0) return;
  const movements = input.picks.map((pick) => ({
    lot_id: pick.lotId,
    grams: -pick.grams,
    line_id: pick.lineId,
  }));
  await trx.raw(
    `insert into lot_movement (lot_id, kind, grams, order_id, line_id, source_id)
     select lot_id, 'pick', grams, ?, line_id, line_id
     from json_to_recordset(?::json) as p(lot_id text, grams bigint, line_id text)`,
    [input.orderId, JSON.stringify(movements)],
  );
}

async function readPicks(trx: Knex.Transaction, orderId: string): Promise<z.output<typeof pickRow>[]> {
  return rows(trx, {
    text: `select m.line_id, m.lot_id, l.code, l.village_code, l.harvested_on::text as harvested_on,
             l.certificate_no, -m.grams as grams, l.pack_grams
           from lot_movement m join lot l on l.id = m.lot_id
           where m.order_id = ? and m.kind = 'pick' order by m.seq`,
    bindings: [orderId],
    row: pickRow,
  });
}

function toPickedLine(
  line: WantedLine,
  found: { picks: z.output<typeof pickRow>[]; contributions: Contribution[] },
): PickedLine {
  const picks = found.picks
    .filter((pick) => pick.line_id === line.lineId)
    .map((pick) => ({
      lotId: pick.lot_id,
      lotCode: pick.code,
      villageCode: pick.village_code,
      harvestedOn: pick.harvested_on,
      certificateNo: pick.certificate_no,
      packs: pick.grams / pick.pack_grams,
      grams: pick.grams,
      contributions: found.contributions.filter((contribution) => contribution.lotId === pick.lot_id),
    }));
  const pickedPacks = picks.reduce((sum, pick) => sum + pick.packs, 0);
  return { lineId: line.lineId, picks, shortPacks: Math.max(0, line.quantity - pickedPacks) };
}
