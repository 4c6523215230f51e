import type { ProductClass } from "@xieshou/contracts";
import type { KindName } from "./art/kinds";

/** What holds for a kind of produce wherever it comes from. */
export interface KindFacts {
  productClass: ProductClass;
  storage: "ambient" | "chilled" | "frozen";
  /** Null for what does not spoil. */
  shelfLifeDays: number | null;
  /** Fresh goods may be excluded from the seven days by law, food once its seal is broken. */
  noReasonReturn: "supported" | "fresh_excluded" | "opened_excluded";
  months: readonly number[];
}

const ALL_YEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function tea(months: readonly number[], shelfLifeDays = 540): KindFacts {
  return {
    productClass: "tea",
    storage: "ambient",
    shelfLifeDays,
    noReasonReturn: "opened_excluded",
    months,
  };
}

function freshFruit(months: readonly number[], shelfLifeDays: number): KindFacts {
  return {
    productClass: "fruit",
    storage: "ambient",
    shelfLifeDays,
    noReasonReturn: "fresh_excluded",
    months,
  };
}

function driedFruit(months: readonly number[], shelfLifeDays: number): KindFacts {
  return {
    productClass: "fruit",
    storage: "ambient",
    shelfLifeDays,
    noReasonReturn: "opened_excluded",
    months,
  };
}

function grain(months: readonly number[], shelfLifeDays = 365): KindFacts {
  return {
    productClass: "grain",
    storage: "ambient",
    shelfLifeDays,
    noReasonReturn: "opened_excluded",
    months,
  };
}

function roots(months: readonly number[], shelfLifeDays: number): KindFacts {
  return {
    productClass: "grain",
    storage: "ambient",
    shelfLifeDays,
    noReasonReturn: "fresh_excluded",
    months,
  };
}

function honey(months: readonly number[]): KindFacts {
  const shared = { storage: "ambient", shelfLifeDays: 730, noReasonReturn: "opened_excluded" } as const;
  return { productClass: "honey", ...shared, months };
}

function driedMushroom(months: readonly number[]): KindFacts {
  const shared = { storage: "ambient", shelfLifeDays: 540, noReasonReturn: "opened_excluded" } as const;
  return { productClass: "mushroom", ...shared, months };
}

function craft(): KindFacts {
  const shared = { storage: "ambient", shelfLifeDays: null, noReasonReturn: "supported" } as const;
  return { productClass: "handicraft", ...shared, months: ALL_YEAR };
}

function meat(facts: Omit<KindFacts, "productClass">): KindFacts {
  return { productClass: "meat", ...facts };
}

const CURED = meat({
  storage: "ambient",
  shelfLifeDays: 240,
  noReasonReturn: "opened_excluded",
  months: [11, 12, 1, 2],
});

export const KIND_FACTS: Record<KindName, KindFacts> = {
  apple_red: freshFruit([10], 210),
  apple_sugar: freshFruit([10, 11], 150),
  kiwi_red: freshFruit([9], 120),
  kiwi_green: freshFruit([10], 150),
  orange: freshFruit([11, 12, 1], 45),
  cherry: freshFruit([6], 10),
  plum_green: freshFruit([7], 15),
  plum_yellow: freshFruit([8], 20),
  pear: freshFruit([8, 9], 90),
  walnut: driedFruit([9, 10], 365),
  chestnut: freshFruit([9, 10], 120),
  jujube: driedFruit([10], 365),
  tea_green: tea([3, 4]),
  tea_moss: tea([3, 4]),
  tea_white: tea([4, 5], 1095),
  tea_black: tea([4, 5, 6], 1095),
  tea_cake: tea([3, 4, 5], 3650),
  rice_white: grain([9, 10]),
  rice_red: grain([10]),
  rice_sticky: grain([9, 10]),
  millet: grain([10]),
  buckwheat: grain([9, 10]),
  tartary: grain([10, 11]),
  coix: grain([10, 11]),
  oat: grain([8, 9]),
  red_bean: grain([9, 10]),
  soy_bean: grain([9, 10]),
  potato_yellow: roots([8, 9, 10], 120),
  potato_red: roots([8, 9, 10], 120),
  sweet_potato: roots([10, 11], 90),
  peanut: grain([8, 9], 240),
  noodles: grain([11, 12, 1, 2], 540),
  honey_amber: honey([9, 10]),
  honey_pale: honey([5, 6]),
  honey_dark: honey([8, 9, 10]),
  honey_comb: honey([7]),
  shiitake: driedMushroom([3, 4, 10, 11]),
  flower_shiitake: driedMushroom([12, 1, 2]),
  wood_ear: driedMushroom([4, 5, 9, 10]),
  white_fungus: driedMushroom([4, 5, 6, 7, 8]),
  morel: driedMushroom([2, 3]),
  bamboo_fungus: driedMushroom([6, 7, 8]),
  cured_pork: CURED,
  sausage: CURED,
  lamb: meat({ storage: "frozen", shelfLifeDays: 365, noReasonReturn: "fresh_excluded", months: ALL_YEAR }),
  jerky: meat({
    storage: "ambient",
    shelfLifeDays: 270,
    noReasonReturn: "opened_excluded",
    months: ALL_YEAR,
  }),
  eggs: meat({ storage: "ambient", shelfLifeDays: 30, noReasonReturn: "fresh_excluded", months: ALL_YEAR }),
  embroidery_indigo: craft(),
  embroidery_red: craft(),
  batik: craft(),
  bamboo_basket: craft(),
  silver: craft(),
  silk_ball: craft(),
  lacquer: craft(),
  felt_indigo: craft(),
  felt_white: craft(),
  ticket: {
    productClass: "tourism",
    storage: "ambient",
    shelfLifeDays: null,
    noReasonReturn: "supported",
    months: ALL_YEAR,
  },
};
