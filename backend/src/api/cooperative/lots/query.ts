import { z } from "@medusajs/framework/zod";
import { contributionAmountFen, memberMay, type ListLotsResponse, type Lot } from "@xieshou/contracts";
import { rows, type Sql } from "../../../lib/database";
import type { CooperativeScope } from "../../../lib/scope";
import type { Contribution, Lot as LotRecord } from "../../../modules/supply/lot-rows";
import { loadPlaces, type Places } from "../../shared/places";

type LotHead = Omit<Lot, "contributions">;

/** What the lists and pages of lots are read from, besides plain SQL. */
export interface LotSources {
  listLots(page: {
    cooperativeId: string;
    limit: number;
    offset: number;
  }): Promise<{ lots: LotRecord[]; count: number }>;
  findLot(scope: { lotId: string; cooperativeId: string }): Promise<LotRecord | null>;
  listContributions(lotIds: readonly string[]): Promise<Contribution[]>;
  revealNames(ids: readonly string[]): Promise<Map<string, string>>;
}

interface Descriptions {
  places: Places;
  titles: Map<string, { product_title: string; variant_title: string }>;
  members: Map<string, string>;
}

const titleRow = z.object({ variant_id: z.string(), product_title: z.string(), variant_title: z.string() });
const memberRow = z.object({ id: z.string(), name: z.string() });

/** One page of the cooperative's lots, newest first. Five statements. */
export async function listLotPage(
  sql: Sql,
  input: { sources: LotSources; scope: CooperativeScope; page: number; pageSize: number },
): Promise<ListLotsResponse> {
  const { sources, scope, page, pageSize } = input;
  const { cooperativeId } = scope;
  const { lots, count } = await sources.listLots({
    cooperativeId,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  const descriptions = await describe(sql, { lots, cooperativeId });
  return {
    lots: lots.map((lot) => ({ ...toHead(lot, descriptions), households: lot.households })),
    count,
    page,
    page_size: pageSize,
  };
}

/**
 * One lot with its contributions, or null when the cooperative has no such lot. Names of households only for
 * members whose role may read households.
 */
export async function retrieveLot(
  sql: Sql,
  input: { sources: LotSources; scope: CooperativeScope; lotId: string },
): Promise<Lot | null> {
  const { sources, scope, lotId } = input;
  const lot = await sources.findLot({ lotId, cooperativeId: scope.cooperativeId });
  if (!lot) return null;
  const descriptions = await describe(sql, { lots: [lot], cooperativeId: scope.cooperativeId });
  const contributions = await sources.listContributions([lot.id]);
  const mayReadNames = memberMay(scope.role, "household:read");
  const households = contributions.flatMap((contribution) => contribution.householdId ?? []);
  const names = await sources.revealNames(mayReadNames ? households : []);
  return {
    ...toHead(lot, descriptions),
    contributions: contributions.map((contribution) => ({
      household_id: contribution.householdId,
      household_name: (contribution.householdId && names.get(contribution.householdId)) ?? null,
      grams: contribution.grams,
      price_fen_per_kg: contribution.priceFenPerKg,
      amount_fen: contributionAmountFen(contribution),
    })),
  };
}

async function describe(
  sql: Sql,
  input: { lots: LotRecord[]; cooperativeId: string },
): Promise<Descriptions> {
  const titles = await rows(sql, {
    text: `select pv.id as variant_id, p.title as product_title, pv.title as variant_title
             from product_variant pv join product p on p.id = pv.product_id where pv.id = any(?)`,
    bindings: [input.lots.map((lot) => lot.variantId)],
    row: titleRow,
  });
  const members = await rows(sql, {
    text: `select id, name from member where cooperative_id = ?`,
    bindings: [input.cooperativeId],
    row: memberRow,
  });
  return {
    places: await loadPlaces(
      sql,
      input.lots.map((lot) => lot.villageCode),
    ),
    titles: new Map(titles.map(({ variant_id, ...title }) => [variant_id, title])),
    members: new Map(members.map((member) => [member.id, member.name])),
  };
}

function toHead(lot: LotRecord, { places, titles, members }: Descriptions): LotHead {
  const title = titles.get(lot.variantId);
  return {
    id: lot.id,
    code: lot.code,
    variant_id: lot.variantId,
    product_title: title?.product_title ?? "",
    variant_title: title?.variant_title ?? "",
    village: places.of(lot.villageCode),
    harvested_on: lot.harvestedOn,
    grade: lot.grade,
    certificate_no: lot.certificateNo,
    status: lot.status,
    total_grams: lot.totalGrams,
    remaining_grams: lot.remainingGrams,
    pack_grams: lot.packGrams,
    packs_left: lot.packsLeft,
    recorded_by: members.get(lot.recordedBy) ?? lot.recordedBy,
    recorded_at: lot.createdAt.toISOString(),
    is_example: lot.isExample,
  };
}
