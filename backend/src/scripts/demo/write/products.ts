import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createProductsWorkflow } from "@medusajs/medusa/core-flows";
import { toDecimal } from "@xieshou/money";
import type { Picture } from "../art/picture";
import type { Pack, ProductEntry } from "../data";
import { villagePictureName } from "../drawings";
import { KIND_FACTS } from "../kind-facts";
import type { WrittenCooperative } from "./cooperatives";
import type { WrittenShop } from "./shop";

/** A variant as it was written. */
export interface WrittenVariant {
  variantId: string;
  inventoryItemId: string;
  sku: string;
  pack: Pack;
}

export interface WrittenProduct {
  productId: string;
  entry: ProductEntry;
  cooperative: WrittenCooperative;
  variants: WrittenVariant[];
}

const BATCH = 40;
/** The one option every product has. */
const OPTION = "规格";

/** Hands pictures to the file provider. @returns their addresses by name */
export async function uploadPictures(
  container: MedusaContainer,
  pictures: readonly Picture[],
): Promise<Map<string, string>> {
  const files = await container.resolve(Modules.FILE).createFiles(
    pictures.map(({ name, webp }) => ({
      filename: `${name}.webp`,
      mimeType: "image/webp",
      content: webp.toString("base64"),
      access: "public" as const,
    })),
  );
  return new Map(pictures.map(({ name }, index) => [name, files[index]?.url ?? ""]));
}

/** Writes all products with their variants and prices. @returns them with the ids Medusa gave */
export async function writeProducts(
  container: MedusaContainer,
  input: {
    cooperatives: readonly WrittenCooperative[];
    shop: WrittenShop;
    pictureUrls: ReadonlyMap<string, string>;
  },
): Promise<WrittenProduct[]> {
  const offers = input.cooperatives.flatMap((cooperative) =>
    cooperative.village.products.map((entry) => ({ entry, cooperative })),
  );
  const ids = new Map<string, string>();
  for (let from = 0; from < offers.length; from += BATCH) {
    const products = offers.slice(from, from + BATCH).map((offer) => toProduct(offer, input));
    const { result } = await createProductsWorkflow(container).run({ input: { products } });
    for (const { handle, id } of result) ids.set(handle, id);
  }
  const items = await readInventoryItems(container, [...ids.values()]);
  return offers.map(({ entry, cooperative }) => ({
    productId: ids.get(entry.handle) ?? "",
    entry,
    cooperative,
    variants: entry.packs.map((pack, index) => {
      const sku = skuOf(entry, index);
      const item = items.get(sku);
      if (!item) throw new Error(`${sku} was written without an inventory item`);
      return { ...item, sku, pack };
    }),
  }));
}

interface Offer {
  entry: ProductEntry;
  cooperative: WrittenCooperative;
}

function toProduct(
  { entry, cooperative }: Offer,
  { shop, pictureUrls }: { shop: WrittenShop; pictureUrls: ReadonlyMap<string, string> },
) {
  const url = pictureUrls.get(entry.handle) ?? "";
  const villageUrl = pictureUrls.get(villagePictureName(cooperative.village.code)) ?? "";
  const { productClass } = KIND_FACTS[entry.kind];
  return {
    title: entry.title,
    subtitle: entry.subtitle,
    description: entry.description,
    handle: entry.handle,
    status: "published" as const,
    thumbnail: url,
    images: [{ url }, { url: villageUrl }],
    origin_country: "cn",
    category_ids: [shop.categoryIds.get(productClass) ?? ""],
    sales_channels: [{ id: shop.salesChannelId }],
    shipping_profile_id: cooperative.shippingProfileId,
    metadata: { is_example: true },
    options: [{ title: OPTION, values: entry.packs.map(([title]) => title) }],
    variants: entry.packs.map((pack, index) => toVariant(entry, { pack, index })),
  };
}

function toVariant(entry: ProductEntry, { pack, index }: { pack: Pack; index: number }) {
  const [title, grams, priceFen] = pack;
  return {
    title,
    sku: skuOf(entry, index),
    manage_inventory: true,
    allow_backorder: false,
    weight: grams ?? undefined,
    origin_country: "cn",
    variant_rank: index,
    options: { [OPTION]: title },
    prices: [{ currency_code: "cny", amount: toDecimal(priceFen) }],
  };
}

/** A variant's own number: the product's handle and the place of the pack. */
export function skuOf(entry: Pick<ProductEntry, "handle">, index: number): string {
  return `${entry.handle}-${index + 1}`;
}

async function readInventoryItems(
  container: MedusaContainer,
  productIds: readonly string[],
): Promise<Map<string, { variantId: string; inventoryItemId: string }>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "product_variant",
    fields: ["id", "sku", "inventory_items.inventory_item_id"],
    filters: { product_id: [...productIds] },
  });
  return new Map(
    data.map((variant) => [
      variant.sku ?? "",
      { variantId: variant.id, inventoryItemId: variant.inventory_items?.[0]?.inventory_item_id ?? "" },
    ]),
  );
}
