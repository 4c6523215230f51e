import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { householdCommitment } from "@xieshou/attribution";
import { insertPlans } from "../../../backend/src/modules/attribution/insert-plans";
import type { PlanRecord, ShareRecord } from "../../../backend/src/modules/attribution/plan-records";

const LINES = 2;
const SHARES = 4;
const ORDERS_AT_ONCE = 500;

/** The lines of a synthetic order. */
export function lineIdsOf(orderId: string): string[] {
  return Array.from({ length: LINES }, (_, i) => `ordli_${orderId}_${i + 1}`);
}

/**
 * Freezes plans of two lines with four households each, without going through lots: the checkout does that,
 * and it is not what is measured here.
 */
export async function freezeSyntheticPlans(pg: Knex, orderIds: readonly string[]): Promise<void> {
  for (let i = 0; i < orderIds.length; i += ORDERS_AT_ONCE) {
    const chunk = orderIds.slice(i, i + ORDERS_AT_ONCE);
    const lineIds = chunk.flatMap(lineIdsOf);
    await pg.transaction((trx) =>
      insertPlans(trx, {
        plans: chunk.flatMap((orderId) =>
          lineIdsOf(orderId).map((lineId, l) => plan(orderId, lineId, l + 1)),
        ),
        shares: lineIds.flatMap((lineId) => Array.from({ length: SHARES }, (_, s) => share(lineId, s + 1))),
        freight: chunk.map((orderId) => ({ orderId, payableFen: 800 })),
      }),
    );
  }
}

function plan(orderId: string, lineId: string, lineNo: number): PlanRecord {
  return {
    lineId,
    orderId,
    lineNo,
    partOf: null,
    variantId: "variant_1",
    productId: "prod_1",
    productTitle: "威宁苹果",
    cooperativeId: "coop_1",
    cooperativeName: "草海合作社",
    productClass: "fruit",
    isCertified: true,
    quantity: 2,
    payableFen: 7_980,
    buyerDivisionCode: "330106000000",
    buyerCountyCode: "330106000000",
    channel: "person",
    originCountyCode: "520526000000",
    pairedPairingId: null,
    placedOn: "2026-03-10",
    enteredAt: null,
  };
}

function share(lineId: string, shareNo: number): ShareRecord {
  const householdId = `hh_${shareNo}`;
  const commitmentSalt = "00112233445566778899aabbccddeeff";
  return {
    shareId: `shr_${lineId}_${shareNo}`,
    lineId,
    shareNo,
    kind: "household",
    householdId,
    householdCategory: "general",
    householdCommitment: householdCommitment(commitmentSalt, householdId),
    commitmentSalt,
    villageCode: "520526101201",
    lotId: "lot_1",
    lotCode: "L-260310-4F7K",
    harvestedOn: "2026-03-09",
    evidenceClass: "A",
    weight: 1_250_000 + shareNo * 7,
    placedFen: 1_995,
    reason: null,
  };
}
