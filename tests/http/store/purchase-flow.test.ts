import type Medusa from "@medusajs/js-sdk";
import type { Lot } from "@xieshou/contracts";
import { allocate, allocateOverOutstanding } from "@xieshou/money";
import {
  closeLot,
  dayBeforeAllLots,
  harvest,
  openYard,
  recordLot,
  stockOf,
  type Yard,
} from "../support/intake";
import { attributionOf, expectLedger, type ShareState } from "../support/ledger";
import { Operator } from "../support/operator";
import { eventually } from "../../support/http";
import { adminClient, buy, fillCart, shopClient } from "../support/shopper";
import { eastTown } from "../support/places";
import { select, selectOne } from "../support/world";

/**
 * The way of one yuan, with an unmodified client of Medusa's API on both sides: a lot with five tenths of one
 * household, three of another and two of the collective is bought, paid, delivered, refunded, returned,
 * cancelled; after each step every fen stands where it should.
 */
let yard: Yard;
let shop: Medusa;
let admin: Medusa;
let town: string;
/** Price of a pack and freight of an order, fen. */
let priceFen: number;
let freightFen: number;

beforeAll(async () => {
  yard = await openYard();
  shop = shopClient();
  admin = await adminClient();
  town = (await eastTown()).code;
});

/** Whose shares they are, in the order of their weights. */
function who(): string[] {
  return [yard.householdIds[0] ?? "", yard.householdIds[1] ?? "", "collective"];
}

function states(placed: number[], held: { paid?: number[]; counted?: number[] }): ShareState[] {
  return who().map((name, i) => ({
    who: name,
    placed: placed[i] ?? 0,
    paid: held.paid?.[i] ?? 0,
    counted: held.counted?.[i] ?? 0,
  }));
}

const less = (held: number[], takenFen: number): number[] =>
  allocateOverOutstanding(takenFen, held).map((taken, i) => (held[i] ?? 0) - taken);

interface Purchase {
  lot: Lot;
  orderId: string;
  lineId: string;
  operator: Operator;
  payableFen: number;
  placed: number[];
}

/** Buys packs of a fresh lot that is sold before all others; the lot holds twice as many, if asked. */
async function purchase(packs: number, { isHalfTheLot = false } = {}): Promise<Purchase> {
  const harvested_on = await dayBeforeAllLots(yard.variantId);
  const lot = await recordLot(yard, harvest(yard, { packs: isHalfTheLot ? 2 * packs : packs, harvested_on }));
  const lines = [{ variantId: yard.variantId, quantity: packs }];
  const { orderId, lineIds } = await buy(shop, { lines, divisionCode: town });
  const { lines: told, freight_fen } = await attributionOf(orderId);
  const payableFen = told[0]?.payable_fen ?? 0;
  priceFen = payableFen / packs;
  freightFen = freight_fen;
  const placed = allocate(payableFen, [5, 3, 2]);
  return {
    lot,
    orderId,
    lineId: lineIds[0] ?? "",
    operator: new Operator(admin, orderId),
    payableFen,
    placed,
  };
}

