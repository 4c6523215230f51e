/**
 * What a simulated year draws on, as read from the database by `read-catalogue.ts`. Money in fen, dates as
 * `YYYY-MM-DD` in Asia/Shanghai, divisions as 12-digit codes.
 */
export interface Catalogue {
  regionId: string;
  currencyCode: string;
  salesChannelId: string;
  paymentProviderId: string;
  /** The user in whose name orders were handled; null before anybody signed up. */
  operatorId: string | null;
  /** Customer groups by the buyer channel noted on them, as far as there are any. */
  groupIds: ReadonlyMap<string, string>;
  sites: readonly Site[];
  offers: readonly Offer[];
  pairings: readonly { eastCode: string; westCode: string }[];
  places: readonly Place[];
}

export const BUYER_CHANNELS = ["person", "enterprise", "union", "budget_unit"] as const;
export type BuyerChannel = (typeof BUYER_CHANNELS)[number];

/** Where a cooperative packs, and the way its parcels go. */
export interface Site {
  cooperativeId: string;
  locationId: string;
  shippingOptionId: string;
  shippingName: string;
  providerId: string;
  /** What one parcel of the cooperative costs the buyer. */
  freightFen: number;
  isFreightTaxInclusive: boolean;
  /** Days from the village to the next city, over which a parcel travels longer. */
  daysToCity: number;
}

/** One variant on offer. */
export interface Offer {
  variantId: string;
  inventoryItemId: string;
  cooperativeId: string;
  originCountyCode: string;
  unitPriceFen: number;
  /** Null where the producer names none. */
  shelfLifeDays: number | null;
  /** Whether a buyer may send it back without a reason. */
  isReturnable: boolean;
  /** What there is to sell, in order of harvest. */
  batches: readonly Batch[];
  snapshot: LineSnapshot;
}

/** Packs of one harvest; a null date where no lot stands behind them, only Medusa's stock. */
export interface Batch {
  harvestedOn: string | null;
  packs: number;
}

/** What an order line copies from product and variant. */
export interface LineSnapshot {
  productId: string;
  productTitle: string;
  productSubtitle: string | null;
  productDescription: string | null;
  productType: string | null;
  productTypeId: string | null;
  productCollection: string | null;
  productHandle: string;
  thumbnail: string | null;
  variantTitle: string;
  variantSku: string | null;
  variantBarcode: string | null;
  isDiscountable: boolean;
  isTaxInclusive: boolean;
}

/** A county (or a city without counties) in which buyers live. */
export interface Place {
  code: string;
  side: "east" | "west" | null;
  provinceName: string;
  /** Empty where a county lies directly under its province. */
  cityName: string;
  countyName: string;
  towns: readonly { code: string; name: string }[];
}
