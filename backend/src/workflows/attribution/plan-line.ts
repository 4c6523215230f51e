import { householdCommitment, shareWeights, type EvidenceClass } from "@xieshou/attribution";
import type { ProductClass } from "@xieshou/contracts";
import { countyOf, isDivisionCode } from "@xieshou/divisions";
import { allocate } from "@xieshou/money";
import type { PlanRecord, ShareRecord, UnattributedReason } from "../../modules/attribution/plan-records";
import type { PickedLine, PickedLot } from "../../modules/supply/picks";
import { cityOf, pairingOn, type Pairing } from "./pairing";
import type { SoldLine } from "./steps/read-sold-lines";
import { isValidOn, type Validity } from "./validity";

/** How a variant is offered. */
export interface ListedVariant {
  variantId: string;
  /** Grams a pack takes from a lot; null for what is sold by share rules. */
  packGrams: number | null;
  productClass: ProductClass;
  villageCode: string;
  certificate: Validity | null;
  cooperativeId: string;
  cooperativeName: string;
}

/** Who shares in a variant that has no lots. */
export interface ShareRule extends Validity {
  variantId: string;
  villageCode: string;
  householdId: string | null;
  kind: "household" | "collective";
  basisPoints: number;
  evidenceClass: "A" | "B" | "C";
}

/** What is known of a household over time. */
export interface HouseholdRecord {
  categories: (Validity & { category: string })[];
  links: (Validity & { cooperativeId: string; mode: string })[];
}

/** Everything a plan freezes besides the line itself. */
export interface PlanContext {
  listed: ReadonlyMap<string, ListedVariant>;
  rules: readonly ShareRule[];
  households: ReadonlyMap<string, HouseholdRecord>;
  pairings: readonly Pairing[];
  /** What was picked for lines sold from lots. */
  picked: ReadonlyMap<string, PickedLine>;
  newShareId: () => string;
  newSalt: () => string;
}

/** Whole basis points of a share rule. */
const WHOLE = 10_000;

/**
 * Freezes one line: who sold it, where it came from, on whose account every fen of it will go, and all that a
 * report may ask of the day it was sold. What nobody can be named for becomes an unattributed share.
 */
export function planLine(
  sold: { line: SoldLine; lineNo: number },
  context: PlanContext,
): { plan: PlanRecord; shares: ShareRecord[] } {
  const { line, lineNo } = sold;
  const listed = context.listed.get(line.variantId ?? "") ?? null;
  const picks = context.picked.get(line.lineId)?.picks ?? [];
  const buyerDivisionCode = isDivisionCode(line.divisionCode) ? line.divisionCode : null;
  const buyerCountyCode = buyerDivisionCode && countyOf(buyerDivisionCode);
  const originCountyCode = listed && countyOf(picks[0]?.villageCode ?? listed.villageCode);
  const plan: PlanRecord = {
    lineId: line.lineId,
    orderId: line.orderId,
    lineNo,
    partOf: line.partOf,
    variantId: line.variantId,
    productId: line.productId,
    productTitle: line.productTitle,
    cooperativeId: listed?.cooperativeId ?? null,
    cooperativeName: listed?.cooperativeName ?? null,
    productClass: listed?.productClass ?? null,
    isCertified: Boolean(listed?.certificate && isValidOn(listed.certificate, line.placedOn)),
    quantity: line.quantity,
    payableFen: line.payableFen,
    buyerDivisionCode,
    buyerCountyCode,
    channel: line.channel,
    originCountyCode,
    pairedPairingId: pairingOn(line.placedOn, { buyerCountyCode, originCountyCode }, context.pairings),
    placedOn: line.placedOn,
    enteredAt: line.enteredAt,
  };
  return { plan, shares: finish(line, draftShares({ line, listed }, context), context) };
}

/** Codes between which a line's pairing is looked for. */
export function pairingCodes(lines: readonly SoldLine[], context: Pick<PlanContext, "listed" | "picked">) {
  const east = lines.flatMap(({ divisionCode }) => {
    const county = isDivisionCode(divisionCode) ? countyOf(divisionCode) : null;
    return county ? [county, cityOf(county)] : [];
  });
  const villages = [
    ...[...context.listed.values()].map((listed) => listed.villageCode),
    ...[...context.picked.values()].flatMap(({ picks }) => picks.map((pick) => pick.villageCode)),
  ];
  const west = villages.flatMap((village) => {
    const county = countyOf(village);
    return county ? [county, cityOf(county)] : [];
  });
  return { east: [...new Set(east)], west: [...new Set(west)] };
}

type DraftShare = Pick<
  ShareRecord,
  | "kind"
  | "householdId"
  | "villageCode"
  | "lotId"
  | "lotCode"
  | "harvestedOn"
  | "evidenceClass"
  | "weight"
  | "reason"
