import { model } from "@medusajs/framework/utils";
import { Listing } from "./listing";

/** A variant of a listed product. Without `pack_grams` it is sold by share rules, not from lots. */
export const ListingVariant = model.define("listing_variant", {
  id: model.id({ prefix: "lsv" }).primaryKey(),
  listing: model.belongsTo(() => Listing, { mappedBy: "variants" }),
  variant_id: model.text(),
  inventory_item_id: model.text(),
  pack_grams: model.number().nullable(),
});
