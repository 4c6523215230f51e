import type { VillageEntry } from "./types";

/** Villages of Siziwang, Wuchuan and Jalaid banner in Inner Mongolia. */
export const INNER_MONGOLIA: readonly VillageEntry[] = [
  {
    code: "150929202201",
    terrain: "grassland",
    home: "yurt",
    storyZh:
      "格日勒图雅是草原上的嘎查，两户人家之间要骑半个钟头的马。羊群按草场轮着放，不多养，草才长得回来。冬天夜长，女人们擀毡，男人们晾肉干，奶茶一直热在炉子上。",
    storyEn:
      "Geriletuya is a gacha of the steppe where neighbours live half an hour apart on horseback. Flocks move from pasture to pasture and stay small, so that the grass comes back. In the long nights of winter the women make felt, the men dry beef, and the milk tea never leaves the stove.",
    registeredHouseholds: 96,
    hasCourierPoint: false,
    hasColdChain: true,
    daysToCity: 3,
    cooperative: { name: "四子王旗格日勒图雅牧人专业合作社", nameEn: "Geriletuya Herders, Siziwang" },
    products: [
      {
        handle: "siziwang-lamb-rack",
        title: "四子王旗草原羊排",
        subtitle: "六月龄羔羊，冷冻发货",
        description: "吃草原牧草的羔羊，当天分割速冻。冷水下锅，大火烧开，放盐煮四十分钟。",
        kind: "lamb",
        packs: [
          ["3斤装", 1500, 14800],
          ["5斤装", 2500, 23800],
        ],
      },
      {
        handle: "siziwang-lamb-leg",
        title: "四子王旗带骨羊腿 4斤装",
        subtitle: "一整条，适合烤",
        description: "整条后腿，带骨。提前一天冷藏解冻，烤箱两百度一个半小时。",
        kind: "lamb",
        packs: [["4斤装", 2000, 17800]],
      },
      {
        handle: "siziwang-beef-jerky",
        title: "草原风干牛肉干",
        subtitle: "挂在风里干的，有嚼劲",
        description: "后腿肉切条，风里挂三天，再炭火慢烤。原味只放盐。",
        kind: "jerky",
        packs: [
          ["250克袋装", 250, 6280],
          ["500克袋装", 500, 11800],
        ],
      },
      {
        handle: "siziwang-felt-mat",
        title: "草原羊毛毡坐垫",
        subtitle: "本白羊毛，贴布云纹",
        description: "春天剪的羊毛，手工擀毡，贴蓝色云纹。约 45 × 45 厘米，厚 1 厘米。",
        kind: "felt_white",
        packs: [["一对", 900, 16800]],
      },
      {
        handle: "siziwang-yurt-stay",
        title: "草原蒙古包住一晚（双人券）",
        subtitle: "六月到九月，含早餐奶茶",
        description: "住牧民家的蒙古包，看挤奶、赶羊，晚上看星星。六月到九月可预约，自寄出日起一年有效。",
        kind: "ticket",
        packs: [["双人一晚", null, 33800]],
      },
    ],
  },
  {
    code: "150125102206",
    terrain: "grassland",
    home: "courtyard",
    storyZh:
      "巨宝庄在大青山北麓，无霜期不到一百二十天，种不了娇气的东西，莜麦和土豆正合适。阴山的风吹了几百年，把地吹得干净，也把人吹得实在。",
    storyEn:
      "Jubaozhuang is on the north side of the Daqing mountains, with fewer than a hundred and twenty days without frost: no place for tender crops, but right for oats and potatoes. The wind of the Yin mountains has swept the land clean for centuries, and made the people plain.",
    registeredHouseholds: 118,
    hasCourierPoint: true,
    hasColdChain: false,
    daysToCity: 1,
    cooperative: { name: "武川巨宝庄阴山莜麦专业合作社", nameEn: "Jubaozhuang Yinshan Oats, Wuchuan" },
    products: [
      {
        handle: "wuchuan-oats",
        title: "武川莜麦米",
        subtitle: "旱地裸燕麦",
        description: "旱地种植的裸燕麦，整粒去杂，泡一晚煮粥，软糯有嚼头。",
        kind: "oat",
        packs: [
          ["3斤装", 1500, 2180],
          ["5斤装", 2500, 3380],
        ],
      },
      {
        handle: "wuchuan-potato",
        title: "武川沙地土豆",
        subtitle: "后山土豆，粉面",
        description: "九月采挖，窖藏到第二年春天。蒸、炖、做土豆泥都好。",
        kind: "potato_yellow",
        packs: [
          ["5斤装", 2500, 1780],
          ["10斤装", 5000, 2980],
        ],
      },
      {
        handle: "wuchuan-buckwheat",
        title: "武川荞麦米 3斤装",
        subtitle: "大青山北麓",
        description: "高寒荞麦，颗粒饱满，煮粥、做荞面碗托。",
        kind: "buckwheat",
        packs: [["3斤装", 1500, 2080]],
      },
      {
        handle: "wuchuan-lamb",
        title: "武川羊蝎子 4斤装",
        subtitle: "肉不剔净，适合炖锅",
        description: "带肉羊脊骨，速冻切块。焯水后炖一个半小时，冬天吃热乎。",
        kind: "lamb",
        packs: [["4斤装", 2000, 11800]],
      },
      {
        handle: "jubaozhuang-eggs",
        title: "巨宝庄莜麦地鸡蛋 30枚装",
        subtitle: "鸡吃莜麦和草籽",
        description: "秋收后鸡在莜麦地里捡穗，冬天喂杂粮。按枚数包装，破损包赔。",
        kind: "eggs",
        packs: [["30枚装", 1500, 4480]],
      },
    ],
  },
  {
    code: "152223107203",
    terrain: "grassland",
    home: "courtyard",
    storyZh:
      "好力保在绰尔河的下游，黑土地，好水，稻田一眼望不到边。五月插秧还穿棉衣，九月底收割，一年就这一季。大米袋子上印着种稻人的编号，吃得好可以回来夸。",
    storyEn:
      "Haolibao lies on the lower Chuoer river: black soil, good water, paddies as far as one can see. Seedlings are set in padded coats in May and the harvest is in late September, one crop a year. Each bag of rice carries its grower's number, so those who liked it can say so.",
    registeredHouseholds: 174,
    hasCourierPoint: true,
    hasColdChain: false,
    daysToCity: 2,
    cooperative: { name: "扎赉特旗好力保绰尔河稻米专业合作社", nameEn: "Haolibao Chuoer River Rice, Jalaid" },
    products: [
      {
        handle: "jalaid-rice",
        title: "扎赉特绰尔河大米",
        subtitle: "一季粳稻，现磨现发",
        description: "九月底收割，稻谷仓储，按订单现磨。煮饭水米比一点二比一，米香浓。",
        kind: "rice_white",
        packs: [
          ["5斤装", 2500, 2680],
          ["10斤装", 5000, 4980],
        ],
      },
      {
        handle: "jalaid-crab-rice",
        title: "扎赉特蟹田米 5斤装",
        subtitle: "稻田养蟹，少用药",
        description: "稻田里养河蟹，蟹要活，药就用得少。米粒透亮，冷饭也软。",
        kind: "rice_white",
        packs: [["5斤装", 2500, 3980]],
      },
      {
        handle: "jalaid-soy-beans",
        title: "扎赉特黑土黄豆 5斤装",
        subtitle: "非转基因，当年豆",
        description: "黑土地当年黄豆，筛选过，打豆浆香。",
        kind: "soy_bean",
        packs: [["5斤装", 2500, 2380]],
      },
      {
        handle: "jalaid-red-beans",
        title: "扎赉特红小豆 2斤装",
        subtitle: "粒小色红",
        description: "颗粒小而匀，煮得烂。和大米一起焖饭也好吃。",
        kind: "red_bean",
        packs: [["2斤装", 1000, 1580]],
      },
      {
        handle: "jalaid-oat-rice",
        title: "扎赉特燕麦米 3斤装",
        subtitle: "整粒，有嚼劲",
        description: "整粒燕麦，和大米一比四焖饭，口感弹。",
        kind: "oat",
        packs: [["3斤装", 1500, 1980]],
      },
    ],
  },
];
