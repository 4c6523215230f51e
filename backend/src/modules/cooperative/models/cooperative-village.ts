import { model } from "@medusajs/framework/utils";
import { Cooperative } from "./cooperative";

/** A village a cooperative is registered for. */
export const CooperativeVillage = model.define("cooperative_village", {
  id: model.id({ prefix: "cvil" }).primaryKey(),
  cooperative: model.belongsTo(() => Cooperative, { mappedBy: "villages" }),
  village_code: model.text(),
});
