import { shanghaiDate } from "@xieshou/attribution";
import { describe, expect, it } from "vitest";
import { addDays } from "./calendar";
import { planHistory, type PlannedOrder } from "./plan-history";
import { sampleCatalogue } from "./sample-catalogue";

const UNTIL = "2026-11-22";
const catalogue = sampleCatalogue();
const plan = (orders: number, seed = "a") => planHistory(catalogue, { orders, until: UNTIL, seed });
const orders = plan(700);
const dayOf = (order: PlannedOrder) => shanghaiDate(new Date(order.at));
const share = (found: number, of: number) => found / of;

describe("a planned year", () => {
  it("is the same for the same catalogue and seed, and another for another seed", () => {
    expect(plan(700)).toEqual(orders);
    expect(plan(700, "b")).not.toEqual(orders);
  });

  it("has as many orders as asked for while there is enough to sell, in the order in which they were placed", () => {
    expect(orders).toHaveLength(700);
    expect(orders.map(({ at }) => at)).toEqual([...orders.map(({ at }) => at)].sort((a, b) => a - b));
  });

  it("knows nothing after its last day", () => {
    const endMs = Date.parse(`${addDays(UNTIL, 1)}T00:00:00+08:00`);
    for (const { at, events } of orders)
      expect(Math.max(at, ...events.map((event) => event.at))).toBeLessThan(endMs);
  });

  it("leaves some of the last orders unpacked and some on their way", () => {
    const kinds = orders.slice(-60).map(({ events }) => new Set(events.map(({ kind }) => kind)));
    expect(kinds.some((seen) => seen.has("capture") && !seen.has("pack") && !seen.has("cancel"))).toBe(true);
    expect(kinds.some((seen) => seen.has("ship") && !seen.has("deliver"))).toBe(true);
  });
});

describe("what is sold", () => {
  it("was harvested before the day and is good, first harvested sold first", () => {
    for (const { variantId, batches, shelfLifeDays } of catalogue.offers) {
      const left = batches.map((batch) => ({ ...batch }));
      for (const order of orders) {
        const day = dayOf(order);
        const open = left.filter(
          ({ harvestedOn }) =>
            harvestedOn !== null && harvestedOn < day && addDays(harvestedOn, shelfLifeDays ?? 9_999) >= day,
        );
        let packs = order.lines.find(({ offer }) => offer.variantId === variantId)?.packs ?? 0;
        for (const batch of open) {
          const taken = Math.min(packs, batch.packs);
          batch.packs -= taken;
          packs -= taken;
        }
        expect(packs).toBe(0);
      }
    }
  });

  it("stands once in an order, each line in the parcel of its cooperative", () => {
    for (const { lines, parcels } of orders) {
      expect(new Set(lines.map(({ offer }) => offer.variantId)).size).toBe(lines.length);
      expect(parcels.flatMap((parcel) => parcel.lines).sort((a, b) => a - b)).toEqual(
        lines.map((_, line) => line),
      );
      for (const { site, lines: own } of parcels) {
        for (const line of own) expect(lines[line]?.offer.cooperativeId).toBe(site.cooperativeId);
      }
    }
  });

  it("comes in two or three lines, of two cooperatives, often enough", () => {
    expect(share(orders.filter(({ lines }) => lines.length > 1).length, 700)).toBeGreaterThan(0.3);
    expect(share(orders.filter(({ parcels }) => parcels.length > 1).length, 700)).toBeGreaterThan(0.08);
  });

  it("ends when there is nothing left", () => {
    const scarce = { ...catalogue, offers: catalogue.offers.slice(0, 1) };
    const few = planHistory(scarce, { orders: 700, until: UNTIL, seed: "a" });
    expect(few.length).toBeLessThan(700);
    expect(few.flatMap(({ lines }) => lines).reduce((sum, { packs }) => sum + packs, 0)).toBeLessThanOrEqual(
      704,
    );
  });
});

describe("buyers", () => {
  const lines = orders.flatMap((order) => order.lines.map(({ offer }) => ({ offer, buyer: order.buyer })));

  it("mostly live in a county paired with the one the goods come from", () => {
    const paired = lines.filter(({ offer, buyer }) => buyer.partnerCountyCodes.has(offer.originCountyCode));
    expect(share(paired.length, lines.length)).toBeGreaterThan(0.55);
    expect(share(paired.length, lines.length)).toBeLessThan(0.9);
  });

  it("are partners through their county or its city", () => {
    const partners = new Map(
      orders.map(({ buyer }) => [buyer.home?.place.code, [...buyer.partnerCountyCodes]] as const),
    );
    expect(partners.get("440106000000")).toEqual(["520526000000"]);
    expect(partners.get("440604000000")).toEqual(["522636000000"]);
    expect(partners.get("330106000000")).toEqual([]);
  });

  it("name a town or a county; a few name none", () => {
    const codes = orders.map(({ buyer }) => buyer.home?.divisionCode ?? null);
    expect(codes.some((code) => code === "440106001000")).toBe(true);
    expect(codes.some((code) => code === "440106000000")).toBe(true);
    const unknown = codes.filter((code) => code === null).length;
    expect(unknown).toBeGreaterThan(0);
    expect(share(unknown, 700)).toBeLessThan(0.12);
  });

  it("come back, and are institutions as well as people", () => {
    const counts = new Map<number, number>();
    for (const { buyer } of orders) counts.set(buyer.no, (counts.get(buyer.no) ?? 0) + 1);
    expect([...counts.values()].filter((count) => count > 1).length).toBeGreaterThan(50);
    const channels = new Set(orders.map(({ buyer }) => buyer.channel));
    expect(channels).toEqual(new Set(["person", "enterprise", "union", "budget_unit"]));
  });
});
