import { OFFICIAL_ROLES, SIDES } from "@xieshou/contracts";
import { model } from "@medusajs/framework/utils";
import { Jurisdiction } from "./jurisdiction";

/** A public servant of one side: the actor behind the `official` log-in. */
export const Official = model.define("official", {
  id: model.id({ prefix: "off" }).primaryKey(),
  name: model.text(),
  /** Lower case; one e-mail is one official. */
  email: model.text(),
  office: model.text(),
  side: model.enum([...SIDES]),
  role: model.enum([...OFFICIAL_ROLES]),
  is_example: model.boolean().default(false),
  jurisdictions: model.hasMany(() => Jurisdiction, { mappedBy: "official" }),
});
