import { defineLink } from "@medusajs/framework/utils";
import ProductModule from "@medusajs/medusa/product";
import SupplyModule from "../modules/supply";

export default defineLink(
  { linkable: ProductModule.linkable.product, field: "id" },
  { ...SupplyModule.linkable.listing.id, primaryKey: "product_id" },
  { readOnly: true },
);
