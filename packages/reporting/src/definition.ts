/** A term of a definition as shown to officials: its name and the rule behind it. */
export interface DefinitionTerm {
  name: { "zh-CN": string; en: string };
  rule: { "zh-CN": string; en: string };
}

/** A dated, versioned set of counting rules (口径). A version never changes once a figure was drawn with it. */
export interface ReportDefinition {
  version: string;
  terms: Record<
    "placed" | "paid" | "refunded" | "counted" | "restated" | "households" | "weight" | "side",
    DefinitionTerm
  >;
}

/** Counting rules of 2026, first edition. Source of the notion: 国办发〔2018〕129号. */
export const KJ_2026_1: ReportDefinition = {
  version: "KJ-2026.1",
  terms: {
    placed: {
      name: { "zh-CN": "下单额", en: "placed" },
      rule: {
        "zh-CN": "期内下单商品的应付金额：含税、已扣优惠、不含运费；下单失败的不计。只作参考。",
        en: "What was payable for goods ordered in the period: tax included, discounts off, no freight. Shown only.",
      },
    },
    paid: {
      name: { "zh-CN": "实付额", en: "paid" },
      rule: {
        "zh-CN": "期内实际收到的货款，未扣退款，不含运费。",
        en: "Cash received in the period for goods, before refunds, without freight.",
      },
    },
    refunded: {
      name: { "zh-CN": "退款额", en: "refunded" },
      rule: {
        "zh-CN": "期内退还的货款，不论货物是否已经签收。",
        en: "Cash given back in the period for goods, delivered or not.",
      },
    },
    counted: {
      name: { "zh-CN": "计入额", en: "counted" },
      rule: {
        "zh-CN": "期内签收并已付款的货款，扣除对期内签收部分的退款；不含运费、平台补贴和捐赠。",
        en: "Paid goods signed for in the period, less refunds of what was signed for inside it; no freight, subsidies or donations.",
      },
    },
    restated: {
      name: { "zh-CN": "冲减额", en: "restated" },
      rule: {
        "zh-CN": "期内对以前各期已计入部分的退款，记在退款当期（负数）。计入额与冲减额之和为本期净增。",
        en: "Refunds in the period of what earlier periods counted, booked when they happen (negative).",
      },
    },
    households: {
      name: { "zh-CN": "户数", en: "households" },
      rule: {
        "zh-CN": "期内计入额大于零的农户，去重后计数，各月不可相加；不足五户的，对外只显示“少于 5 户”。",
        en: "Distinct households whose counted sum in the period is above zero; months never add up. Fewer than five are not counted out to others.",
      },
    },
    weight: {
      name: { "zh-CN": "重量", en: "weight" },
      rule: {
        "zh-CN": "期内下单商品所出批次中，该户（村集体）交货的重量；按比例分享的商品没有重量。",
        en: "Weight out of the lots behind goods ordered in the period; goods shared by rule have none.",
      },
    },
    side: {
      name: { "zh-CN": "归属", en: "attribution" },
      rule: {
        "zh-CN":
          "西部按产地（批次所在村），东部按收货地所在县；金额以分计算，以万元显示时由未舍入的合计得出，尾数差异因四舍五入。",
        en: "West by origin (the lot's village), East by the county shipped to. Sums are taken in fen and rounded only for display.",
      },
    },
  },
};
