import type { Catalogue, Offer, Place, Site } from "./catalogue";

/** A packing place for this folder's tests; what they do not name is of no matter to them. */
export function sampleSite(overrides: Partial<Site> = {}): Site {
  const cooperativeId = overrides.cooperativeId ?? "coop_1";
  return {
    cooperativeId,
    locationId: `sloc_${cooperativeId}`,
    shippingOptionId: `so_${cooperativeId}`,
    shippingName: "快递",
    providerId: "manual_manual",
    freightFen: 800,
    isFreightTaxInclusive: true,
    daysToCity: 2,
    ...overrides,
  };
}

/** An offer for this folder's tests. */
export function sampleOffer(overrides: Partial<Offer> = {}): Offer {
  const variantId = overrides.variantId ?? "variant_tea";
  return {
    variantId,
    inventoryItemId: `iitem_${variantId}`,
    cooperativeId: "coop_1",
    originCountyCode: "520526000000",
    unitPriceFen: 2_999,
    shelfLifeDays: null,
    isReturnable: true,
    batches: [],
    snapshot: {
      productId: `prod_${variantId}`,
      productTitle: "茶",
      productSubtitle: null,
      productDescription: null,
      productType: null,
      productTypeId: null,
      productCollection: null,
      productHandle: variantId,
      thumbnail: null,
      variantTitle: "250 g",
      variantSku: null,
      variantBarcode: null,
      isDiscountable: true,
      isTaxInclusive: true,
    },
    ...overrides,
  };
}

const place = (code: string, side: Place["side"], townCodes: readonly string[] = []): Place => ({
  code,
  side,
  provinceName: `${code.slice(0, 2)}省`,
  cityName: `${code.slice(0, 4)}市`,
  countyName: `${code.slice(0, 6)}县`,
  towns: townCodes.map((town) => ({ code: town, name: `${town.slice(6, 9)}镇` })),
});

/**
 * Two western counties with a cooperative each, their eastern partners, and others: 威宁 with 天河 of
 * Guangzhou, 丹寨 with the city of 佛山.
 */
export function sampleCatalogue(): Catalogue {
  const harvests = ["2025-10-20", "2026-01-15", "2026-04-15", "2026-07-15", "2026-09-15"];
  const batches = harvests.map((harvestedOn) => ({ harvestedOn, packs: 160 }));
  return {
    regionId: "reg_1",
    currencyCode: "cny",
    salesChannelId: "sc_1",
    paymentProviderId: "pp_system_default",
    operatorId: "user_1",
    groupIds: new Map([["union", "cusgroup_union"]]),
    sites: [sampleSite({ cooperativeId: "coop_1" }), sampleSite({ cooperativeId: "coop_2", freightFen: 0 })],
    offers: ["tea", "honey", "rice", "nuts"].map((name, index) =>
      sampleOffer({
        variantId: `variant_${name}`,
        cooperativeId: index < 2 ? "coop_1" : "coop_2",
        originCountyCode: index < 2 ? "520526000000" : "522636000000",
        unitPriceFen: 1_990 + 1_111 * index,
        isReturnable: index !== 3,
        shelfLifeDays: index === 3 ? 100 : null,
        batches,
      }),
    ),
    pairings: [
      { eastCode: "440106000000", westCode: "520526000000" },
      { eastCode: "440600000000", westCode: "522636000000" },
    ],
    places: [
      place("440106000000", "east", ["440106001000", "440106002000"]),
      place("440604000000", "east"),
      place("330106000000", "east"),
      place("510104000000", null),
    ],
  };
}
