import { defineLink } from "@medusajs/framework/utils";
import CooperativeModule from "../modules/cooperative";
import SupplyModule from "../modules/supply";

export default defineLink(
  { linkable: SupplyModule.linkable.listing, field: "cooperative_id" },
  CooperativeModule.linkable.cooperative,
  { readOnly: true },
);