describe("GET /store/orders/:id/attribution along the way of an order", () => {
  it("placed: the plan is frozen, nothing is paid, the buyer sees village, lot and no household", async () => {
    const stock = await stockOf(yard);
    const { lot, orderId, payableFen, placed } = await purchase(2);
    const [catalogue] = await select<{ price: string }>(
      `select price.amount::text as price from product_variant_price_set v
         join price on price.price_set_id = v.price_set_id and price.currency_code = 'cny'
          and price.price_list_id is null and price.rules_count = 0 and price.deleted_at is null
        where v.variant_id = ?`,
      [yard.variantId],
    );
    expect(payableFen).toBe(Math.round(Number(catalogue?.price) * 100) * 2);
    const told = await attributionOf(orderId);
    expect(told.lines).toEqual([
      expect.objectContaining({
        title: yard.productTitle,
        quantity: 2,
        payable_fen: payableFen,
        paid_fen: 0,
        counted_fen: 0,
        unattributed_fen: 0,
        cooperative: expect.objectContaining({ id: yard.cooperativeId }),
        origins: [
          {
            village: expect.objectContaining({ code: yard.villageCode }),
            lot_code: lot.code,
            harvested_on: lot.harvested_on,
            households: { count: null, suppressed: true },
            household_fen: (placed[0] ?? 0) + (placed[1] ?? 0),
            collective_fen: placed[2],
            evidence_classes: expect.arrayContaining(["C"]),
          },
        ],
      }),
    ]);
    await expectLedger(orderId, { shares: states(placed, {}), freight: 0 });
    expect(await stockOf(yard)).toBe(stock);
  });

  it("captured, delivered, refunded in part and in full: every fen moves as it should and closes to zero", async () => {
    const { orderId, lineId, operator, payableFen, placed } = await purchase(2);
    await operator.capture();
    await expectLedger(orderId, { shares: states(placed, { paid: placed }), freight: freightFen });
    expect((await attributionOf(orderId)).lines[0]).toMatchObject({ paid_fen: payableFen, counted_fen: 0 });

    const parcel = await operator.ship([{ id: lineId, quantity: 2 }]);
    await expectLedger(orderId, { shares: states(placed, { paid: placed }), freight: freightFen });
    await operator.deliver(parcel);
    await expectLedger(orderId, { shares: states(placed, { counted: placed }), freight: freightFen });
    expect((await attributionOf(orderId)).lines[0]).toMatchObject({ paid_fen: 0, counted_fen: payableFen });

    await operator.refund({ amountFen: 301, note: `坏果包赔 ${lineId}` });
    const left = less(placed, 301);
    await expectLedger(orderId, { shares: states(placed, { counted: left }), freight: freightFen });
    expect((await attributionOf(orderId)).lines[0]).toMatchObject({
      paid_fen: 0,
      counted_fen: payableFen - 301,
    });

    await operator.refund({ amountFen: payableFen + freightFen - 301 });
    await expectLedger(orderId, { shares: states(placed, {}), freight: 0 });
    expect((await attributionOf(orderId)).lines[0]).toMatchObject({
      payable_fen: payableFen,
      paid_fen: 0,
      counted_fen: 0,
    });
  });

  it("delivered in two parcels: only what has arrived counts", async () => {
    // Medusa 2.21.2 refuses a parcel with a part of a line when nothing else of the variant is in stock.
    const { orderId, lineId, operator, payableFen, placed } = await purchase(4, { isHalfTheLot: true });
    await operator.capture();
    const first = await operator.ship([{ id: lineId, quantity: 1 }]);
    const second = await operator.ship([{ id: lineId, quantity: 3 }]);
    await operator.deliver(first);
    const countedFen = Math.floor((2 * payableFen + 4) / 8);
    const counted = allocateOverOutstanding(countedFen, placed);
    const paid = placed.map((fen, i) => fen - (counted[i] ?? 0));
    await expectLedger(orderId, { shares: states(placed, { paid, counted }), freight: freightFen });
    await operator.deliver(second);
    await expectLedger(orderId, { shares: states(placed, { counted: placed }), freight: freightFen });
  });

  it("delivered before it is paid: counts when the money comes", async () => {
    const { orderId, lineId, operator, placed } = await purchase(2);
    await operator.deliver(await operator.ship([{ id: lineId, quantity: 2 }]));
    await expectLedger(orderId, { shares: states(placed, {}), freight: 0 });
    await operator.capture();
    await expectLedger(orderId, { shares: states(placed, { counted: placed }), freight: freightFen });
  });

  it("returned: the refund goes to the returned line, the packs back to their lot and into stock", async () => {
    const { lot, orderId, lineId, operator, payableFen, placed } = await purchase(2);
    await operator.capture();
    await operator.deliver(await operator.ship([{ id: lineId, quantity: 2 }]));
    await expectLedger(orderId, { shares: states(placed, { counted: placed }), freight: freightFen });
    const stock = await stockOf(yard);

    await operator.takeBack([{ id: lineId, quantity: 1 }]);
    await operator.refund({ amountFen: priceFen });
    const left = less(placed, priceFen);
    await expectLedger(orderId, { shares: states(placed, { counted: left }), freight: freightFen });
    expect((await attributionOf(orderId)).lines[0]).toMatchObject({ counted_fen: payableFen - priceFen });
    expect(await stockOf(yard)).toBe(stock + 1);
    await expectRemaining(lot, yard.packGrams);
    await closeLot(yard, lot.id);
    expect(await stockOf(yard)).toBe(stock);
  });

  it("cancelled after it was paid: the money goes back, so do the packs, and nothing is left anywhere", async () => {
    const before = await stockOf(yard);
    const { lot, orderId, operator, placed } = await purchase(3);
    expect(await stockOf(yard)).toBe(before);
    await operator.capture();
    await expectLedger(orderId, { shares: states(placed, { paid: placed }), freight: freightFen });
    await operator.cancel();
    await expectLedger(orderId, { shares: states(placed, {}), freight: 0 });
    await expectRemaining(lot, 3 * yard.packGrams);
    expect(await stockOf(yard)).toBe(before + 3);
    await closeLot(yard, lot.id);
    expect(await stockOf(yard)).toBe(before);
  });

  it("completed ten times at once by an impatient buyer: one order, one plan, one pick", async () => {
    const harvested_on = await dayBeforeAllLots(yard.variantId);
    const lot = await recordLot(yard, harvest(yard, { packs: 2, harvested_on }));
    const cartId = await fillCart(shop, {
      lines: [{ variantId: yard.variantId, quantity: 2 }],
      divisionCode: town,
    });
    const complete = () => shop.store.cart.complete(cartId).catch((error: unknown) => error);
    await Promise.all(Array.from({ length: 10 }, complete));
    const completed = await shop.store.cart.complete(cartId);
    const orderId = completed.type === "order" ? completed.order.id : "";
    const { picks } = await selectOne<{ picks: string }>(
      `select count(*) as picks from lot_movement where lot_id = ? and kind = 'pick'`,
      [lot.id],
    );
    expect(picks).toBe("1");
    expect((await attributionOf(orderId)).lines).toHaveLength(1);
  });
});

/** Packs go back to their lot after the money was posted, in a transaction of their own. */
async function expectRemaining(lot: Lot, grams: number): Promise<void> {
  await eventually(async () => {
    const held = await selectOne<{ grams: number }>(
      `select sum(grams)::int as grams from lot_movement where lot_id = ?`,
      [lot.id],
    );
    expect(held.grams).toBe(grams);
  });
}
