import {
  catalogueProduct,
  listCooperativeProductsResponse,
  listHouseholdsResponse,
} from "@xieshou/contracts";
import { shortNameOf } from "@xieshou/divisions";
import { ask, DEMO, expectContract, login } from "../../support/http";

/** What the journey plays with: a product of the demo's clerk, two households of its village, and its place. */
export interface Stage {
  handle: string;
  title: string;
  variantId: string;
  variantTitle: string;
  packGrams: number;
  priceFen: number;
  /** Packs in stock. */
  stock: number;
  villageName: string;
  villageCode: string;
  households: [Household, Household];
}

interface Household {
  name: string;
  code: string;
}

/** Looks for a product that is weighed and has one size, so that nothing has to be chosen by luck. */
export async function setStage(): Promise<Stage> {
  const token = await login("cooperative", DEMO.clerk);
  const { products } = expectContract(
    await ask("GET /cooperative/products", { token }),
    listCooperativeProductsResponse,
  );
  const product = products.find(({ variants }) => (variants[0]?.stock ?? 0) > 0);
  const variant = product?.variants[0];
  if (!product || !variant) throw new Error("the demo's clerk has no product to record lots for");
  const households = await ask(`GET /cooperative/households?village=${product.village.code}`, { token });
  const [first, second] = distinct(expectContract(households, listHouseholdsResponse).households);
  if (!first || !second) throw new Error(`${product.village.name} has no two households`);
  const handle = await handleOf(product.product_id);
  const { product: shown } = expectContract(await ask(`GET /store/catalogue/${handle}`), catalogueProduct);
  const sold = shown.variants.find(({ id }) => id === variant.variant_id);
  if (!sold) throw new Error(`${handle} does not sell ${variant.variant_id}`);
  return {
    handle,
    title: product.title,
    variantId: variant.variant_id,
    variantTitle: variant.title,
    packGrams: variant.pack_grams,
    priceFen: sold.price_fen,
    stock: sold.stock,
    villageName: shortNameOf(product.village.name, "village"),
    villageCode: product.village.code,
    households: [first, second],
  };
}

/** Households whose name nobody else in the village has: the clerk finds them by name. */
function distinct(households: Household[]): Household[] {
  return households.filter(
    ({ name }) => households.filter((other) => other.name.includes(name)).length === 1,
  );
}

async function handleOf(productId: string): Promise<string> {
  const { body } = await ask(`GET /store/products/${productId}?fields=id,handle`);
  const { product } = body as { product?: { handle?: string } };
  if (!product?.handle) throw new Error(`no handle of ${productId}`);
  return product.handle;
}
