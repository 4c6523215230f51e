import { model } from "@medusajs/framework/utils";
import { Cooperative } from "./cooperative";

/** A licence or certificate of a cooperative and the day it expires. */
export const CooperativeDocument = model.define("cooperative_document", {
  id: model.id({ prefix: "cdoc" }).primaryKey(),
  cooperative: model.belongsTo(() => Cooperative, { mappedBy: "documents" }),
  kind: model.text(),
  number: model.text(),
  valid_to: model.text().nullable(),
});
