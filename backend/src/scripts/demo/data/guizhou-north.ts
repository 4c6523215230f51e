import type { VillageEntry } from "./types";

/** Villages of Yanhe and Wuchuan, in the north-east of Guizhou. */
export const GUIZHOU_NORTH: readonly VillageEntry[] = [
  {
    code: "520627110217",
    terrain: "karst",
    home: "stilt",
    storyZh:
      "高峰村在乌江东岸的石山之间，田块随山势一级一级往上走。春天采茶，夏天摘李子，蜂箱就放在屋后的林边。村里人说，路通了以后，早上摘的果子当天能到县城，三天能到江苏的餐桌。",
    storyEn:
      "Gaofeng lies among limestone hills east of the Wu River, its fields stepping up the slopes. Tea is picked in spring, plums in summer, and the beehives stand at the edge of the wood behind the houses. Since the road came, fruit picked in the morning reaches the county town the same day and a table in Jiangsu in three.",
    registeredHouseholds: 147,
    hasCourierPoint: true,
    hasColdChain: false,
    daysToCity: 1,
    cooperative: { name: "沿河高峰云岭种植专业合作社", nameEn: "Gaofeng Yunling Growers, Yanhe" },
    products: [
      {
        handle: "yanhe-green-tea",
        title: "沿河高山绿茶",
        subtitle: "春茶，一芽一二叶",
        description: "清明到谷雨之间手工采摘，当天杀青、揉捻、烘干。汤色黄绿，入口清爽，第三泡还有回甘。",
        kind: "tea_green",
        packs: [
          ["100克罐装", 100, 5800],
          ["250克袋装", 250, 12800],
        ],
      },
      {
        handle: "yanhe-hollow-plum",
        title: "沿河空心李",
        subtitle: "果核与果肉自然分离",
        description: "果皮带一层白霜，咬开核是松的，脆而不酸。七月中下旬成熟，当天采、当天分选、当天发。",
        kind: "plum_green",
        months: [7, 8],
        packs: [
          ["3斤装", 1500, 3980],
          ["5斤装", 2500, 5980],
        ],
      },
      {
        handle: "yanhe-wild-honey",
        title: "高峰村土蜂蜜",
        subtitle: "中蜂，一年一取",
        description: "传统木桶饲养的中蜂，秋后取一次蜜，静置过滤装瓶。低温会结晶，是正常现象。",
        kind: "honey_amber",
        packs: [["500克瓶装", 500, 6800]],
      },
      {
        handle: "yanhe-eggs",
        title: "沿河山林散养土鸡蛋 30枚装",
        subtitle: "吃玉米和青草长大的鸡",
        description: "鸡在李子林下放养，喂玉米、青草和菜叶。鸡蛋大小不一，按枚数包装，泡沫托防震，破损包赔。",
        kind: "eggs",
        packs: [["30枚装", 1500, 5680]],
      },
      {
        handle: "gaofeng-stay",
        title: "高峰村吊脚楼住一晚（双人券）",
        subtitle: "含早餐和一次采茶体验",
        description:
          "住在村民自家的吊脚楼，早餐是主人家的米粥、土鸡蛋和泡菜。春季可采茶，夏季可摘李。自寄出日起一年有效。",
        kind: "ticket",
        packs: [["双人一晚", null, 26800]],
      },
    ],
  },
  {
    code: "520627112201",
    terrain: "karst",
    home: "stilt",
    storyZh:
      "塘坝村四面是山，中间一片坝子，家家种花生、红薯，也养猪。冬天用柏树枝熏腊肉，香味能飘过半个寨子。上了年纪的妇女会织西兰卡普，一幅要织上半个月。",
    storyEn:
      "Tangba sits on a small plain ringed by hills; every family grows peanuts and sweet potatoes and keeps a few pigs. In winter bacon is smoked over cypress twigs and the scent drifts across half the village. Older women weave xilankapu brocade, half a month to a panel.",
    registeredHouseholds: 126,
    hasCourierPoint: true,
    hasColdChain: false,
    daysToCity: 2,
    cooperative: { name: "沿河塘坝青禾种养专业合作社", nameEn: "Tangba Qinghe Farmers, Yanhe" },
    products: [
      {
        handle: "yanhe-peanuts",
        title: "沿河珍珠花生（带壳）",
        subtitle: "小粒红衣，生晒",
        description: "沙壤地里种的小粒花生，挖起后在晒坝上晒足七天。炒、煮、炖汤都合适。",
        kind: "peanut",
        packs: [
          ["2斤装", 1000, 2680],
          ["5斤装", 2500, 5980],
        ],
      },
      {
        handle: "tangba-sweet-potato-noodles",
        title: "塘坝手工红薯粉条",
        subtitle: "只用红薯淀粉和水",
        description: "入冬后磨浆、沉淀、漏粉，挂在竹竿上冻一夜再晒干。耐煮，不断条，颜色自然偏灰。",
        kind: "noodles",
        packs: [["2斤装", 1000, 2980]],
      },
      {
        handle: "tujia-bacon",
        title: "土家柏枝腊肉",
        subtitle: "柏枝慢熏二十天",
        description: "选五花和二刀肉，盐和花椒腌一周，柏树枝、橘皮慢熏。吃前温水刷洗，煮二十分钟切片。",
        kind: "cured_pork",
        packs: [
          ["1斤装", 500, 4980],
          ["3斤装", 1500, 13900],
        ],
      },
      {
        handle: "tangba-shiitake",
        title: "塘坝干香菇",
        subtitle: "椴木出菇，小火烘干",
        description: "秋冬出的菇肉厚，摘下当天上架小火烘干。泡发的水别倒，烧菜炖汤都香。",
        kind: "shiitake",
        packs: [["250克袋装", 250, 3980]],
      },
      {
        handle: "xilankapu-mat",
        title: "西兰卡普手织桌垫",
        subtitle: "土家织锦，棉线手织",
        description: "木机手织，几何花纹由织者自己配色，每一片都略有不同。尺寸约 30 × 45 厘米，冷水手洗。",
        kind: "embroidery_red",
        packs: [["一片", null, 12800]],
      },
    ],
  },
  {
    code: "520326101202",
    terrain: "karst",
    home: "courtyard",
    storyZh:
      "庙坝村在务川的山腰上，早上常有雾，茶和竹荪都喜欢这样的天气。村里竹林多，夏天一场雨后，竹荪一夜就撑开裙子。合作社教大家怎么采、怎么烘，次品不混进好货里。",
    storyEn:
      "Miaoba lies half-way up the hills of Wuchuan, where mornings are misty and tea and bamboo fungus do well. After a summer rain the fungus opens its netted skirt overnight in the bamboo groves. The cooperative shows how to pick and dry it, and keeps what is second-rate out of the good bags.",
    registeredHouseholds: 163,
    hasCourierPoint: true,
    hasColdChain: false,
    daysToCity: 2,
    cooperative: { name: "务川庙坝雾里青种植专业合作社", nameEn: "Miaoba Mist Valley Growers, Wuchuan" },
    products: [
      {
        handle: "wuchuan-green-tea",
        title: "务川大叶种绿茶",
        subtitle: "老茶园，叶片厚实",
        description: "当地大叶种茶树，三四月采，炒青工艺。味道偏浓，适合喜欢茶味重的人，水温八十五度左右。",
        kind: "tea_green",
        packs: [["200克袋装", 200, 7600]],
      },
      {
        handle: "wuchuan-bamboo-fungus",
        title: "务川干竹荪",
        subtitle: "不熏硫，颜色微黄",
        description:
          "采下当天去菌盖、烘干，没有漂白，所以颜色微黄、有淡淡的草木味。炖鸡、煮汤用，先用淡盐水泡发。",
        kind: "bamboo_fungus",
        months: [6, 7, 8, 9],
        packs: [["50克袋装", 50, 4580]],
      },
      {
        handle: "wuchuan-wood-ear",
        title: "务川山林黑木耳",
        subtitle: "小朵肉厚，泡发干净",
        description: "春秋两季采收，太阳晒干，去根。泡发后约是干重的十倍，凉拌、清炒都行。",
        kind: "wood_ear",
        packs: [
          ["150克袋装", 150, 2680],
          ["500克袋装", 500, 7800],
        ],
      },
      {
        handle: "wuchuan-goat-rack",
        title: "务川白山羊羊排",
        subtitle: "山坡放养，冷冻发货",
        description: "山坡上放养一年左右的白山羊，当天分割速冻，冰袋加泡沫箱发货。清炖、红烧都不膻。",
        kind: "lamb",
        packs: [["3斤装", 1500, 15800]],
      },
      {
        handle: "wuchuan-hundred-flower-honey",
        title: "务川百花蜜",
        subtitle: "夏秋山花，颜色偏深",
        description: "夏秋两季山花开得杂，蜜的颜色和香气每年都有些不同。农户自养中蜂，合作社统一过滤检验。",
        kind: "honey_dark",
        packs: [
          ["500克瓶装", 500, 5980],
          ["两瓶装", 1000, 10900],
        ],
      },
    ],
  },
];
