import { describe, expect, it } from "vitest";
import { inventCertificate } from "../../backend/src/scripts/demo/certificates";
import { freightFen, inventUscc } from "../../backend/src/scripts/demo/cooperatives";
import { VILLAGES } from "../../backend/src/scripts/demo/data";
import { inventLots, type Crop } from "../../backend/src/scripts/demo/harvest";
import { KIND_FACTS } from "../../backend/src/scripts/demo/kind-facts";
import { HOUSEHOLDS_PER_VILLAGE, inventHouseholds } from "../../backend/src/scripts/demo/people";
import { Random } from "../../backend/src/scripts/demo/random";
import { inventShareRules } from "../../backend/src/scripts/demo/share-rules";
import { addDays } from "../../backend/src/scripts/history/calendar";

const UNTIL = "2026-11-22";

describe("the demo's random numbers", () => {
  it("are the same for the same seed, on every machine", () => {
    const random = new Random("xieshou");
    expect(Array.from({ length: 5 }, () => random.int(0, 999))).toEqual([279, 328, 833, 429, 992]);
  });

  it("differ for another seed and stay within their bounds", () => {
    const [one, other] = [new Random("a"), new Random("b")];
    const drawn = Array.from({ length: 2_000 }, () => one.between(3, 7));
    expect(drawn.slice(0, 5)).not.toEqual(Array.from({ length: 5 }, () => other.between(3, 7)));
    expect(drawn.every((value) => value >= 3 && value < 7)).toBe(true);
  });

  it("shuffle without losing anything and never draw a weight of zero", () => {
    const random = new Random("c");
    const items = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(random.shuffle(items).sort((a, b) => a - b)).toEqual(items);
    const drawn = Array.from({ length: 500 }, () =>
      random.weighted([
        ["never", 0],
        ["always", 3],
      ]),
    );
    expect(new Set(drawn)).toEqual(new Set(["always"]));
  });

  it("refuse to draw from nothing", () => {
    expect(() => new Random("d").pick([])).toThrow(RangeError);
    expect(() => new Random("d").weighted([["x", 0]])).toThrow(RangeError);
  });
});

/** GB 32100-2015 written out a second time: Σ valueᵢ × 3^(i−1) over all 18 characters is divisible by 31. */
function holdsByItsCheckCharacter(uscc: string): boolean {
  const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  let sum = 0;
  let weight = 1;
  for (const character of uscc.slice(0, 17)) {
    sum = (sum + alphabet.indexOf(character) * weight) % 31;
    weight = (weight * 3) % 31;
  }
  return (sum + alphabet.indexOf(uscc.charAt(17))) % 31 === 0;
}

