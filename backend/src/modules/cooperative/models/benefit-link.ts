import { model } from "@medusajs/framework/utils";
import { Cooperative } from "./cooperative";

/** The contract that ties a household to a cooperative, and how the household benefits by it. */
export const BenefitLink = model.define("benefit_link", {
  id: model.id({ prefix: "blnk" }).primaryKey(),
  cooperative: model.belongsTo(() => Cooperative, { mappedBy: "benefit_links" }),
  household_id: model.text(),
  mode: model.enum(["order_purchase", "consignment", "labour", "land", "share_dividend"]),
  valid_from: model.text(),
  valid_to: model.text().nullable(),
});
