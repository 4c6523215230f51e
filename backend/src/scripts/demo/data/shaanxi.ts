import type { VillageEntry } from "./types";

/** Villages of Zhen'an (Qinling mountains) and Yanchuan (the Yellow River's bends) in Shaanxi. */
export const SHAANXI: readonly VillageEntry[] = [
  {
    code: "611025110209",
    terrain: "terrace",
    home: "courtyard",
    storyZh:
      "象园在秦岭南坡的深沟里，云雾一起，整条沟的茶园都看不见人。这里的茶比南方晚半个月，采的时间短，所以家家户户赶着春天那二十天。",
    storyEn:
      "Xiangyuan is deep in a valley on the south side of the Qinling; when the mist rises nobody can be seen in the tea gardens. Tea comes half a month later here than in the south and the picking is short, so every house works through those twenty days of spring.",
    registeredHouseholds: 133,
    hasCourierPoint: true,
    hasColdChain: false,
    daysToCity: 2,
    cooperative: { name: "镇安象园雾芽茶叶专业合作社", nameEn: "Xiangyuan Mist Bud Tea, Zhen'an" },
    products: [
      {
        handle: "zhenan-mist-tea",
        title: "镇安象园雾芽绿茶",
        subtitle: "四月春茶，栗香",
        description: "海拔九百米的茶园，四月中旬采一芽一叶。栗香明显，耐泡。",
        kind: "tea_green",
        months: [4, 5],
        packs: [
          ["100克罐装", 100, 7200],
          ["250克袋装", 250, 15800],
        ],
      },
      {
        handle: "zhenan-white-tea",
        title: "象园山场白茶 150克",
        subtitle: "自然萎凋，不炒不揉",
        description: "春末的芽叶，日光和室内交替萎凋，慢火烘干。汤色杏黄，清甜。",
        kind: "tea_white",
        packs: [["150克罐装", 150, 8600]],
      },
      {
        handle: "xiangyuan-wood-ear",
        title: "象园秋木耳 200克装",
        subtitle: "秋耳，小而脆",
        description: "秋天凉下来以后出的耳，长得慢，脆。泡发洗净焯一分钟即可。",
        kind: "wood_ear",
        months: [9, 10],
        packs: [["200克袋装", 200, 3580]],
      },
      {
        handle: "xiangyuan-honey",
        title: "秦岭土蜂蜜",
        subtitle: "老式木桶蜂",
        description: "木桶里养的土蜂，一年割一次蜜，蜂巢和蜜一起压滤，有花粉沉淀属正常。",
        kind: "honey_dark",
        packs: [
          ["500克瓶装", 500, 6980],
          ["两瓶装", 1000, 12900],
        ],
      },
      {
        handle: "xiangyuan-tea-stay",
        title: "象园茶山小院住一晚（双人券）",
        subtitle: "四五月可采茶",
        description: "住茶农小院，早上跟着上山采茶，下午看炒茶。非采茶季改为徒步和挖笋。自寄出日起一年有效。",
        kind: "ticket",
        packs: [["双人一晚", null, 23800]],
      },
    ],
  },
  {
    code: "611025105208",
    terrain: "terrace",
    home: "courtyard",
    storyZh:
      "峰景村漫山都是老栗树，有的比村里的老人年纪还大。九月风一吹，栗苞落一地，孩子们放学就去捡。栗子挑过三遍：虫眼的喂猪，小的自家吃，好的才装箱。",
    storyEn:
      "Old chestnut trees cover the hills of Fengjing, some older than anyone in the village. When the wind blows in September the burrs come down and children gather them after school. The nuts are sorted three times: the wormy ones for the pigs, the small ones for the house, the good ones for the box.",
    registeredHouseholds: 151,
    hasCourierPoint: true,
    hasColdChain: true,
    daysToCity: 1,
    cooperative: { name: "镇安峰景栗子坡林果专业合作社", nameEn: "Fengjing Chestnut Hill, Zhen'an" },
    products: [
      {
        handle: "zhenan-chestnuts",
        title: "镇安大板栗",
        subtitle: "当年新栗，冷藏保鲜",
        description: "九月采收，水选、人工挑选，冷藏保鲜。收到后请放冰箱冷藏，炒、煮、炖鸡都甜糯。",
        kind: "chestnut",
        packs: [
          ["3斤装", 1500, 3680],
          ["5斤装", 2500, 5680],
        ],
      },
      {
        handle: "fengjing-walnuts",
        title: "峰景绵核桃 3斤装",
        subtitle: "皮薄，仁不涩",
        description: "白露后打核桃，脱青皮清水洗，阴干半个月。",
        kind: "walnut",
        packs: [["3斤装", 1500, 3880]],
      },
      {
        handle: "fengjing-shiitake",
        title: "峰景椴木香菇",
        subtitle: "春秋两季菇",
        description: "栗树枝做菇棒，春秋出菇，烘干后香气足。",
        kind: "shiitake",
        packs: [
          ["250克袋装", 250, 3880],
          ["500克袋装", 500, 7280],
        ],
      },
      {
        handle: "fengjing-bacon",
        title: "秦岭山家腊肉 2斤装",
        subtitle: "栗木熏，土猪",
        description: "吃苞谷和红薯藤的土猪，腊月腌，栗木小火熏半个月。",
        kind: "cured_pork",
        packs: [["2斤装", 1000, 9280]],
      },
      {
        handle: "fengjing-chestnut-honey",
        title: "峰景栗花蜜",
        subtitle: "味道微苦，有个性",
        description: "五六月栗树开花时的蜜，颜色深，入口略苦，后味长。爱的人很爱，头一回买建议先尝一瓶。",
        kind: "honey_dark",
        months: [6],
        packs: [["500克瓶装", 500, 5680]],
      },
    ],
  },
  {
    code: "610622108202",
    terrain: "loess",
    home: "cave",
    storyZh:
      "碾畔在黄河的大弯上头，窑洞对着河，枣树长在崖边。十月打枣，竿子一响，红雨落一地。婆姨们用旧布头剪剪贴贴，做成布堆画，毛驴、石榴、娃娃都在上头。",
    storyEn:
      "Nianpan sits above a great bend of the Yellow River; the cave houses face the water and date trees grow on the cliff. In October the poles rattle and it rains red. The women cut and layer old cloth into pictures of donkeys, pomegranates and children.",
    registeredHouseholds: 112,
    hasCourierPoint: true,
    hasColdChain: false,
    daysToCity: 2,
    cooperative: { name: "延川碾畔黄河湾红枣专业合作社", nameEn: "Nianpan River Bend Dates, Yanchuan" },
    products: [
      {
        handle: "yanchuan-jujube",
        title: "延川黄河滩红枣",
        subtitle: "吊干枣，肉厚核小",
        description: "树上挂到半干再打，晒匀装袋。煮粥、泡水、蒸枣馍都合适，清洗后食用。",
        kind: "jujube",
        packs: [
          ["2斤装", 1000, 2480],
          ["5斤装", 2500, 5480],
        ],
      },
      {
        handle: "yanchuan-millet",
        title: "延川山地小米",
        subtitle: "旱作，现碾现发",
        description: "黄土坡上的旱作谷子，接单后现碾，米油厚。",
        kind: "millet",
        packs: [
          ["3斤装", 1500, 2380],
          ["5斤装", 2500, 3780],
        ],
      },
      {
        handle: "yanchuan-apple",
        title: "延川山地苹果 10斤装",
        subtitle: "十月下树，脆甜",
        description: "塬上的红富士，光照足，十月中旬下树入窖。果径 75 毫米以上。",
        kind: "apple_red",
        packs: [["10斤装", 5000, 5980]],
      },
      {
        handle: "nianpan-cave-stay",
        title: "碾畔黄河窑洞住一晚（双人券）",
        subtitle: "土炕，热水，看得见河",
        description: "石箍老窑洞改的客房，土炕能烧，院里看黄河。含早餐小米粥和枣馍。自寄出日起一年有效。",
        kind: "ticket",
        packs: [["双人一晚", null, 25800]],
      },
      {
        handle: "yanchuan-cloth-picture",
        title: "延川布堆画小幅",
        subtitle: "旧布新做，手缝",
        description: "布块剪贴层叠，用暗针缝牢。约 30 × 30 厘米，背面有挂绳，题材由作者定。",
        kind: "embroidery_red",
        packs: [["一幅", null, 19800]],
      },
    ],
  },
];
