import { z } from "zod";
import { date, divisionCode, fen, place, plainText, productClass } from "./common";
import { MEMBER_ROLES } from "./permissions";

/** GET /cooperative/me */
export const cooperativeMeResponse = z.object({
  member: z.object({ id: z.string(), name: z.string(), email: z.string(), role: z.enum(MEMBER_ROLES) }),
  cooperative: z.object({
    id: z.string(),
    name: z.string(),
    uscc: z.string(),
    status: z.enum(["applied", "county_reviewed", "approved", "suspended"]),
    county: place,
    villages: z.array(place),
    is_example: z.boolean(),
  }),
});

/** GET /cooperative/products — the variants this cooperative may record lots for. */
export const listCooperativeProductsResponse = z.object({
  products: z.array(
    z.object({
      product_id: z.string(),
      title: z.string(),
      class: productClass,
      village: place,
      variants: z.array(
        z.object({
          variant_id: z.string(),
          title: z.string(),
          pack_grams: z.int().positive(),
          stock: z.int(),
          open_lots: z.int(),
        }),
      ),
    }),
  ),
});

/** GET /cooperative/households?q=&village= — in full: they are the cooperative's own. */
export const listHouseholdsQuery = z.strictObject({
  q: plainText(40).trim().optional(),
  village: divisionCode.optional(),
});
export const listHouseholdsResponse = z.object({
  households: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      name: z.string(),
      /** Null when the household left no number. */
      phone_masked: z.string().nullable(),
      village: place,
      members: z.int(),
      is_example: z.boolean(),
    }),
  ),
});

/** No single contribution or lot in a yard weighs more than 100 t; a larger figure is a typing error. */
export const MAX_CONTRIBUTION_GRAMS = 100_000_000;

export const contributionInput = z.strictObject({
  /** Null for the village collective's own harvest. */
  household_id: plainText(60).min(1).nullable(),
  grams: z.int().positive().max(MAX_CONTRIBUTION_GRAMS),
  /** Farm-gate price in fen per kilogram. */
  price_fen_per_kg: z.int().min(0).max(100_000_000),
});

/** The `Idempotency-Key` header: any token of printable ASCII, chosen by the client once per harvest entry. */
export const idempotencyKey = z
  .string()
  .trim()
  .max(100)
  .regex(/^[\x21-\x7e]+$/);

/** POST /cooperative/lots — header `Idempotency-Key` required; the same key and body answers the same lot. */
export const recordLotBody = z.strictObject({
  variant_id: plainText(60).min(1),
  village_code: divisionCode,
  harvested_on: date,
  grade: z.enum(["特级", "一级", "二级", "统货"]),
  certificate_no: plainText(60).trim().min(1).nullable().default(null),
  contributions: z.array(contributionInput).min(1).max(500),
});

export const lot = z.object({
  id: z.string(),
  code: z.string(),
  variant_id: z.string(),
  product_title: z.string(),
  variant_title: z.string(),
  village: place,
  harvested_on: date,
  grade: z.string(),
  certificate_no: z.string().nullable(),
  status: z.enum(["open", "stopped", "closed"]),
  total_grams: z.int(),
  remaining_grams: z.int(),
  pack_grams: z.int(),
  packs_left: z.int(),
  recorded_by: z.string(),
  recorded_at: z.iso.datetime(),
  is_example: z.boolean(),
  contributions: z.array(
    z.object({
      household_id: z.string().nullable(),
      household_name: z.string().nullable(),
      grams: z.int(),
      price_fen_per_kg: fen,
      amount_fen: fen,
    }),
  ),
});
export const lotResponse = z.object({ lot });
/** GET /cooperative/lots?page= */
export const listLotsQuery = z.strictObject({
  page: z.coerce.number().int().min(1).default(1),
  page_size: z.coerce.number().int().min(1).max(100).default(20),
});
export const listLotsResponse = z.object({
  lots: z.array(lot.omit({ contributions: true }).extend({ households: z.int() })),
  count: z.int(),
  page: z.int(),
  page_size: z.int(),
});
/** POST /cooperative/lots/:id/close */
export const closeLotBody = z.strictObject({ reason: plainText(200).trim().min(2) });

export type CooperativeMe = z.infer<typeof cooperativeMeResponse>;
export type ListCooperativeProductsResponse = z.infer<typeof listCooperativeProductsResponse>;
export type ListHouseholdsResponse = z.infer<typeof listHouseholdsResponse>;
export type RecordLotBody = z.infer<typeof recordLotBody>;
export type Lot = z.infer<typeof lot>;
export type ListLotsResponse = z.infer<typeof listLotsResponse>;
