import { z } from "zod";
import { date, divisionCode, fen, householdCount, place } from "./common";
import { OFFICIAL_ROLES, SIDES } from "./permissions";

/** GET /official/me */
export const officialMeResponse = z.object({
  official: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    office: z.string(),
    side: z.enum(SIDES),
    role: z.enum(OFFICIAL_ROLES),
    jurisdictions: z.array(place),
    is_example: z.boolean(),
  }),
});

/**
 * GET /official/reports/village-household — dates in Asia/Shanghai, both ends included.
 * West: origin inside the jurisdiction, household rows allowed. East: destination inside the jurisdiction,
 * `level=village` only (`wrong_side` otherwise). `division` narrows to one division of the jurisdiction.
 */
export const villageHouseholdQuery = z.strictObject({
  from: date,
  to: date,
  level: z.enum(["household", "village"]).default("household"),
  division: divisionCode.optional(),
  format: z.enum(["json", "csv"]).default("json"),
});

/** All money in fen. `counted + restated` is what the period adds to the counted total. */
export const measures = z.object({
  placed_fen: fen,
  /** Cash received in the period, before refunds. */
  paid_fen: fen,
  refunded_fen: fen,
  /** Became delivered in the period, net of refunds of deliveries inside the period. */
  counted_fen: fen,
  /** Refunds in the period of what was counted before the period began (never positive). */
  restated_fen: fen,
});

export const villageHouseholdRow = measures.extend({
  village: place,
  cooperative: z.object({ id: z.string(), name: z.string() }),
  beneficiary: z.enum(["household", "collective", "unattributed", "village_total"]),
  /** Opaque code and masked name (张*); null for collective, unattributed and village rows. */
  household_code: z.string().nullable(),
  household_masked: z.string().nullable(),
  category: z.string().nullable(),
  evidence_class: z.enum(["A", "B", "C", "D"]).nullable(),
  /** Weight sold in the period (frozen pick weights of placed lines), grams. */
  weight_grams: z.number(),
  /** Of `counted + restated`, what no beneficiary could be found for. */
  unattributed_fen: fen,
  /** Only on village rows. */
  households: householdCount.nullable(),
});

export const villageHouseholdResponse = z.object({
  report: z.literal("village-household"),
  definition_version: z.string(),
  run_id: z.string(),
  generated_at: z.iso.datetime(),
  from: date,
  to: date,
  level: z.enum(["household", "village"]),
  jurisdictions: z.array(place),
  /** Ledger position the figures were drawn at: the highest entry sequence they include. */
  up_to_entry: z.int(),
  rows: z.array(villageHouseholdRow),
  totals: measures.extend({
    weight_grams: z.number(),
    /** Distinct households whose counted sum in the period is above zero. */
    households: householdCount,
    /** Of `counted + restated`, what no beneficiary could be found for. */
    unattributed_fen: fen,
    /** The same sums in 万元, two decimals, rounded from the unrounded sum. */
    placed_wan_yuan: z.string(),
    paid_wan_yuan: z.string(),
    counted_wan_yuan: z.string(),
    restated_wan_yuan: z.string(),
  }),
});

export type OfficialMe = z.infer<typeof officialMeResponse>;
export type VillageHouseholdQuery = z.infer<typeof villageHouseholdQuery>;
export type VillageHouseholdRow = z.infer<typeof villageHouseholdRow>;
export type VillageHouseholdReport = z.infer<typeof villageHouseholdResponse>;
