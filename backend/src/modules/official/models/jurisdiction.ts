import { model } from "@medusajs/framework/utils";
import { Official } from "./official";

/** A division, with everything below it, an official answers for. */
export const Jurisdiction = model.define("jurisdiction", {
  id: model.id({ prefix: "jur" }).primaryKey(),
  official: model.belongsTo(() => Official, { mappedBy: "jurisdictions" }),
  division_code: model.text(),
});
