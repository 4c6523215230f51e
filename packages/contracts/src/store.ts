import { z } from "zod";
import { date, divisionCode, fen, householdCount, place, productClass } from "./common";

/** GET /store/divisions?parent=520000000000 — one level below `parent` (provinces when absent). */
export const listDivisionsQuery = z.strictObject({ parent: divisionCode.optional() });
export const listDivisionsResponse = z.object({
  divisions: z.array(z.object({ code: divisionCode, name: z.string(), has_children: z.boolean() })),
});

/** GET /store/catalogue — cards, newest season first. `page` from 1. */
export const listCatalogueQuery = z.strictObject({
  class: productClass.optional(),
  village: divisionCode.optional(),
  page: z.coerce.number().int().min(1).default(1),
  page_size: z.coerce.number().int().min(1).max(100).default(24),
});

export const catalogueCard = z.object({
  product_id: z.string(),
  handle: z.string(),
  title: z.string(),
  subtitle: z.string().nullable(),
  class: productClass,
  image: z.string().nullable(),
  price_fen: fen,
  /** Net weight of the cheapest variant's pack; null for vouchers and crafts. */
  pack_grams: z.int().nullable(),
  /** Price per 500 g (一斤) in fen, rounded half up; null without a weight. */
  price_per_jin_fen: fen.nullable(),
  village: place,
  cooperative: z.object({ id: z.string(), name: z.string() }),
  in_stock: z.boolean(),
  is_certified: z.boolean(),
  in_season: z.boolean(),
  is_example: z.boolean(),
});
export const listCatalogueResponse = z.object({
  cards: z.array(catalogueCard),
  count: z.int(),
  page: z.int(),
  page_size: z.int(),
});

/** GET /store/catalogue/:handle */
export const catalogueProduct = z.object({
  product: catalogueCard.extend({
    description: z.string().nullable(),
    images: z.array(z.string()),
    harvest_months: z.array(z.int()),
    no_reason_return: z.enum(["supported", "fresh_excluded", "opened_excluded"]),
    storage: z.enum(["ambient", "chilled", "frozen"]),
    shelf_life_days: z.int().nullable(),
    certificate: z.object({ number: z.string(), valid_from: date, valid_to: date }).nullable(),
    variants: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        sku: z.string().nullable(),
        price_fen: fen,
        pack_grams: z.int().nullable(),
        price_per_jin_fen: fen.nullable(),
        stock: z.int(),
      }),
    ),
    /** Where it comes from and whom it helps: never a household's name. */
    origin: z.object({
      village: place.extend({ story: z.string().nullable() }),
      paired_county: z.object({ code: divisionCode, name: z.string() }).nullable(),
      households: householdCount,
      collective_share_basis_points: z.int(),
      lots: z.array(
        z.object({
          code: z.string(),
          variant_id: z.string(),
          harvested_on: date,
          grade: z.string(),
          certificate_no: z.string().nullable(),
          packs_left: z.int(),
          households: householdCount,
        }),
      ),
      /** Counted (delivered, net of refunds) so far from this product. */
      counted_fen: fen,
    }),
  }),
});

/** GET /store/orders/:id/attribution — what the buyer may know about where each yuan went. */
export const orderAttributionResponse = z.object({
  order_id: z.string(),
  definition_version: z.string(),
  freight_fen: fen,
  lines: z.array(
    z.object({
      line_id: z.string(),
      title: z.string(),
      quantity: z.int(),
      payable_fen: fen,
      /** Cash received less refunds, not yet delivered. */
      paid_fen: fen,
      /** Delivered, net of refunds. */
      counted_fen: fen,
      /** Of `payable_fen`, what no lot or rule could be found for. */
      unattributed_fen: fen,
      /** Null when the product was never listed by one. */
      cooperative: z.object({ id: z.string(), name: z.string() }).nullable(),
      /**
       * How `payable_fen` was split when the order was placed: household and collective sums of all origins
       * and `unattributed_fen` add up to it, whether or not it is paid yet.
       */
      origins: z.array(
        z.object({
          village: place,
          lot_code: z.string().nullable(),
          harvested_on: date.nullable(),
          households: householdCount,
          household_fen: fen,
          collective_fen: fen,
          evidence_classes: z.array(z.enum(["A", "B", "C", "D"])),
        }),
      ),
    }),
  ),
});

export type ListDivisionsResponse = z.infer<typeof listDivisionsResponse>;
export type CatalogueCard = z.infer<typeof catalogueCard>;
export type ListCatalogueQuery = z.infer<typeof listCatalogueQuery>;
export type ListCatalogueResponse = z.infer<typeof listCatalogueResponse>;
export type CatalogueProduct = z.infer<typeof catalogueProduct>["product"];
export type OrderAttribution = z.infer<typeof orderAttributionResponse>;
