import { model } from "@medusajs/framework/utils";
import { BenefitLink } from "./benefit-link";
import { CooperativeDocument } from "./cooperative-document";
import { CooperativeVillage } from "./cooperative-village";
import { Member } from "./member";

/** A village cooperative that sells; `approved` alone may offer goods. */
export const Cooperative = model.define("cooperative", {
  id: model.id({ prefix: "coop" }).primaryKey(),
  name: model.text().searchable(),
  name_en: model.text(),
  /** Unified social credit code, GB 32100-2015; see ../uscc.ts. */
  uscc: model.text(),
  county_code: model.text(),
  status: model.enum(["applied", "county_reviewed", "approved", "suspended"]),
  stock_location_id: model.text().nullable(),
  shipping_profile_id: model.text().nullable(),
  is_example: model.boolean().default(false),
  villages: model.hasMany(() => CooperativeVillage, { mappedBy: "cooperative" }),
  documents: model.hasMany(() => CooperativeDocument, { mappedBy: "cooperative" }),
  members: model.hasMany(() => Member, { mappedBy: "cooperative" }),
  benefit_links: model.hasMany(() => BenefitLink, { mappedBy: "cooperative" }),
});
