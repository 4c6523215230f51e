import { model } from "@medusajs/framework/utils";
import { HouseholdCategory } from "./household-category";

/**
 * A household under an opaque code. Name, phone and payee are ciphertext (see lib/crypto.ts): create rows
 * through `createSealedHouseholds`, never by hand.
 */
export const Household = model.define("household", {
  id: model.id({ prefix: "hh" }).primaryKey(),
  code: model.text(),
  village_code: model.text(),
  members: model.number(),
  labour: model.number(),
  consent_at: model.dateTime().nullable(),
  name_encrypted: model.text(),
  phone_encrypted: model.text().nullable(),
  payee_encrypted: model.text().nullable(),
  key_id: model.text(),
  name_masked: model.text(),
  phone_masked: model.text().nullable(),
  payee_masked: model.text().nullable(),
  is_example: model.boolean().default(false),
  categories: model.hasMany(() => HouseholdCategory, { mappedBy: "household" }),
});
