import { isWithin } from "@xieshou/divisions";
import type { Random } from "../demo/random";
import type { BuyerChannel, Catalogue, Place } from "./catalogue";

/** Somebody who orders, perhaps often. All names, numbers and addresses are invented. */
export interface Buyer {
  /** From 1. */
  no: number;
  channel: BuyerChannel;
  email: string;
  familyName: string;
  givenName: string;
  company: string | null;
  phone: string;
  /** The code is null for who did not choose a division: where they live is then unknown to the ledger. */
  home: { place: Place; divisionCode: string | null; townName: string | null } | null;
  street: string;
  /** How often they order, against others. */
  weight: number;
  /** Origin counties that a county of theirs is paired with. */
  partnerCountyCodes: ReadonlySet<string>;
}

const FAMILY_NAMES = [..."王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余"];
const GIVEN_NAMES =
  "晓梅 志远 丽华 建国 雨桐 国强 秀英 海燕 文博 静怡 俊杰 美玲 永康 思源 桂兰 子涵 德胜 慧敏 立新 春燕 浩然 雪莹 卫东 佳琪".split(
    " ",
  );
const STREETS = "人民路 中山路 解放路 和平路 建设路 文化路 新华路 幸福路 学府路 滨江路".split(" ");
const COMPANIES: Readonly<Record<Exclude<BuyerChannel, "person">, readonly string[]>> = {
  enterprise: ["食品贸易有限公司", "电子有限公司", "餐饮管理有限公司", "纺织有限公司", "物业服务有限公司"],
  union: ["总工会", "机关工会联合会", "教育工会", "园区工会联合会"],
  budget_unit: ["第一中学", "人民医院", "机关事务服务中心", "职业技术学院"],
};

/** Orders a person places in a year, on average. */
const ORDERS_PER_PERSON = 2.4;
/** One institution among so many orders. */
const ORDERS_PER_INSTITUTION = 80;

/**
 * Invents the buyers of a year: most in counties of the east that are paired with a county the goods come
 * from, some elsewhere, a few who gave no division; and institutions, which buy seldom and much.
 */
export function inventBuyers(input: { catalogue: Catalogue; orders: number; random: Random }): Buyer[] {
  const { catalogue, orders, random } = input;
  const neighbourhoods = neighbourhoodsOf(catalogue);
  const institutions = Math.max(3, Math.round(orders / ORDERS_PER_INSTITUTION));
  const people = Math.max(1, Math.round(orders / ORDERS_PER_PERSON));
  return Array.from({ length: institutions + people }, (_, index) => {
    const channel = index < institutions ? institutionChannel(index) : "person";
    return inventBuyer({ no: index + 1, channel, neighbourhoods, random });
  });
}

function institutionChannel(index: number): BuyerChannel {
  return (["enterprise", "union", "budget_unit"] as const)[index % 3] ?? "enterprise";
}

interface Neighbourhoods {
  /** Places paired with an origin county, one list for each of these. */
  paired: readonly (readonly Place[])[];
  otherEast: readonly Place[];
  elsewhere: readonly Place[];
  /** Origin counties by the code of an eastern place paired with them. */
  partners: ReadonlyMap<string, ReadonlySet<string>>;
}

function neighbourhoodsOf({ pairings, offers, places }: Catalogue): Neighbourhoods {
  const origins = [...new Set(offers.map((offer) => offer.originCountyCode))];
  const isPaired = (place: Place, origin: string) =>
    pairings.some(({ eastCode, westCode }) => isWithin(place.code, eastCode) && isWithin(origin, westCode));
  const partners = new Map(
    places.map((place) => [place.code, new Set(origins.filter((origin) => isPaired(place, origin)))]),
  );
  const helps = (place: Place, origin: string) => partners.get(place.code)?.has(origin) ?? false;
  return {
    paired: origins
      .map((origin) => places.filter((place) => helps(place, origin)))
      .filter((helpers) => helpers.length > 0),
    otherEast: places.filter((place) => place.side === "east" && !partners.get(place.code)?.size),
    elsewhere: places.filter((place) => place.side !== "east"),
    partners,
  };
}

function inventBuyer(input: {
  no: number;
  channel: BuyerChannel;
  neighbourhoods: Neighbourhoods;
  random: Random;
}): Buyer {
  const { no, channel, neighbourhoods, random } = input;
  const home = chooseHome(input);
  const isPerson = channel === "person";
  return {
    no,
    channel,
    email: `buyer${String(no).padStart(4, "0")}@xieshou.example`,
    familyName: random.pick(FAMILY_NAMES),
    givenName: random.pick(GIVEN_NAMES),
    company: isPerson ? null : `${home?.place.countyName ?? "示例"}${random.pick(COMPANIES[channel])}`,
    phone: `1380000${String(no).padStart(4, "0")}`,
    home,
    street: `${random.pick(STREETS)}${random.int(1, 320)}号`,
    weight: isPerson
      ? random.weighted([
          [1, 55],
          [3, 30],
          [9, 15],
        ])
      : 8,
    partnerCountyCodes: neighbourhoods.partners.get(home?.place.code ?? "") ?? new Set(),
  };
}

/** Institutions buy from their partners; people live anywhere, and a few choose no division. */
function chooseHome(input: {
  channel: BuyerChannel;
  neighbourhoods: Neighbourhoods;
  random: Random;
}): Buyer["home"] {
  const { channel, neighbourhoods, random } = input;
  const isPerson = channel === "person";
  const paired = neighbourhoods.paired.length > 0 ? random.pick(neighbourhoods.paired) : [];
  const choices = [
    [paired, isPerson ? 78 : 95],
    [neighbourhoods.otherEast, isPerson ? 15 : 5],
    [neighbourhoods.elsewhere, isPerson ? 7 : 0],
  ] as const;
  const inhabited = choices.filter(([places, weight]) => places.length > 0 && weight > 0);
  if (inhabited.length === 0) return null;
  const place = random.pick(random.weighted(inhabited));
  const town = place.towns.length > 0 && random.chance(0.6) ? random.pick(place.towns) : null;
  const isUnknown = isPerson && random.chance(0.04);
  return { place, divisionCode: isUnknown ? null : (town?.code ?? place.code), townName: town?.name ?? null };
}
