import {
  cooperativeMeResponse,
  listCooperativeProductsResponse,
  listHouseholdsResponse,
  lotResponse,
  type Lot,
  type RecordLotBody,
} from "@xieshou/contracts";
import { randomUUID } from "node:crypto";
import { ask, DEMO, expectContract, login, type Answer } from "../../support/http";
import { selectOne } from "./world";

/** What the demo's clerk works with. */
export interface Yard {
  token: string;
  cooperativeId: string;
  villageCode: string;
  /** Another village of the same cooperative, where it has one. */
  otherVillageCode: string | undefined;
  householdIds: string[];
  variantId: string;
  productTitle: string;
  packGrams: number;
}

/** Looks around as the demo's clerk: a variant, its village and the households there. */
export async function openYard(): Promise<Yard> {
  const token = await login("cooperative", DEMO.clerk);
  const me = expectContract(await ask("GET /cooperative/me", { token }), cooperativeMeResponse);
  const { products } = expectContract(
    await ask("GET /cooperative/products", { token }),
    listCooperativeProductsResponse,
  );
  const product = products[0];
  const variant = product?.variants[0];
  if (!product || !variant) throw new Error("the demo's clerk has no product to record lots for");
  const villageCode = product.village.code;
  const { households } = expectContract(
    await ask(`GET /cooperative/households?village=${villageCode}`, { token }),
    listHouseholdsResponse,
  );
  return {
    token,
    cooperativeId: me.cooperative.id,
    villageCode,
    otherVillageCode: me.cooperative.villages.find((village) => village.code !== villageCode)?.code,
    householdIds: households.map((household) => household.id),
    variantId: variant.variant_id,
    productTitle: product.title,
    packGrams: variant.pack_grams,
  };
}

/** A harvest of `packs` packs: five tenths of one household, three of another, two of the collective. */
export function harvest(yard: Yard, options: { packs: number } & Partial<RecordLotBody>): RecordLotBody {
  const { packs, ...others } = options;
  const [first = "", second = ""] = yard.householdIds;
  const tenth = (packs * yard.packGrams) / 10;
  return {
    variant_id: yard.variantId,
    village_code: yard.villageCode,
    harvested_on: "2024-03-15",
    grade: "一级",
    certificate_no: null,
    contributions: [
      { household_id: first, grams: 5 * tenth, price_fen_per_kg: 800 },
      { household_id: second, grams: 3 * tenth, price_fen_per_kg: 700 },
      { household_id: null, grams: 2 * tenth, price_fen_per_kg: 600 },
    ],
    ...others,
  };
}

const openLots = new Set<string>();

/**
 * POST /cooperative/lots as it is, with a key of its own unless one is given. What it records is closed after
 * the test, whatever becomes of the test.
 */
export async function postLot(token: string, body: unknown, key: string = randomUUID()): Promise<Answer> {
  const answer = await ask("POST /cooperative/lots", { token, body, headers: { "idempotency-key": key } });
  const recorded = lotResponse.safeParse(answer.body);
  if (recorded.success) openLots.add(recorded.data.lot.id);
  return answer;
}

/** Records a lot and expects it to be new. */
export async function recordLot(yard: Yard, body: RecordLotBody): Promise<Lot> {
  return expectContract(await postLot(yard.token, body), lotResponse, 201).lot;
}

/** Takes a lot out of sale before its test ends. */
export async function closeLot(yard: Yard, lotId: string): Promise<void> {
  openLots.delete(lotId);
  await ask(`POST /cooperative/lots/${lotId}/close`, { token: yard.token, body: { reason: "测试结束" } });
}

afterEach(async () => {
  const token = await login("cooperative", DEMO.clerk);
  for (const lotId of openLots) {
    await ask(`POST /cooperative/lots/${lotId}/close`, { token, body: { reason: "测试结束" } });
  }
  openLots.clear();
});

/** A day before the harvest of every lot on offer: what is picked then is sold first. */
export async function dayBeforeAllLots(variantId: string): Promise<string> {
  const { day } = await selectOne<{ day: string }>(
    `select (coalesce(min(harvested_on), '2024-03-15') - 1)::text as day from lot
      where variant_id = ? and status = 'open'`,
    [variantId],
  );
  return day;
}

/** What the shop can sell of a variant now, as the cooperative sees it. */
export async function stockOf(yard: Yard, variantId = yard.variantId): Promise<number> {
  const { products } = expectContract(
    await ask("GET /cooperative/products", { token: yard.token }),
    listCooperativeProductsResponse,
  );
  const variants = products.flatMap((product) => product.variants);
  return variants.find((variant) => variant.variant_id === variantId)?.stock ?? 0;
}
