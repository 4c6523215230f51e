import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { DEFINITION_VERSION, type FreightRecord, type PlanRecord, type ShareRecord } from "./plan-records";

/**
 * Appends plans, shares and freight. A line that has a plan already is an error (the primary key is the gate);
 * freight is frozen once and keeps what it was.
 */
export async function insertPlans(
  trx: Knex.Transaction,
  input: { plans: readonly PlanRecord[]; shares: readonly ShareRecord[]; freight: readonly FreightRecord[] },
): Promise<void> {
  await trx.raw(
    `insert into attribution_freight (order_id, payable_fen)
     select order_id, payable_fen from json_to_recordset(?::json) as f(order_id text, payable_fen bigint)
     on conflict do nothing`,
    [JSON.stringify(input.freight.map((f) => ({ order_id: f.orderId, payable_fen: f.payableFen })))],
  );
  if (input.plans.length === 0) return;
  await trx.raw(INSERT_PLANS, [DEFINITION_VERSION, JSON.stringify(input.plans.map(toPlanRow))]);
  await trx.raw(INSERT_SHARES, [JSON.stringify(input.shares.map(toShareRow))]);
}

const INSERT_PLANS = `
  insert into attribution_plan (line_id, order_id, line_no, part_of, variant_id, product_id, product_title,
    cooperative_id, cooperative_name, product_class, is_certified, quantity, payable_fen, buyer_division_code,
    buyer_county_code, channel, origin_county_code, paired_pairing_id, definition_version, placed_on, entered_at)
  select line_id, order_id, line_no, part_of, variant_id, product_id, product_title, cooperative_id,
    cooperative_name, product_class, is_certified, quantity, payable_fen, buyer_division_code,
    buyer_county_code, channel, origin_county_code, paired_pairing_id, ?, placed_on, entered_at
  from json_to_recordset(?::json) as p(line_id text, order_id text, line_no int, part_of text,
    variant_id text, product_id text, product_title text, cooperative_id text, cooperative_name text,
    product_class text, is_certified boolean, quantity int, payable_fen bigint, buyer_division_code text,
    buyer_county_code text, channel text, origin_county_code text, paired_pairing_id text, placed_on date,
    entered_at timestamptz)`;

const INSERT_SHARES = `
  insert into attribution_share (share_id, line_id, share_no, kind, household_id, household_category,
    household_commitment, commitment_salt, village_code, lot_id, lot_code, harvested_on, evidence_class, weight,
    placed_fen, reason)
  select share_id, line_id, share_no, kind, household_id, household_category, household_commitment,
    commitment_salt, village_code, lot_id, lot_code, harvested_on, evidence_class, weight, placed_fen, reason
  from json_to_recordset(?::json) as s(share_id text, line_id text, share_no int, kind text,
    household_id text, household_category text, household_commitment text, commitment_salt text,
    village_code text, lot_id text, lot_code text, harvested_on date, evidence_class text, weight bigint,
    placed_fen bigint, reason text)`;

function toPlanRow(plan: PlanRecord): object {
  return {
    line_id: plan.lineId,
    order_id: plan.orderId,
    line_no: plan.lineNo,
    part_of: plan.partOf,
    variant_id: plan.variantId,
    product_id: plan.productId,
    product_title: plan.productTitle,
    cooperative_id: plan.cooperativeId,
    cooperative_name: plan.cooperativeName,
    product_class: plan.productClass,
    is_certified: plan.isCertified,
    quantity: plan.quantity,
    payable_fen: plan.payableFen,
    buyer_division_code: plan.buyerDivisionCode,
    buyer_county_code: plan.buyerCountyCode,
    channel: plan.channel,
    origin_county_code: plan.originCountyCode,
    paired_pairing_id: plan.pairedPairingId,
    placed_on: plan.placedOn,
    entered_at: plan.enteredAt,
  };
}

function toShareRow(share: ShareRecord): object {
  return {
    share_id: share.shareId,
    line_id: share.lineId,
    share_no: share.shareNo,
    kind: share.kind,
    household_id: share.householdId,
    household_category: share.householdCategory,
    household_commitment: share.householdCommitment,
    commitment_salt: share.commitmentSalt,
    village_code: share.villageCode,
    lot_id: share.lotId,
    lot_code: share.lotCode,
    harvested_on: share.harvestedOn,
    evidence_class: share.evidenceClass,
    weight: share.weight,
    placed_fen: share.placedFen,
    reason: share.reason,
  };
}
