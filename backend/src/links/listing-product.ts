import { defineLink } from "@medusajs/framework/utils";
import ProductModule from "@medusajs/medusa/product";
import SupplyModule from "../modules/supply";

export default defineLink(
  { linkable: SupplyModule.linkable.listing, field: "product_id" },
  ProductModule.linkable.product,
  { readOnly: true },
);
