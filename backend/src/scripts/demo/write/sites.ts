import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
} from "@medusajs/medusa/core-flows";
import { toDecimal } from "@xieshou/money";
import { freightFen } from "../cooperatives";
import type { VillageEntry } from "../data";

/** Where a cooperative packs and how its parcels go. */
export interface WrittenSite {
  stockLocationId: string;
  shippingProfileId: string;
}

const PROVIDER = "manual_manual";

/** Own stock location, fulfilment set, profile and flat rate for each cooperative, in the villages' order. */
export async function writeSites(
  container: MedusaContainer,
  input: { villages: readonly VillageEntry[]; salesChannelId: string },
): Promise<WrittenSite[]> {
  const { villages, salesChannelId } = input;
  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: { locations: villages.map(toLocation) },
  });
  const { result: profiles } = await createShippingProfilesWorkflow(container).run({
    input: { data: villages.map(({ cooperative }) => ({ name: cooperative.name, type: "cooperative" })) },
  });
  const sets = await container.resolve(Modules.FULFILLMENT).createFulfillmentSets(
    villages.map(({ cooperative }) => ({
      name: `${cooperative.name}发货`,
      type: "shipping",
      service_zones: [
        { name: `${cooperative.name}·全国`, geo_zones: [{ type: "country" as const, country_code: "cn" }] },
      ],
    })),
  );
  const named = <T extends { name: string }>(items: readonly T[], name: string): T => {
    const found = items.find((item) => item.name === name);
    if (!found) throw new Error(`${name} was not written`);
    return found;
  };
  const sites = villages.map((village) => {
    const { name } = village.cooperative;
    const set = named(sets, `${name}发货`);
    return {
      village,
      stockLocationId: named(locations, name).id,
      shippingProfileId: named(profiles, name).id,
      fulfillmentSetId: set.id,
      serviceZoneId: set.service_zones[0]?.id ?? "",
    };
  });
  await linkSites(container, { sites, salesChannelId });
  await createShippingOptionsWorkflow(container).run({ input: sites.map(toShippingOption) });
  return sites.map(({ stockLocationId, shippingProfileId }) => ({ stockLocationId, shippingProfileId }));
}

function toLocation({ cooperative, code }: VillageEntry) {
  return {
    name: cooperative.name,
    address: { address_1: cooperative.name, country_code: "cn", metadata: { division_code: code } },
    metadata: { is_example: true },
  };
}

function toShippingOption(site: { village: VillageEntry; serviceZoneId: string; shippingProfileId: string }) {
  return {
    name: `${site.village.cooperative.name} 快递`,
    price_type: "flat" as const,
    provider_id: PROVIDER,
    service_zone_id: site.serviceZoneId,
    shipping_profile_id: site.shippingProfileId,
    type: { label: "快递", description: "合作社打包，快递到家", code: "express" },
    prices: [{ currency_code: "cny", amount: toDecimal(freightFen(site.village.daysToCity)) }],
    rules: [
      { attribute: "enabled_in_store", value: "true", operator: "eq" as const },
      { attribute: "is_return", value: "false", operator: "eq" as const },
    ],
  };
}

async function linkSites(
  container: MedusaContainer,
  input: { sites: readonly { stockLocationId: string; fulfillmentSetId: string }[]; salesChannelId: string },
): Promise<void> {
  const links = input.sites.flatMap(({ stockLocationId, fulfillmentSetId }) => {
    const location = { [Modules.STOCK_LOCATION]: { stock_location_id: stockLocationId } };
    return [
      { ...location, [Modules.FULFILLMENT]: { fulfillment_provider_id: PROVIDER } },
      { ...location, [Modules.FULFILLMENT]: { fulfillment_set_id: fulfillmentSetId } },
      { [Modules.SALES_CHANNEL]: { sales_channel_id: input.salesChannelId }, ...location },
    ];
  });
  await container.resolve(ContainerRegistrationKeys.LINK).create(links);
}
