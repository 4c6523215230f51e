import { Random } from "./random";

/** Characters of public codes that are read aloud: no 0/O, 1/I/L, no U. */
const CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const FAMILY_NAMES = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗田石龙吴冉安覃韦蒙潘陆岑"];
const GIVEN_NAMES = [
  ..."秀兰 桂英 玉珍 春梅 志强 国华 光明 正富 仁贵 永福 德明 文军 兴旺 朝阳 水生 金花 丽萍 小红 云芳 建平".split(
    " ",
  ),
  ..."世海 天顺 成才 大贵 阿依 阿牛 拉则 扎西 卓玛 其木 巴图 萨仁 老满 六妹 二娃 满仓 有财 进才 改花 香草".split(
    " ",
  ),
];

export type Category = "general" | "lifted" | "monitored_unstable" | "monitored_edge" | "monitored_sudden";
export type BenefitMode = "order_purchase" | "consignment" | "labour" | "land" | "share_dividend";

/** An invented household with what binds it to the cooperative of its village. */
export interface DemoHousehold {
  code: string;
  villageCode: string;
  name: string;
  phone: string;
  payee: string;
  members: number;
  labour: number;
  consentOn: string;
  categories: { category: Category; validFrom: string; validTo: string | null }[];
  links: { mode: BenefitMode; validFrom: string; validTo: string | null }[];
}

export const HOUSEHOLDS_PER_VILLAGE = 25;

/**
 * The invented households of one village: always the same for the same village. Phone numbers and payees are
 * made of digits nobody is given.
 * @param villageNo from 0, so that phone numbers and payees differ between villages
 */
export function inventHouseholds(village: { code: string; villageNo: number }): DemoHousehold[] {
  const random = new Random(`households/${village.code}`);
  return Array.from({ length: HOUSEHOLDS_PER_VILLAGE }, (_, index) => {
    const serial = String(village.villageNo * HOUSEHOLDS_PER_VILLAGE + index + 1).padStart(4, "0");
    const members = random.weighted([
      [1, 6],
      [2, 14],
      [3, 22],
      [4, 28],
      [5, 20],
      [6, 10],
    ]);
    return {
      code: `H-${random.text(CODE_ALPHABET, 6)}`,
      villageCode: village.code,
      name: random.pick(FAMILY_NAMES) + random.pick(GIVEN_NAMES),
      phone: `1390000${serial}`,
      payee: `621700000000${serial}`,
      members,
      labour: random.int(members === 1 ? 0 : 1, Math.min(members, 4)),
      consentOn: random.pick(["2025-03-12", "2025-05-20", "2025-08-06", "2025-09-15"]),
      categories: inventCategories(random),
      links: inventLinks(random, index),
    };
  });
}

function inventCategories(random: Random): DemoHousehold["categories"] {
  const now = random.weighted<Category>([
    ["general", 52],
    ["lifted", 39],
    ["monitored_unstable", 4],
    ["monitored_edge", 4],
    ["monitored_sudden", 1],
  ]);
  if (now === "lifted" && random.chance(0.15)) {
    return [
      { category: "monitored_unstable", validFrom: "2023-06-01", validTo: "2026-02-28" },
      { category: "lifted", validFrom: "2026-03-01", validTo: null },
    ];
  }
  return [{ category: now, validFrom: "2021-01-01", validTo: null }];
}

/** Most sell their harvest; some only work, let land or hold shares; a few contracts have run out. */
function inventLinks(random: Random, index: number): DemoHousehold["links"] {
  const validFrom = random.pick(["2024-01-01", "2024-07-01", "2025-01-01"]);
  const main = random.weighted<BenefitMode>([
    ["order_purchase", 74],
    ["consignment", 12],
    ["labour", 8],
    ["land", 3],
    ["share_dividend", 3],
  ]);
  const links = [{ mode: main, validFrom, validTo: index === 24 ? "2026-06-30" : null }];
  const second = main === "order_purchase" && random.chance(0.2) ? "share_dividend" : null;
  return second ? [...links, { mode: second, validFrom, validTo: null }] : links;
}