>;

interface Sale {
  line: SoldLine;
  listed: ListedVariant | null;
}

function draftShares({ line, listed }: Sale, context: PlanContext): DraftShare[] {
  if (!listed) return [unattributed("not_listed", { weight: 1, villageCode: null })];
  if (listed.packGrams === null) return ruleShares({ line, listed }, context);
  const picked = context.picked.get(line.lineId);
  const shares = lotShares(picked?.picks ?? [], { line, listed }, context);
  const shortPacks = picked?.shortPacks ?? line.quantity;
  const { villageCode, packGrams } = listed;
  const weight = shortPacks * packGrams * 1000;
  return shortPacks > 0 ? [...shares, unattributed("no_live_lot", { weight, villageCode })] : shares;
}

/** A household that brought two sacks to one lot is one share of it. */
function lotShares(picks: readonly PickedLot[], sale: Sale, context: PlanContext): DraftShare[] {
  const merged = picks.map((pick) => ({ ...pick, contributions: byHousehold(pick) }));
  const weights = shareWeights(merged);
  return merged.flatMap((pick, p) =>
    pick.contributions.flatMap(({ householdId }, c): DraftShare[] => {
      const weight = weights[p]?.[c] ?? 0;
      if (weight === 0) return [];
      return [
        {
          kind: householdId ? "household" : "collective",
          householdId,
          villageCode: pick.villageCode,
          lotId: pick.lotId,
          lotCode: pick.lotCode,
          harvestedOn: pick.harvestedOn,
          evidenceClass: householdId ? evidenceOf(householdId, sale, context) : "C",
          weight,
          reason: null,
        },
      ];
    }),
  );
}

function byHousehold(pick: PickedLot): { householdId: string | null; grams: number }[] {
  const grams = new Map<string | null, number>();
  for (const contribution of pick.contributions) {
    grams.set(contribution.householdId, (grams.get(contribution.householdId) ?? 0) + contribution.grams);
  }
  return [...grams].map(([householdId, sum]) => ({ householdId, grams: sum }));
}

/**
 * The intake slip itself is direct evidence (class A). Only where all that binds the household to the
 * cooperative that day is labour, land or dividends does its share count as indirect.
 */
function evidenceOf(householdId: string, { line, listed }: Sale, context: PlanContext): EvidenceClass {
  const modes = (context.households.get(householdId)?.links ?? [])
    .filter((link) => link.cooperativeId === listed?.cooperativeId && isValidOn(link, line.placedOn))
    .map((link) => link.mode);
  return modes.length > 0 && !modes.some((mode) => DIRECT_MODES.has(mode)) ? "B" : "A";
}

const DIRECT_MODES = new Set(["order_purchase", "consignment"]);

function ruleShares(
  { line, listed }: { line: SoldLine; listed: ListedVariant },
  context: PlanContext,
): DraftShare[] {
  const rules = context.rules.filter(
    (rule) => rule.variantId === listed.variantId && isValidOn(rule, line.placedOn),
  );
  const shares = rules.map((rule): DraftShare => ({
    ...NO_LOT,
    kind: rule.kind,
    householdId: rule.householdId,
    villageCode: rule.villageCode,
    evidenceClass: rule.evidenceClass,
    weight: rule.basisPoints,
    reason: null,
  }));
  const rest = WHOLE - rules.reduce((sum, rule) => sum + rule.basisPoints, 0);
  const reason = rules.length > 0 ? "rule_remainder" : "no_share_rule";
  const { villageCode } = listed;
  return rest > 0 ? [...shares, unattributed(reason, { weight: rest, villageCode })] : shares;
}

const NO_LOT = { lotId: null, lotCode: null, harvestedOn: null } as const;

function unattributed(
  reason: UnattributedReason,
  share: { weight: number; villageCode: string | null },
): DraftShare {
  return { ...NO_LOT, ...share, kind: "unattributed", householdId: null, evidenceClass: "D", reason };
}

function finish(line: SoldLine, drafts: readonly DraftShare[], context: PlanContext): ShareRecord[] {
  const placedFen = allocate(
    line.payableFen,
    drafts.map((draft) => draft.weight),
  );
  return drafts.map((draft, i) => {
    const salt = draft.householdId ? context.newSalt() : null;
    const categories = context.households.get(draft.householdId ?? "")?.categories ?? [];
    return {
      ...draft,
      shareId: context.newShareId(),
      lineId: line.lineId,
      shareNo: i + 1,
      householdCategory: categories.find((known) => isValidOn(known, line.placedOn))?.category ?? null,
      householdCommitment: salt && draft.householdId ? householdCommitment(salt, draft.householdId) : null,
      commitmentSalt: salt,
      placedFen: placedFen[i] ?? 0,
    };
  });
}
