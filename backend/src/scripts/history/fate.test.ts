import { shanghaiDate } from "@xieshou/attribution";
import { describe, expect, it } from "vitest";
import { Random } from "../demo/random";
import { drawFate, lineFen, playFate, totalFen, type Fate, type OrderEvent, type Placed } from "./fate";
import { sampleOffer, sampleSite } from "./sample-catalogue";

const offer = (cooperativeId: string, isReturnable: boolean) => sampleOffer({ cooperativeId, isReturnable });

const AT = Date.parse("2026-03-10T02:00:00Z");
/** Three packs that may be sent back, one that may not, from two cooperatives. */
const placed: Placed = {
  at: AT,
  lines: [
    { offer: offer("coop_a", true), packs: 3 },
    { offer: offer("coop_b", false), packs: 1 },
  ],
  parcels: [
    { site: sampleSite({ cooperativeId: "coop_a" }), lines: [0] },
    { site: sampleSite({ cooperativeId: "coop_b" }), lines: [1] },
  ],
};

const SEEDS = Array.from({ length: 60 }, (_, index) => `seed ${index}`);
const FATES: Fate[] = [
  "smooth",
  "abandoned",
  "cancelled",
  "damaged",
  "refunded_late",
  "refunded",
  "returned",
];
const play = (fate: Fate, seed: string, order = placed, untilMs = Number.MAX_SAFE_INTEGER) =>
  playFate({ placed: order, fate, untilMs, random: new Random(seed) });
const kinds = (events: readonly OrderEvent[]) => new Set(events.map(({ kind }) => kind));
const refundsOf = (events: readonly OrderEvent[]) => events.flatMap((e) => (e.kind === "refund" ? [e] : []));
const deliveredAt = (events: readonly OrderEvent[]) =>
  Math.max(...events.filter(({ kind }) => kind === "deliver").map(({ at }) => at));

it("an order owes its lines and one freight per parcel", () => {
  expect(lineFen(placed, 0)).toBe(8_997);
  expect(totalFen(placed)).toBe(8_997 + 2_999 + 2 * 800);
});

it("most orders go smoothly, and every fate happens", () => {
  const random = new Random("fates");
  const drawn = Array.from({ length: 4_000 }, () => drawFate(random));
  expect(new Set(drawn)).toEqual(new Set(FATES));
  expect(drawn.filter((fate) => fate === "smooth").length / 4_000).toBeGreaterThan(0.8);
});

describe.each(FATES)("an order that is %s", (fate) => {
  const stories = SEEDS.map((seed) => play(fate, seed));

  it("lives from the moment it is placed, one event after the other", () => {
    for (const events of stories) {
      expect(events.every(({ at }) => at > AT)).toBe(true);
      expect(events).toEqual([...events].sort((a, b) => a.at - b.at));
    }
  });

  it("never gives back more than was paid", () => {
    for (const events of stories) {
      const backFen = refundsOf(events).reduce((sum, { amountFen }) => sum + amountFen, 0);
      expect(backFen).toBeLessThanOrEqual(kinds(events).has("capture") ? totalFen(placed) : 0);
    }
  });

  it("has not lived on after the last day", () => {
    const untilMs = AT + 3 * 86_400_000;
    for (const seed of SEEDS) {
      const events = play(fate, seed, placed, untilMs);
      expect(events).toEqual(play(fate, seed).filter(({ at }) => at <= untilMs));
    }
  });
});

describe("parcels", () => {
  it("are packed, shipped and delivered in this order, each by itself", () => {
    for (const events of SEEDS.map((seed) => play("smooth", seed))) {
      for (const parcel of [0, 1]) {
        const own = events.flatMap((event) =>
          "parcel" in event && event.parcel === parcel ? [event.kind] : [],
        );
        expect(own).toEqual(["pack", "ship", "deliver"]);
      }
    }
  });

  it("are never packed for an order that is cancelled", () => {
    for (const seed of SEEDS) {
      expect(kinds(play("cancelled", seed))).toEqual(new Set(["capture", "cancel"]));
      expect(kinds(play("abandoned", seed))).toEqual(new Set(["cancel"]));
    }
  });
});

describe("money goes back", () => {
  it("in a later month than the delivery when it is late", () => {
    for (const events of SEEDS.map((seed) => play("refunded_late", seed))) {
      const month = (at: number) => shanghaiDate(new Date(at)).slice(0, 7);
      expect(refundsOf(events)).toHaveLength(1);
      for (const { at } of refundsOf(events)) expect(month(at) > month(deliveredAt(events))).toBe(true);
    }
  });

  it("whole, freight included, when all is refunded", () => {
    for (const seed of SEEDS) {
      expect(refundsOf(play("refunded", seed)).map(({ amountFen }) => amountFen)).toEqual([totalFen(placed)]);
    }
  });

  it("for a part of one line when it came damaged", () => {
    for (const [refund] of SEEDS.map((seed) => refundsOf(play("damaged", seed)))) {
      expect(refund?.line).not.toBeNull();
      expect(refund?.amountFen).toBeLessThan(lineFen(placed, refund?.line ?? -1));
    }
  });

  it("for exactly the packs that came back, and only what may be sent back is", () => {
    for (const events of SEEDS.map((seed) => play("returned", seed))) {
      const asked = events.flatMap((event) => (event.kind === "request_return" ? [event] : []));
      expect(asked.map(({ line }) => line)).toEqual([0]);
      expect(refundsOf(events).map(({ amountFen }) => amountFen)).toEqual([2_999 * (asked[0]?.packs ?? 0)]);
    }
  });

  it("in part where nothing may be sent back", () => {
    const fresh = {
      ...placed,
      lines: placed.lines.map((line) => ({ ...line, offer: offer("coop_b", false) })),
    };
    for (const seed of SEEDS) {
      const events = play("returned", seed, fresh);
      expect(kinds(events).has("request_return")).toBe(false);
      expect(refundsOf(events)).toHaveLength(1);
    }
  });
});
