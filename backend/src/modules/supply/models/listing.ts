import { PRODUCT_CLASSES } from "@xieshou/contracts";
import { model } from "@medusajs/framework/utils";
import { ListingVariant } from "./listing-variant";

/** What a cooperative declares of a product: origin, class, certificate, storage and return rule. */
export const Listing = model.define("listing", {
  id: model.id({ prefix: "lst" }).primaryKey(),
  product_id: model.text(),
  cooperative_id: model.text(),
  village_code: model.text(),
  product_class: model.enum([...PRODUCT_CLASSES]),
  certificate_no: model.text().nullable(),
  certificate_valid_from: model.text().nullable(),
  certificate_valid_to: model.text().nullable(),
  /** Months 1–12 in which it is harvested; a plain array of numbers. */
  harvest_months: model.json(),
  no_reason_return: model.enum(["supported", "fresh_excluded", "opened_excluded"]),
  storage: model.enum(["ambient", "chilled", "frozen"]),
  shelf_life_days: model.number().nullable(),
  is_example: model.boolean().default(false),
  variants: model.hasMany(() => ListingVariant, { mappedBy: "listing" }),
});
