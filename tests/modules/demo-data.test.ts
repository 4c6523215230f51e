import { PRODUCT_CLASSES } from "@xieshou/contracts";
import { loadDivisions, loadVillagePairings } from "@xieshou/divisions/data";
import { describe, expect, it } from "vitest";
import { MEMBERS, OFFICIALS } from "../../backend/src/scripts/demo/accounts";
import { VILLAGES } from "../../backend/src/scripts/demo/data";
import { KIND_FACTS } from "../../backend/src/scripts/demo/kind-facts";
import { skuOf } from "../../backend/src/scripts/demo/write/products";

const products = VILLAGES.flatMap((village) => village.products);
const divisions = new Map(loadDivisions().map((division) => [division.code, division]));

/** Words advertising law forbids, and words the market does not use of people. */
const FORBIDDEN = /最|第一|国家级|特供|贫困户|顶级|极品|专供|治疗|疗效|降血|抗癌/;

describe("the demo's villages", () => {
  it("are 32 real villages of at least 16 western counties, each once", () => {
    expect(VILLAGES).toHaveLength(32);
    expect(new Set(VILLAGES.map(({ code }) => code)).size).toBe(32);
    expect(new Set(VILLAGES.map(({ code }) => code.slice(0, 6))).size).toBeGreaterThanOrEqual(16);
    for (const { code } of VILLAGES) {
      expect(divisions.get(code), code).toMatchObject({ level: "village", side: "west" });
    }
  });

  it("include every western village that a pairing names", () => {
    const named = loadVillagePairings().filter(({ level }) => level !== "town");
    const codes = VILLAGES.map(({ code }) => code);
    for (const { westCode } of named) expect(codes).toContain(westCode);
  });

  it("have a story in both languages, days to a city and households", () => {
    for (const village of VILLAGES) {
      expect(village.storyZh.length, village.code).toBeGreaterThan(50);
      expect(village.storyEn.length, village.code).toBeGreaterThan(120);
      expect(village.daysToCity, village.code).toBeGreaterThanOrEqual(1);
      expect(village.registeredHouseholds, village.code).toBeGreaterThanOrEqual(25);
    }
  });
});

describe("the demo's products", () => {
  it("are 160 in all eight classes, each handle, title and SKU once", () => {
    expect(products).toHaveLength(160);
    const classes = new Set(products.map(({ kind }) => KIND_FACTS[kind].productClass));
    expect([...classes].sort()).toEqual([...PRODUCT_CLASSES].sort());
    expect(new Set(products.map(({ handle }) => handle)).size).toBe(160);
    expect(new Set(products.map(({ title }) => title)).size).toBe(160);
    const skus = products.flatMap((product) => product.packs.map((_, index) => skuOf(product, index)));
    expect(new Set(skus).size).toBe(skus.length);
  });

  it("are complete: texts, months of harvest, packs that differ, prices in whole fen", () => {
    for (const product of products) {
      const { handle, title, subtitle, description, kind, packs } = product;
      expect(handle).toMatch(/^[a-z][a-z0-9-]+$/);
      for (const text of [title, subtitle, description])
        expect(text.trim().length, handle).toBeGreaterThan(3);
      const months = product.months ?? KIND_FACTS[kind].months;
      expect(months.length, handle).toBeGreaterThan(0);
      for (const month of months) expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], handle).toContain(month);
      expect(new Set(packs.map(([packTitle]) => packTitle)).size, handle).toBe(packs.length);
      for (const [, grams, priceFen] of packs) {
        expect(Number.isSafeInteger(priceFen) && priceFen > 0, handle).toBe(true);
        if (grams !== null) expect(Number.isSafeInteger(grams) && grams > 0, handle).toBe(true);
      }
    }
  });

  it("cost less by weight in a larger pack", () => {
    for (const { handle, packs } of products) {
      const byWeight = packs.flatMap(([, grams, priceFen]) => (grams === null ? [] : [priceFen / grams]));
      const cheaper = [...byWeight].sort((a, b) => b - a);
      expect(byWeight, handle).toEqual(cheaper);
    }
  });

  it("sell every stay by share rule and no produce without a lot", () => {
    for (const { handle, kind, packs } of products) {
      const { productClass } = KIND_FACTS[kind];
      const hasLots = packs.every(([, grams]) => grams !== null);
      if (productClass === "tourism") expect(hasLots, handle).toBe(false);
      else if (productClass !== "handicraft") expect(hasLots, handle).toBe(true);
    }
  });
});

it("no text of the demo holds a word that advertising law or the market's voice forbids", () => {
  const texts = [
    ...VILLAGES.flatMap(({ storyZh, cooperative }) => [storyZh, cooperative.name]),
    ...products.flatMap(({ title, subtitle, description, packs }) => [
      title,
      subtitle,
      description,
      ...packs.map(([pack]) => pack),
    ]),
    ...OFFICIALS.map(({ office }) => office),
  ];
  expect(texts.filter((text) => FORBIDDEN.test(text))).toEqual([]);
});

describe("the demo's log-ins", () => {
  it("are each one person: no e-mail twice", () => {
    const emails = [...OFFICIALS, ...MEMBERS].map(({ email }) => email);
    expect(new Set(emails).size).toBe(emails.length);
    for (const email of emails) expect(email).toMatch(/^[a-z0-9-]+@xieshou\.example$/);
  });

  it("belong to real divisions of their own side, and to cooperatives of the demo", () => {
    for (const { side, divisions: codes } of OFFICIALS) {
      for (const code of codes) expect(divisions.get(code)?.side, code).toBe(side);
    }
    for (const { villageCode } of MEMBERS) expect(VILLAGES.map(({ code }) => code)).toContain(villageCode);
  });
});
