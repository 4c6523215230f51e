import { model } from "@medusajs/framework/utils";

/** An administrative area by its 12-digit code (GB/T 2260 with the statistical extension). Dates are texts. */
export const Division = model.define("division", {
  code: model.text().primaryKey(),
  name: model.text().searchable(),
  short_name: model.text(),
  level: model.enum(["province", "city", "county", "town", "village"]),
  parent_code: model.text().nullable(),
  side: model.enum(["east", "west"]).nullable(),
  valid_from: model.text().nullable(),
  valid_to: model.text().nullable(),
  /** The code that replaced this one; it may lie outside the divisions held here. */
  successor_code: model.text().nullable(),
});
