import { model } from "@medusajs/framework/utils";

/** Whom a sale without lots (a stay, a handicraft) belongs to, in basis points of the line. */
export const ShareRule = model.define("share_rule", {
  id: model.id({ prefix: "srl" }).primaryKey(),
  variant_id: model.text(),
  village_code: model.text(),
  household_id: model.text().nullable(),
  kind: model.enum(["household", "collective"]),
  basis_points: model.number(),
  evidence_class: model.enum(["A", "B", "C"]),
  valid_from: model.text(),
  valid_to: model.text().nullable(),
});