describe("invented credit codes", () => {
  it("carry the county, hold by their check character, and are each another", () => {
    const codes = VILLAGES.map(({ code }, no) => inventUscc({ county: code.slice(0, 6), no }));
    for (const [index, uscc] of codes.entries()) {
      expect(uscc).toMatch(/^93\d{6}DM[0-9A-Z]{8}$/);
      expect(uscc.slice(2, 8)).toBe(VILLAGES[index]?.code.slice(0, 6));
      expect(holdsByItsCheckCharacter(uscc), uscc).toBe(true);
    }
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("a changed digit is noticed", () => {
    const uscc = inventUscc({ county: "520627", no: 0 });
    const changed = uscc.replace("520627", "520626");
    expect(holdsByItsCheckCharacter(changed)).toBe(false);
  });
});

describe("invented households", () => {
  const households = VILLAGES.flatMap(({ code }, villageNo) => inventHouseholds({ code, villageNo }));

  it("are 25 in each village, 800 in all, no code and no phone twice", () => {
    expect(HOUSEHOLDS_PER_VILLAGE).toBe(25);
    expect(households).toHaveLength(800);
    expect(new Set(households.map(({ code }) => code)).size).toBe(800);
    expect(new Set(households.map(({ phone }) => phone)).size).toBe(800);
    for (const { code } of households) expect(code).toMatch(/^H-[2-9A-HJKMNP-TV-Z]{6}$/);
  });

  it("never hold more labour than members, and always stand in exactly one category today", () => {
    for (const { labour, members, categories, code } of households) {
      expect(labour <= members && members >= 1, code).toBe(true);
      expect(
        categories.filter(({ validTo }) => validTo === null),
        code,
      ).toHaveLength(1);
    }
  });

  it("are the same whenever they are invented again", () => {
    const [first] = VILLAGES;
    const village = { code: first?.code ?? "", villageNo: 0 };
    expect(inventHouseholds(village)).toEqual(inventHouseholds(village));
  });
});

const crops: Crop[] = VILLAGES.flatMap(({ products }) =>
  products.flatMap((product) =>
    product.packs.flatMap(([, packGrams, priceFen], index): Crop[] => {
      const { months, shelfLifeDays } = KIND_FACTS[product.kind];
      const crop = { months: product.months ?? months, shelfLifeDays, households: 25, until: UNTIL };
      return packGrams === null
        ? []
        : [{ sku: `${product.handle}-${index + 1}`, packGrams, priceFen, ...crop }];
    }),
  ),
);

describe("invented lots", () => {
  it("give every variant that is sold from lots at least one, each with a whole pack", () => {
    for (const crop of crops) {
      const lots = inventLots(crop);
      expect(lots.length, crop.sku).toBeGreaterThan(0);
      for (const { contributions } of lots) {
        const grams = contributions.reduce((sum, contribution) => sum + contribution.grams, 0);
        expect(grams, crop.sku).toBeGreaterThanOrEqual(crop.packGrams);
        for (const contribution of contributions) expect(contribution.grams, crop.sku).toBeGreaterThan(0);
      }
    }
  });

  it("are harvested in the crop's months, written down afterwards, and never later than the last day", () => {
    for (const crop of crops) {
      for (const { harvestedOn, recordedOn } of inventLots(crop)) {
        expect(crop.months, crop.sku).toContain(Number(harvestedOn.slice(5, 7)));
        expect(harvestedOn <= recordedOn && recordedOn <= UNTIL, crop.sku).toBe(true);
        expect(harvestedOn >= addDays(UNTIL, -700), crop.sku).toBe(true);
      }
    }
  });

  it("name no household twice in one lot, and only households there are", () => {
    for (const crop of crops) {
      for (const { contributions } of inventLots(crop)) {
        const numbers = contributions.map(({ householdNo }) => householdNo);
        expect(new Set(numbers).size, crop.sku).toBe(numbers.length);
        expect(
          numbers.every((no) => no === null || (no >= 0 && no < 25)),
          crop.sku,
        ).toBe(true);
      }
    }
  });

  it("pay the farmer less than the buyer pays, and something", () => {
    for (const crop of crops) {
      const perKilogram = (crop.priceFen * 1000) / crop.packGrams;
      for (const { priceFenPerKg } of inventLots(crop).flatMap(({ contributions }) => contributions)) {
        expect(priceFenPerKg > 0.4 * perKilogram && priceFenPerKg < 0.7 * perKilogram, crop.sku).toBe(true);
      }
    }
  });
});

describe("invented share rules", () => {
  const withoutLots = VILLAGES.flatMap(({ products }) => products).filter(({ packs }) =>
    packs.some(([, grams]) => grams === null),
  );
  const rulesOf = (handle: string, kind: (typeof withoutLots)[number]["kind"]) =>
    inventShareRules({ handle, productClass: KIND_FACTS[kind].productClass, households: 25 });

  it("never share out more than the whole, and leave at most a tenth open", () => {
    for (const { handle, kind } of withoutLots) {
      const sum = rulesOf(handle, kind).reduce((total, { basisPoints }) => total + basisPoints, 0);
      expect([9_000, 10_000], handle).toContain(sum);
    }
  });

  it("name at least two households and the collective, which is evidence C and no other", () => {
    for (const { handle, kind } of withoutLots) {
      const rules = rulesOf(handle, kind);
      const households = rules.filter(({ householdNo }) => householdNo !== null);
      expect(new Set(households.map(({ householdNo }) => householdNo)).size, handle).toBeGreaterThanOrEqual(
        2,
      );
      expect(
        rules.filter(({ evidenceClass }) => evidenceClass === "C"),
        handle,
      ).toEqual(rules.filter(({ householdNo }) => householdNo === null));
      for (const { basisPoints } of rules) expect(basisPoints, handle).toBeGreaterThan(0);
    }
  });
});

describe("invented certificates", () => {
  const certificates = VILLAGES.flatMap(({ code, products }) =>
    products.map(({ handle }) => inventCertificate({ handle, county: code.slice(0, 6), today: UNTIL })),
  );

  it("are valid for most products, expired for some, missing for some", () => {
    const valid = certificates.filter((certificate) => certificate && certificate.validTo >= UNTIL).length;
    const expired = certificates.filter((certificate) => certificate && certificate.validTo < UNTIL).length;
    expect(valid).toBeGreaterThan(100);
    expect(expired).toBeGreaterThan(5);
    expect(certificates.length - valid - expired).toBeGreaterThan(5);
  });

  it("never end before they begin", () => {
    for (const certificate of certificates) {
      if (certificate) expect(certificate.validFrom < certificate.validTo, certificate.number).toBe(true);
    }
  });
});

it("a parcel costs 8 to 12 yuan, more from farther away", () => {
  const prices = [1, 2, 3, 9].map(freightFen);
  expect(prices).toEqual([900, 1000, 1200, 1200]);
  expect(freightFen(0)).toBe(800);
});
