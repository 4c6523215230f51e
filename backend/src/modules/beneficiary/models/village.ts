import { model } from "@medusajs/framework/utils";

/** A western village: its story and what it takes to ship from there. */
export const Village = model.define("village", {
  id: model.id({ prefix: "vil" }).primaryKey(),
  division_code: model.text(),
  name: model.text().searchable(),
  terrain: model.enum(["terrace", "loess", "karst", "grassland", "plateau"]),
  story_zh: model.text().nullable(),
  story_en: model.text().nullable(),
  registered_households: model.number(),
  has_courier_point: model.boolean().default(false),
  has_cold_chain: model.boolean().default(false),
  days_to_city: model.number(),
  is_example: model.boolean().default(false),
});
