import type { BeneficiaryKind, EvidenceClass } from "@xieshou/attribution";
import type { ProductClass } from "@xieshou/contracts";

/** The definitions in force. Frozen on every plan: a figure always knows by which rules it came. */
export const DEFINITION_VERSION = "KJ-2026.1";

export const BUYER_CHANNELS = ["person", "enterprise", "union", "budget_unit"] as const;
export type BuyerChannel = (typeof BUYER_CHANNELS)[number];

/** Why a part of a line belongs to nobody: an anomaly to look into, never a guess. */
export type UnattributedReason =
  /** The product is sold from lots and no open lot covered these packs. */
  | "no_live_lot"
  /** The product is sold by share rules and none was valid that day. */
  | "no_share_rule"
  /** The valid share rules add up to less than the whole. */
  | "rule_remainder"
  /** Nobody listed the product: neither cooperative nor village is known. */
  | "not_listed";

/** A line as it stood when it was sold. Dates are in Asia/Shanghai, codes have 12 digits. */
export interface PlanRecord {
  lineId: string;
  orderId: string;
  /** Position in the order, from 1; later lines follow. */
  lineNo: number;
  /** The line these units were added to by an order edit; null for a line of its own. */
  partOf: string | null;
  variantId: string | null;
  productId: string | null;
  productTitle: string;
  /** Null together with name, class and origin when the product is not listed. */
  cooperativeId: string | null;
  cooperativeName: string | null;
  productClass: ProductClass | null;
  isCertified: boolean;
  quantity: number;
  payableFen: number;
  buyerDivisionCode: string | null;
  buyerCountyCode: string | null;
  channel: BuyerChannel;
  originCountyCode: string | null;
  pairedPairingId: string | null;
  placedOn: string;
  /** ISO instant from which the line takes cash, for lines that entered after the sale; else null. */
  enteredAt: string | null;
}

export interface ShareRecord {
  shareId: string;
  lineId: string;
  /** Position in the line, from 1. */
  shareNo: number;
  kind: BeneficiaryKind;
  householdId: string | null;
  householdCategory: string | null;
  /** SHA-256 over salt and household id, hex: what a seal shows instead of the household. */
  householdCommitment: string | null;
  commitmentSalt: string | null;
  villageCode: string | null;
  lotId: string | null;
  lotCode: string | null;
  harvestedOn: string | null;
  evidenceClass: EvidenceClass;
  /** Milligrams for lots, basis points for rules, 1 for a line that is unattributed as a whole. */
  weight: number;
  /** The line's payable fen split over the weights. */
  placedFen: number;
  reason: UnattributedReason | null;
}

/** What an order owes for freight, frozen once. */
export interface FreightRecord {
  orderId: string;
  payableFen: number;
}
