import { shanghaiDate } from "@xieshou/attribution";
import { Random } from "../demo/random";
import { fillBasket, type BasketLine } from "./basket";
import { inventBuyers, type Buyer } from "./buyers";
import { addDays, cumulativePicker, orderInstants, startOfDay } from "./calendar";
import type { Catalogue, Site } from "./catalogue";
import { drawFate, playFate, type OrderEvent, type Parcel, type Placed } from "./fate";
import { SupplyBook } from "./supply-book";

/** An order of the simulated year: who bought what when, and all that happened to it by the end. */
export interface PlannedOrder extends Placed {
  buyer: Buyer;
  events: readonly OrderEvent[];
}

/** What is asked for: how many orders, the last day of the year they are spread over, and the seed. */
export interface HistoryRequest {
  orders: number;
  /** `YYYY-MM-DD` in Asia/Shanghai; nothing happens after it. */
  until: string;
  seed: string;
}

/**
 * Plans a year of orders. The same catalogue and request always give the same plan.
 * @returns orders as they were placed; fewer than asked for where nothing was left to sell
 */
export function planHistory(catalogue: Catalogue, request: HistoryRequest): PlannedOrder[] {
  const stream = (name: string) => new Random(`${request.seed}/${name}`);
  const buyers = inventBuyers({ catalogue, orders: request.orders, random: stream("buyers") });
  const instants = orderInstants({ ...request, random: stream("calendar") });
  const pickBuyer = cumulativePicker(buyers.map(({ weight }) => weight));
  const sites = new Map(catalogue.sites.map((site) => [site.cooperativeId, site]));
  const untilMs = startOfDay(addDays(request.until, 1)) - 1;
  const random = stream("orders");
  const book = new SupplyBook(request.until);

  return instants.flatMap((at): PlannedOrder[] => {
    const buyer = buyers[pickBuyer(random)];
    if (!buyer) return [];
    const day = shanghaiDate(new Date(at));
    const lines = fillBasket({ buyer, day, offers: catalogue.offers, book, random });
    if (lines.length === 0) return [];
    const placed = { at, lines, parcels: parcelsOf(lines, sites) };
    const events = playFate({ placed, fate: drawFate(random), untilMs, random });
    return [{ ...placed, buyer, events }];
  });
}

function parcelsOf(lines: readonly BasketLine[], sites: ReadonlyMap<string, Site>): Parcel[] {
  const cooperatives = [...new Set(lines.map(({ offer }) => offer.cooperativeId))];
  return cooperatives.map((cooperativeId) => {
    const site = sites.get(cooperativeId);
    if (!site) throw new Error(`${cooperativeId} has offers but sends nothing`);
    const own = lines.flatMap(({ offer }, line) => (offer.cooperativeId === cooperativeId ? [line] : []));
    return { site, lines: own };
  });
}
