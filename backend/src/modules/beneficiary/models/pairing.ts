import { model } from "@medusajs/framework/utils";

/** An eastern division that helps a western one, for as long as the pairing is valid. */
export const Pairing = model.define("pairing", {
  id: model.id({ prefix: "pair" }).primaryKey(),
  east_code: model.text(),
  west_code: model.text(),
  level: model.enum(["province", "city", "county", "town", "village", "enterprise_village"]),
  valid_from: model.text(),
  valid_to: model.text().nullable(),
  source: model.text(),
  confidence: model.text(),
});
