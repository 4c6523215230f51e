import { amountColumns, instant, stamps } from "./amounts";
import type { OrderState, WriterContext } from "./order-state";
import { addItemsAndShipping } from "./order-version";

/** Writes what stands the moment an order is placed and is never changed afterwards. */
export function writePlaced(state: OrderState, context: WriterContext): void {
  writeAddress(state, context);
  writeLines(state, context);
  writeShippingMethods(state, context);
  writePaymentSession(state, context);
  addItemsAndShipping(state, { at: state.planned.at, context });
  for (const { offer, packs } of state.planned.lines) {
    context.stock.add(levelOf(state, offer), { reserved: packs });
  }
}

/** The inventory level a line's packs are taken from. */
export function levelOf(
  { planned }: OrderState,
  offer: { inventoryItemId: string; cooperativeId: string },
): { inventoryItemId: string; locationId: string } {
  const parcel = planned.parcels.find(({ site }) => site.cooperativeId === offer.cooperativeId);
  if (!parcel) throw new Error(`no parcel holds ${offer.inventoryItemId}`);
  return { inventoryItemId: offer.inventoryItemId, locationId: parcel.site.locationId };
}

/** The columns order_address and fulfillment_address share. */
export function addressColumns({ planned }: OrderState): object {
  const { buyer, at } = planned;
  const { home } = buyer;
  return {
    company: buyer.company,
    first_name: buyer.givenName,
    last_name: buyer.familyName,
    address_1: `${home?.place.countyName ?? ""}${home?.townName ?? ""}${buyer.street}`,
    city: home ? home.place.cityName || home.place.provinceName : null,
    province: home?.place.provinceName ?? null,
    country_code: "cn",
    phone: buyer.phone,
    metadata: home?.divisionCode ? { division_code: home.divisionCode } : null,
    ...stamps(at),
  };
}

function writeAddress(state: OrderState, { book }: WriterContext): void {
  book.add("order_address", { id: state.addressId, ...addressColumns(state) });
}

function writeLines(state: OrderState, { book }: WriterContext): void {
  state.planned.lines.forEach(({ offer }, index) => {
    const { snapshot } = offer;
    book.add("order_line_item", {
      id: state.lines[index]?.lineId,
      title: snapshot.productTitle,
      subtitle: snapshot.variantTitle,
      thumbnail: snapshot.thumbnail,
      variant_id: offer.variantId,
      product_id: snapshot.productId,
      product_title: snapshot.productTitle,
      product_subtitle: snapshot.productSubtitle,
      product_description: snapshot.productDescription,
      product_type: snapshot.productType,
      product_type_id: snapshot.productTypeId,
      product_collection: snapshot.productCollection,
      product_handle: snapshot.productHandle,
      variant_title: snapshot.variantTitle,
      variant_sku: snapshot.variantSku,
      variant_barcode: snapshot.variantBarcode,
      requires_shipping: true,
      is_giftcard: false,
      is_discountable: snapshot.isDiscountable,
      is_tax_inclusive: snapshot.isTaxInclusive,
      is_custom_price: false,
      ...amountColumns("unit_price", offer.unitPriceFen),
      metadata: {},
      ...stamps(state.planned.at),
    });
  });
}

function writeShippingMethods(state: OrderState, { book }: WriterContext): void {
  state.planned.parcels.forEach(({ site }, index) => {
    book.add("order_shipping_method", {
      id: state.shippingMethodIds[index],
      name: site.shippingName,
      ...amountColumns("amount", site.freightFen),
      is_tax_inclusive: site.isFreightTaxInclusive,
      is_custom_amount: false,
      shipping_option_id: site.shippingOptionId,
      data: {},
      ...stamps(state.planned.at),
    });
  });
}

function writePaymentSession(state: OrderState, { book, ids, catalogue }: WriterContext): void {
  const { at } = state.planned;
  book.add("payment_session", {
    id: state.sessionId,
    currency_code: catalogue.currencyCode,
    ...amountColumns("amount", state.sums.originalFen),
    provider_id: catalogue.paymentProviderId,
    data: {},
    context: {},
    metadata: {},
    status: "authorized",
    authorized_at: instant(at),
    payment_collection_id: state.collectionId,
    ...stamps(at),
  });
  book.add("order_payment_collection", {
    order_id: state.orderId,
    payment_collection_id: state.collectionId,
    id: ids.make("ordpay", at),
    ...stamps(at),
  });
}
