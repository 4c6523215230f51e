import type { VillageEntry } from "./types";

/** Villages of Danzhai, in the Miao country of south-eastern Guizhou. */
export const GUIZHOU_EAST: readonly VillageEntry[] = [
  {
    code: "522636102210",
    terrain: "terrace",
    home: "stilt",
    storyZh:
      "党干村的木楼一栋挨一栋，门前就是梯田。田里的水稻和稻田鱼一起长，屋檐下挂着玉米和辣椒。过节时姑娘们戴上银饰，走路叮当响；打银的手艺，村里还有几户在做。",
    storyEn:
      "The wooden houses of Danggan stand close together with the terraces at their doors. Rice and fish grow in the same water, and corn and chillies hang under the eaves. On feast days the girls ring with silver as they walk, and a few families still make it.",
    registeredHouseholds: 134,
    hasCourierPoint: true,
    hasColdChain: false,
    daysToCity: 2,
    cooperative: { name: "丹寨党干银田生态农业专业合作社", nameEn: "Danggan Silver Terraces, Danzhai" },
    products: [
      {
        handle: "danzhai-rice",
        title: "丹寨梯田稻鱼米",
        subtitle: "一季稻，稻田养鱼",
        description: "梯田里一年只种一季，田里放鲤鱼，少用药。米粒偏长，煮饭香，冷了也不硬。",
        kind: "rice_white",
        packs: [
          ["5斤装", 2500, 3580],
          ["10斤装", 5000, 6680],
        ],
      },
      {
        handle: "danzhai-green-tea",
        title: "丹寨山地绿茶",
        subtitle: "明前与雨前拼配",
        description: "村里茶园与野放茶混采，烘青工艺。香气清淡，玻璃杯泡就好看。",
        kind: "tea_moss",
        packs: [
          ["100克罐装", 100, 5280],
          ["250克袋装", 250, 11800],
        ],
      },
      {
        handle: "miao-silver-bracelet",
        title: "苗家手工银手镯",
        subtitle: "足银，錾花",
        description: "银匠用足银打胚、錾花、焊珠，全程手工，一只要三天。约 45 克，开口可调，附检测单。",
        kind: "silver",
        packs: [["一只", null, 68800]],
      },
      {
        handle: "miao-embroidery",
        title: "苗绣蝴蝶妈妈绣片",
        subtitle: "破线绣，家传纹样",
        description: "纹样讲的是蝴蝶妈妈的故事，一根丝线破成几股来绣。尺寸约 25 × 20 厘米，可装框。",
        kind: "embroidery_red",
        packs: [["一片", null, 23800]],
      },
      {
        handle: "danggan-wood-ear",
        title: "党干野坡黑木耳",
        subtitle: "青冈木段，两年一批",
        description: "青冈木段放在林下，春秋出耳。晒干后卷曲，泡开一朵一朵。",
        kind: "wood_ear",
        packs: [["200克袋装", 200, 3380]],
      },
    ],
  },
  {
    code: "522636103215",
    terrain: "terrace",
    home: "stilt",
    storyZh:
      "排倒村的院子里，常年晾着蓝白两色的布。苗家妇女把蜂蜡化开，用铜刀在白布上画鸟、画鱼、画漩涡，再一遍遍浸进蓝靛缸。养蜂的人家也多，蜜吃掉，蜡留着画布。",
    storyEn:
      "In the yards of Paidao cloth of blue and white hangs drying all year. Miao women melt beeswax and with copper knives draw birds, fish and whirlpools on white cloth, then dip it again and again in the indigo vat. Many keep bees: the honey is eaten, the wax is for drawing.",
    registeredHouseholds: 122,
    hasCourierPoint: true,
    hasColdChain: false,
    daysToCity: 2,
    cooperative: { name: "丹寨排倒蓝靛坊手工专业合作社", nameEn: "Paidao Indigo Workshop, Danzhai" },
    products: [
      {
        handle: "danzhai-batik-runner",
        title: "丹寨蜡染桌旗",
        subtitle: "手绘蜡刀，植物蓝靛",
        description: "手绘蜡花，蓝靛浸染二十多次。尺寸约 180 × 35 厘米。初洗会有少量浮色，请单独冷水手洗。",
        kind: "batik",
        packs: [["一条", null, 25800]],
      },
      {
        handle: "danzhai-batik-scarf",
        title: "丹寨蜡染棉方巾",
        subtitle: "每条纹样不同",
        description: "细棉布，蜡画鸟纹和铜鼓纹。尺寸约 65 × 65 厘米，颜色随洗涤慢慢变柔。",
        kind: "batik",
        packs: [["一条", null, 12800]],
      },
      {
        handle: "paidao-honey",
        title: "排倒蜂场百花蜜",
        subtitle: "中蜂，秋蜜",
        description: "画蜡的人家养的中蜂，秋天取一次蜜。蜜色偏深，略带花粉香。",
        kind: "honey_amber",
        packs: [["500克瓶装", 500, 6280]],
      },
      {
        handle: "paidao-soy-beans",
        title: "排倒田埂黄豆",
        subtitle: "种在田埂上的小黄豆",
        description: "稻田埂上点种的小黄豆，不占地，也不施肥。磨豆浆、做豆腐、发豆芽都好。",
        kind: "soy_bean",
        packs: [["3斤装", 1500, 2480]],
      },
      {
        handle: "paidao-batik-day",
        title: "排倒村蜡染一日体验（单人券）",
        subtitle: "画一块，染一块，带走一块",
        description: "跟绣娘学画蜡、浸染、脱蜡，完成一块方巾带走，含午饭。自寄出日起一年有效。",
        kind: "ticket",
        packs: [["单人一日", null, 16800]],
      },
    ],
  },
];
