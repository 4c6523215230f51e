import type { MedusaContainer, StoreWorkflow } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import {
  createApiKeysWorkflow,
  createCustomerGroupsWorkflow,
  createProductCategoriesWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createStoresWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateApiKeysWorkflow,
  updateSalesChannelsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows";
import { PRODUCT_CLASSES, type ProductClass } from "@xieshou/contracts";
import { BUYER_GROUPS } from "../accounts";

const SHOP_NAME = "携手集市";

const CLASS_NAMES: Record<ProductClass, string> = {
  tea: "茶叶",
  fruit: "水果坚果",
  grain: "粮油薯豆",
  honey: "蜂蜜",
  mushroom: "菌菇",
  meat: "肉禽蛋",
  handicraft: "手工非遗",
  tourism: "乡村旅游",
};

export interface WrittenShop {
  salesChannelId: string;
  /** Category of each product class. */
  categoryIds: ReadonlyMap<ProductClass, string>;
}

/** The shop itself: channel, store in yuan with prices that contain tax, China as its region, a key, categories. */
export async function writeShop(container: MedusaContainer): Promise<WrittenShop> {
  const salesChannelId = await writeSalesChannel(container);
  await writeStore(container, salesChannelId);
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "中国",
          currency_code: "cny",
          countries: ["cn"],
          payment_providers: ["pp_system_default"],
          is_tax_inclusive: true,
          automatic_taxes: false,
        },
      ],
    },
  });
  await setDefaults(container, { default_region_id: only(regions).id });
  await createCustomerGroupsWorkflow(container).run({
    input: { customersData: BUYER_GROUPS.map(({ name, channel }) => ({ name, metadata: { channel } })) },
  });
  await writePublishableKey(container, salesChannelId);
  return { salesChannelId, categoryIds: await writeCategories(container) };
}

async function writeStore(container: MedusaContainer, salesChannelId: string): Promise<void> {
  const currencies = [{ currency_code: "cny", is_default: true, is_tax_inclusive: true }];
  const store = {
    name: SHOP_NAME,
    default_sales_channel_id: salesChannelId,
    supported_currencies: currencies,
  };
  const [known] = await container.resolve(Modules.STORE).listStores({}, { take: 1 });
  if (known) await setDefaults(container, store);
  else await createStoresWorkflow(container).run({ input: { stores: [store] } });
}

async function setDefaults(
  container: MedusaContainer,
  update: StoreWorkflow.UpdateStoreWorkflowInput["update"],
): Promise<void> {
  const [store] = await container.resolve(Modules.STORE).listStores({}, { take: 1 });
  await updateStoresWorkflow(container).run({ input: { selector: { id: store?.id }, update } });
}

/** Medusa may have made a channel and a key of its own on its first start: these become the shop's. */
async function writeSalesChannel(container: MedusaContainer): Promise<string> {
  const channel = { name: SHOP_NAME, description: "东西部协作消费帮扶集市" };
  const [known] = await container.resolve(Modules.SALES_CHANNEL).listSalesChannels({}, { take: 1 });
  if (!known) {
    const input = { salesChannelsData: [channel] };
    return only((await createSalesChannelsWorkflow(container).run({ input })).result).id;
  }
  await updateSalesChannelsWorkflow(container).run({
    input: { selector: { id: known.id }, update: channel },
  });
  return known.id;
}

async function writePublishableKey(container: MedusaContainer, salesChannelId: string): Promise<void> {
  const title = `${SHOP_NAME}店面`;
  const [known] = await listPublishableKeys(container);
  if (known) {
    await updateApiKeysWorkflow(container).run({ input: { selector: { id: known.id }, update: { title } } });
  } else {
    const input = { api_keys: [{ title, type: "publishable" as const, created_by: "seed" }] };
    await createApiKeysWorkflow(container).run({ input });
  }
  const key = only(await listPublishableKeys(container));
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: key.id, add: [salesChannelId] } });
}

async function listPublishableKeys(container: MedusaContainer) {
  const keys = container.resolve(Modules.API_KEY);
  return keys.listApiKeys({ type: "publishable" }, { take: 1, order: { created_at: "ASC" } });
}

async function writeCategories(container: MedusaContainer): Promise<Map<ProductClass, string>> {
  const { result: categories } = await createProductCategoriesWorkflow(container).run({
    input: {
      product_categories: PRODUCT_CLASSES.map((handle, rank) => ({
        name: CLASS_NAMES[handle],
        handle,
        rank,
        is_active: true,
      })),
    },
  });
  const ids = new Map(categories.map((category) => [category.handle, category.id]));
  return new Map(PRODUCT_CLASSES.map((productClass) => [productClass, ids.get(productClass) ?? ""]));
}

/** The one thing a workflow made when it was asked for one. */
export function only<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error("a workflow gave nothing back");
  return item;
}

/** Day the demo was seeded, kept with the store; null when it was not. */
export async function seededOn(container: MedusaContainer): Promise<string | null> {
  const [store] = await container.resolve(Modules.STORE).listStores({}, { take: 1 });
  const day = store?.metadata?.demo_seeded_on;
  return typeof day === "string" ? day : null;
}

/** Notes with the store that the demo is complete. @param day `YYYY-MM-DD` */
export async function noteSeeded(container: MedusaContainer, day: string): Promise<void> {
  await setDefaults(container, { metadata: { demo_seeded_on: day } });
}

/** The shop's publishable key as it was written. */
export async function readPublishableKey(container: MedusaContainer): Promise<string> {
  const [key] = await listPublishableKeys(container);
  return key?.token ?? "";
}
