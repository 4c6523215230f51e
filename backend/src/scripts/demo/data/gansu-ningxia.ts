import type { VillageEntry } from "./types";

/** Villages of Jingchuan and Jingning in Gansu and of Xiji in Ningxia, on the loess. */
export const GANSU_NINGXIA: readonly VillageEntry[] = [
  {
    code: "620821104213",
    terrain: "loess",
    home: "cave",
    storyZh:
      "朱家涧在泾河边的塬上，果园连着麦地，院门口晒着黄豆和辣椒。天津武清的仓上村、田水铺村和这里结了对子，常有人来教剪枝、教包装。洋槐开花的时候，整个塬都是香的。",
    storyEn:
      "Zhujiajian is on the tableland by the Jing river, orchards beside wheat, beans and chillies drying at the gates. Two villages of Wuqing in Tianjin are its partners, and people come to teach pruning and packing. When the locusts bloom the whole tableland smells of them.",
    registeredHouseholds: 157,
    hasCourierPoint: true,
    hasColdChain: true,
    daysToCity: 1,
    cooperative: { name: "泾川朱家涧塬上红果业专业合作社", nameEn: "Zhujiajian Tableland Apples, Jingchuan" },
    products: [
      {
        handle: "jingchuan-apple",
        title: "泾川红富士苹果",
        subtitle: "塬上果园，套袋",
        description: "十月采收入库，分级装箱。80 毫米以上，果面光洁，脆甜多汁。",
        kind: "apple_red",
        packs: [
          ["5斤装", 2500, 3580],
          ["10斤装", 5000, 6580],
        ],
      },
      {
        handle: "jingchuan-locust-honey",
        title: "泾川洋槐蜜",
        subtitle: "五月头茬，色浅",
        description: "五月洋槐花期取蜜，颜色水白，味道清，不易结晶。",
        kind: "honey_pale",
        months: [5],
        packs: [
          ["500克瓶装", 500, 4580],
          ["1000克瓶装", 1000, 8280],
        ],
      },
      {
        handle: "jingchuan-buckwheat",
        title: "泾川荞麦米 3斤装",
        subtitle: "塬上秋荞",
        description: "麦收后回茬种的荞麦，九月底开花，霜前收。煮粥、压饸饹都可以。",
        kind: "buckwheat",
        packs: [["3斤装", 1500, 2280]],
      },
      {
        handle: "zhujiajian-eggs",
        title: "朱家涧果园鸡蛋 30枚装",
        subtitle: "苹果树下散养",
        description: "果园里散养的鸡，吃草吃落果，补玉米。按枚数包装，破损包赔。",
        kind: "eggs",
        packs: [["30枚装", 1500, 4680]],
      },
      {
        handle: "zhujiajian-potato-noodles",
        title: "朱家涧洋芋粉条 3斤装",
        subtitle: "土豆淀粉，透亮",
        description: "洋芋淀粉加水漏成的粉条，晒干后半透明。炖白菜、做臊子都好。",
        kind: "noodles",
        packs: [["3斤装", 1500, 2780]],
      },
    ],
  },
  {
    code: "620826114201",
    terrain: "loess",
    home: "cave",
    storyZh:
      "刘河村在葫芦河边，川地少，山地多，苹果树一直种到梁顶。修成梯田以后，水和土都留住了。入冬前，家家的果窖里码得整整齐齐，能卖到来年五月。",
    storyEn:
      "Liuhe by the Hulu river has little flat land and much hillside; apple trees climb to the ridge. Since the slopes were terraced they keep water and soil. Before winter every fruit cellar is neatly stacked, and apples are sold from it until May.",
    registeredHouseholds: 162,
    hasCourierPoint: true,
    hasColdChain: true,
    daysToCity: 1,
    cooperative: { name: "静宁刘河梯田果品专业合作社", nameEn: "Liuhe Terrace Fruit, Jingning" },
    products: [
      {
        handle: "jingning-apple",
        title: "静宁苹果",
        subtitle: "条红富士，果窖自然贮藏",
        description: "十月中旬采，果窖自然贮藏，分批发货。果形端正，甜里带酸，脆。",
        kind: "apple_red",
        packs: [
          ["5斤装", 2500, 3980],
          ["10斤装", 5000, 7280],
        ],
      },
      {
        handle: "jingning-late-apple",
        title: "静宁晚采糖心果 9斤装",
        subtitle: "立冬前后下树",
        description: "留在树上多长半个月，部分果心出现糖晕。颜色更深，不耐久放，请冷藏。",
        kind: "apple_sugar",
        months: [11],
        packs: [["9斤装", 4500, 7980]],
      },
      {
        handle: "jingning-millet",
        title: "静宁黄小米 4斤装",
        subtitle: "梯田旱作",
        description: "梯田上的旱作谷子，秋收后石碾去壳，米色金黄。",
        kind: "millet",
        packs: [["4斤装", 2000, 2680]],
      },
      {
        handle: "jingning-red-beans",
        title: "静宁红小豆 3斤装",
        subtitle: "手工挑选",
        description: "颗粒均匀，颜色正。熬粥、包豆沙。",
        kind: "red_bean",
        packs: [["3斤装", 1500, 2680]],
      },
      {
        handle: "liuhe-walnuts",
        title: "刘河薄皮核桃",
        subtitle: "手一捏就开",
        description: "果园地埂上的核桃树，九月下旬采。原色不漂白。",
        kind: "walnut",
        packs: [["3斤装", 1500, 3580]],
      },
    ],
  },
  {
    code: "640422103200",
    terrain: "loess",
    home: "courtyard",
    storyZh:
      "明台村在西吉将台堡，天旱，风大，土豆却长得面。福建福清的人来了又走，走了又来，帮着建了粉条厂和冷库。回族人家养羊细致，羊肉不用多调料，清水煮就鲜。",
    storyEn:
      "Mingtai, in Jiangtaibu of Xiji, is dry and windy, yet its potatoes are mealy and good. People from Fuqing in Fujian came and came again, and helped to build a noodle works and a cold store. The Hui families keep their sheep with care; the mutton needs little more than water and salt.",
    registeredHouseholds: 169,
    hasCourierPoint: true,
    hasColdChain: true,
    daysToCity: 2,
    cooperative: { name: "西吉明台六盘土豆产业专业合作社", nameEn: "Mingtai Liupan Potatoes, Xiji" },
    products: [
      {
        handle: "xiji-potato",
        title: "西吉黄心土豆",
        subtitle: "沙绵，适合蒸煮",
        description: "九月底采挖，窖藏。切开淡黄，蒸熟起沙。",
        kind: "potato_yellow",
        packs: [
          ["5斤装", 2500, 1680],
          ["10斤装", 5000, 2880],
        ],
      },
      {
        handle: "xiji-potato-noodles",
        title: "西吉土豆宽粉",
        subtitle: "土豆淀粉，久煮筋道",
        description: "村里粉条厂做的，只用土豆淀粉、水和少量盐。宽粉适合火锅，泡半小时再煮。",
        kind: "noodles",
        packs: [
          ["2斤装", 1000, 1980],
          ["5斤装", 2500, 4480],
        ],
      },
      {
        handle: "xiji-buckwheat",
        title: "西吉红花荞麦米 3斤装",
        subtitle: "花开一片红",
        description: "八月山坡上一片红花，九月收。荞麦米煮粥、蒸饭、压面都可以。",
        kind: "buckwheat",
        packs: [["3斤装", 1500, 2180]],
      },
      {
        handle: "xiji-oats",
        title: "西吉莜麦仁 3斤装",
        subtitle: "高寒旱地",
        description: "高寒旱地一季莜麦，去壳不压片，煮粥有嚼劲。",
        kind: "oat",
        packs: [["3斤装", 1500, 2080]],
      },
      {
        handle: "xiji-lamb",
        title: "西吉滩羊羊排",
        subtitle: "清真屠宰，冷链",
        description: "放牧加补饲，清真屠宰，速冻冷链。清水下锅，撇沫，一小时出锅。",
        kind: "lamb",
        packs: [
          ["3斤装", 1500, 15600],
          ["5斤装", 2500, 24800],
        ],
      },
    ],
  },
];
