import { model } from "@medusajs/framework/utils";

/** A list a county stood on for a time: 832 formerly poor counties, deep poverty, 160 key counties. */
export const DivisionTag = model.define("division_tag", {
  id: model.id({ prefix: "dtag" }).primaryKey(),
  division_code: model.text(),
  /** `832`, `deep_poverty` or `key_160`: kept by the table, since an enum in GraphQL may not begin with a digit. */
  tag: model.text(),
  valid_from: model.text(),
  valid_to: model.text().nullable(),
  source: model.text(),
});
