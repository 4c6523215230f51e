import type { VillageEntry } from "./types";

/** Villages of Wushan in Chongqing and Jingxi in Guangxi. */
export const CHONGQING_GUANGXI: readonly VillageEntry[] = [
  {
    code: "500237208221",
    terrain: "karst",
    home: "courtyard",
    storyZh:
      "柑园村在长江边的曲尺乡，坡陡得站不住脚，果子靠轨道车运下来。夏天摘脆李，冬天摘脐橙，江风把果子吹得又甜又亮。年轻人回来开了打包点，当天的果子当天上船、上车。",
    storyEn:
      "Ganyuan is in Quchi township above the Yangtze, so steep that fruit comes down on a rail cart. Crisp plums in summer, navel oranges in winter, sweetened and polished by the river wind. Young people came back and opened a packing shed; what is picked today leaves today.",
    registeredHouseholds: 158,
    hasCourierPoint: true,
    hasColdChain: true,
    daysToCity: 1,
    cooperative: { name: "巫山柑园江风果业专业合作社", nameEn: "Ganyuan River Wind Fruit, Wushan" },
    products: [
      {
        handle: "wushan-crisp-plum",
        title: "巫山脆李",
        subtitle: "六月底到七月底",
        description: "果粉厚、脆、汁多。清晨采，分级机选果，冷链发。收到后冷藏，三天内吃完口感好。",
        kind: "plum_green",
        months: [6, 7],
        packs: [
          ["3斤装", 1500, 4580],
          ["5斤装", 2500, 6980],
        ],
      },
      {
        handle: "wushan-navel-orange",
        title: "巫山江边脐橙",
        subtitle: "不催熟，不打蜡",
        description: "十一月底到来年三月分批采，树上完熟。皮有点粗，剥开汁多化渣。",
        kind: "orange",
        months: [11, 12, 1, 2, 3],
        packs: [
          ["5斤装", 2500, 2880],
          ["10斤装", 5000, 4980],
        ],
      },
      {
        handle: "wushan-mountain-potato",
        title: "巫山高山洋芋 5斤装",
        subtitle: "山上的小洋芋",
        description: "海拔一千多米的坡地，个头小，皮薄，整个烧、炕着吃。",
        kind: "potato_yellow",
        packs: [["5斤装", 2500, 1980]],
      },
      {
        handle: "wushan-honey",
        title: "巫山五倍子蜜",
        subtitle: "秋蜜，颜色深",
        description: "九月五倍子花期的蜜，颜色深，味道厚。中蜂，一年取一次。",
        kind: "honey_dark",
        months: [9, 10],
        packs: [["500克瓶装", 500, 6880]],
      },
      {
        handle: "wushan-sausage",
        title: "巫山柏枝香肠 2斤装",
        subtitle: "三峡人家的年味",
        description: "前腿肉手工灌制，柏枝熏，麻味重辣味轻。",
        kind: "sausage",
        packs: [["2斤装", 1000, 8280]],
      },
    ],
  },
  {
    code: "451081100215",
    terrain: "karst",
    home: "stilt",
    storyZh:
      "旧州街上，坐在门口的阿婆膝上都放着一个针线篮，手里一瓣一瓣缝绣球。河从山脚绕过，水牛泡在水里，稻田里是本地的香糯。逢年过节，绣球抛出去，接的人要对歌。",
    storyEn:
      "Along the street of Jiuzhou every grandmother at her door has a sewing basket on her knees and sews silk balls petal by petal. The river winds round the hills, buffaloes lie in it, and fragrant sticky rice grows in the fields. On feast days the balls are thrown, and whoever catches one must answer in song.",
    registeredHouseholds: 184,
    hasCourierPoint: true,
    hasColdChain: false,
    daysToCity: 1,
    cooperative: {
      name: "靖西旧州阿婆绣球手工专业合作社",
      nameEn: "Jiuzhou Grandmothers' Silk Balls, Jingxi",
    },
    products: [
      {
        handle: "jingxi-silk-ball",
        title: "靖西壮家绣球",
        subtitle: "十二瓣，手缝缎面",
        description: "十二瓣缎面分别绣花再缝合，内填木屑和棉。直径约 12 厘米，一个要缝三天。",
        kind: "silk_ball",
        packs: [
          ["一只", null, 8800],
          ["一对", null, 16800],
        ],
      },
      {
        handle: "zhuang-brocade",
        title: "壮锦手织杯垫四片",
        subtitle: "竹笼机织",
        description: "竹笼织机手工提花，棉线经、丝线纬，四片四种纹样。每片约 12 × 12 厘米。",
        kind: "embroidery_red",
        packs: [["四片装", null, 9800]],
      },
      {
        handle: "jingxi-sticky-rice",
        title: "靖西香糯 5斤装",
        subtitle: "一家煮饭，邻居都闻到",
        description: "本地香糯稻，一年一季。蒸五色糯米饭、包粽子。",
        kind: "rice_sticky",
        packs: [["5斤装", 2500, 4280]],
      },
      {
        handle: "jingxi-mountain-tea",
        title: "靖西石山绿茶 150克",
        subtitle: "石缝里的茶树",
        description: "石山上的老茶树，三月手采，锅炒。味道醇厚，回甘快。",
        kind: "tea_moss",
        months: [3, 4],
        packs: [["150克袋装", 150, 4980]],
      },
      {
        handle: "jiuzhou-stay",
        title: "旧州临河小院住一晚（双人券）",
        subtitle: "含早餐，教你缝一瓣绣球",
        description: "住在临河的壮家小院，跟阿婆学缝一瓣绣球带走。自寄出日起一年有效。",
        kind: "ticket",
        packs: [["双人一晚", null, 21800]],
      },
    ],
  },
];
