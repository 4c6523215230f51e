import { model } from "@medusajs/framework/utils";
import { Household } from "./household";

export const HOUSEHOLD_CATEGORIES = [
  "general",
  "lifted",
  "monitored_unstable",
  "monitored_edge",
  "monitored_sudden",
] as const;
export type HouseholdCategoryName = (typeof HOUSEHOLD_CATEGORIES)[number];

/** How a household is registered from one day to another. */
export const HouseholdCategory = model.define("household_category", {
  id: model.id({ prefix: "hcat" }).primaryKey(),
  household: model.belongsTo(() => Household, { mappedBy: "categories" }),
  category: model.enum([...HOUSEHOLD_CATEGORIES]),
  valid_from: model.text(),
  valid_to: model.text().nullable(),
});
