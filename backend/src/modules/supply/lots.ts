import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { packsIn } from "@xieshou/attribution";
import { shanghaiDate } from "../../lib/clock";
import { rows, type Sql } from "../../lib/database";
import { MarketError } from "../../lib/errors";
import { newId, newLotCode } from "../../lib/ids";
import { findLot, type Lot } from "./lot-rows";

export interface ContributionInput {
  /** Null for the village collective's own harvest. */
  householdId: string | null;
  grams: number;
  /** Farm-gate price, fen per kilogram. */
  priceFenPerKg: number;
}

/** Which request recorded a lot: the same key with the same content is the same lot. */
export interface LotRequest {
  cooperativeId: string;
  idempotencyKey: string;
  /** SHA-256 (hex) over the canonical JSON of the request's content. */
  requestHash: string;
}

export interface LotInput extends LotRequest {
  variantId: string;
  villageCode: string;
  /** `YYYY-MM-DD` in Asia/Shanghai, not after the day it is recorded. */
  harvestedOn: string;
  grade: string;
  certificateNo: string | null;
  contributions: readonly ContributionInput[];
  /** Id of the member who records it. */
  recordedBy: string;
  recordedAt: Date;
  isExample: boolean;
}

/**
 * The lot a request has recorded before, if it has.
 * @throws MarketError `idempotency_key_reused` when the key came with other content
 */
export async function recordedLot(sql: Sql, request: LotRequest): Promise<Lot | null> {
  const [known] = await rows(sql, {
    text: `select id, request_hash from lot where cooperative_id = ? and idempotency_key = ?`,
    bindings: [request.cooperativeId, request.idempotencyKey],
    row: z.object({ id: z.string(), request_hash: z.string() }),
  });
  if (!known) return null;
  if (known.request_hash !== request.requestHash) throw new MarketError("idempotency_key_reused");
  return findLot(sql, { lotId: known.id, cooperativeId: request.cooperativeId });
}

/**
 * Records a lot with its contributions and the movement that brings it in. May arrive twice and beside
 * itself: the key is unique per cooperative, and whoever comes second gets the lot that stands.
 * @returns the lot, and whether this call made it
 * @throws MarketError `variant_not_found` (not this cooperative's, or not sold from lots), `lot_too_small`
 *   (less than one pack), `harvested_in_future`, `idempotency_key_reused`
 */
export async function insertLot(
  trx: Knex.Transaction,
  input: LotInput,
): Promise<{ lot: Lot; isNew: boolean }> {
  const known = await recordedLot(trx, input);
  if (known) return { lot: known, isNew: false };
  const packGrams = await packGramsOf(trx, input);
  const totalGrams = input.contributions.reduce((sum, { grams }) => sum + grams, 0);
  if (packsIn(totalGrams, packGrams) < 1) throw new MarketError("lot_too_small");
  if (input.harvestedOn > shanghaiDate(input.recordedAt)) throw new MarketError("harvested_in_future");

  const lotId = await insertLotRow(trx, { ...input, packGrams, totalGrams });
  if (lotId) await insertIntake(trx, { ...input, lotId, totalGrams });
  const lot = lotId ? await findLot(trx, { ...input, lotId }) : await recordedLot(trx, input);
  if (!lot) throw new Error(`lot ${lotId} vanished inside the transaction that made it`);
  return { lot, isNew: lotId !== null };
}

async function packGramsOf(trx: Knex.Transaction, input: LotInput): Promise<number> {
  const [variant] = await rows(trx, {
    text: `select v.pack_grams from listing_variant v join listing l on l.id = v.listing_id
           where v.variant_id = ? and l.cooperative_id = ? and v.deleted_at is null and l.deleted_at is null`,
    bindings: [input.variantId, input.cooperativeId],
    row: z.object({ pack_grams: z.number().nullable() }),
  });
  if (!variant?.pack_grams) throw new MarketError("variant_not_found");
  return variant.pack_grams;
}

const CODE_ATTEMPTS = 8;

/** @returns the new id, or null when another transaction recorded the same request meanwhile */
async function insertLotRow(
  trx: Knex.Transaction,
  input: LotInput & { packGrams: number; totalGrams: number },
): Promise<string | null> {
  for (let attempt = 1; attempt <= CODE_ATTEMPTS; attempt += 1) {
    const [made] = await rows(trx, {
      text: `insert into lot (id, code, cooperative_id, variant_id, village_code, harvested_on, grade,
               certificate_no, pack_grams, total_grams, idempotency_key, request_hash, recorded_by, is_example,
               created_at)
             values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id`,
      bindings: [
        newId("lot"),
        newLotCode(input.harvestedOn),
        input.cooperativeId,
        input.variantId,
        input.villageCode,
        input.harvestedOn,
        input.grade,
        input.certificateNo,
        input.packGrams,
        input.totalGrams,
        input.idempotencyKey,
        input.requestHash,
        input.recordedBy,
        input.isExample,
        input.recordedAt,
      ],
      row: z.object({ id: z.string() }),
    });
    if (made) return made.id;
    if (await recordedLot(trx, input)) return null;
  }
  throw new Error(`no free lot code for ${input.harvestedOn} after ${CODE_ATTEMPTS} attempts`);
}

async function insertIntake(
  trx: Knex.Transaction,
  input: LotInput & { lotId: string; totalGrams: number },
): Promise<void> {
  // Sorted, since ids drawn in the same millisecond are in no order: contributions are read back by id.
  const ids = input.contributions.map(() => newId("ctb")).sort();
  const contributions = input.contributions.map(({ householdId, grams, priceFenPerKg }, index) => ({
    id: ids[index],
    lot_id: input.lotId,
    household_id: householdId,
    grams,
    price_fen_per_kg: priceFenPerKg,
  }));
  await trx.raw(
    `insert into contribution (id, lot_id, household_id, grams, price_fen_per_kg)
     select * from json_to_recordset(?::json)
       as c(id text, lot_id text, household_id text, grams bigint, price_fen_per_kg int)`,
    [JSON.stringify(contributions)],
  );
  await trx.raw(
    `insert into lot_movement (lot_id, kind, grams, source_id, created_at) values (?, 'intake', ?, ?, ?)`,
    [input.lotId, input.totalGrams, input.lotId, input.recordedAt],
  );
}

/**
 * Closes a lot: what is left is taken out of sale for good. Closing a closed lot changes nothing.
 * @returns the lot as it stands, and whether this call closed it
 * @throws MarketError `lot_not_found` when the cooperative has no such lot
 */
export async function closeLot(
  trx: Knex.Transaction,
  input: { lotId: string; cooperativeId: string; reason: string },
): Promise<{ lot: Lot; isClosedNow: boolean }> {
  await trx.raw(`select 1 from lot where id = ? and cooperative_id = ? for update`, [
    input.lotId,
    input.cooperativeId,
  ]);
  const lot = await findLot(trx, input);
  if (!lot) throw new MarketError("lot_not_found");
  if (lot.status === "closed") return { lot, isClosedNow: false };
  if (lot.remainingGrams > 0) {
    await trx.raw(`insert into lot_movement (lot_id, kind, grams, source_id) values (?, 'close', ?, ?)`, [
      lot.id,
      -lot.remainingGrams,
      lot.id,
    ]);
  }
  await trx.raw(`update lot set status = 'closed', closed_reason = ? where id = ?`, [input.reason, lot.id]);
  return {
    lot: { ...lot, status: "closed", closedReason: input.reason, remainingGrams: 0, packsLeft: 0 },
    isClosedNow: true,
  };
}
