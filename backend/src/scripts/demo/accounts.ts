/** Everybody of the demo has the same password: nothing behind it is real. */
export const DEMO_PASSWORD = "xieshou-demo";

/** The operator of the admin. */
export const ADMIN = { email: "admin@xieshou.example", firstName: "集市", lastName: "管理员" } as const;

export interface DemoOfficial {
  email: string;
  name: string;
  office: string;
  side: "east" | "west";
  role: "filler" | "reviewer" | "leader";
  /** Divisions they answer for. */
  divisions: readonly string[];
}

/** Officials of both sides: Zhaojue and its partner Yuyao first, whose pairing is in force; then others beside them. */
export const OFFICIALS: readonly DemoOfficial[] = [
  {
    email: "west@xieshou.example",
    name: "李文静",
    office: "昭觉县农业农村局",
    side: "west",
    role: "filler",
    divisions: ["513431000000"],
  },
  {
    email: "east@xieshou.example",
    name: "顾晓东",
    office: "余姚市对口支援和区域合作局",
    side: "east",
    role: "filler",
    divisions: ["330281000000"],
  },
  {
    email: "reviewer@xieshou.example",
    name: "罗正平",
    office: "昭觉县农业农村局",
    side: "west",
    role: "reviewer",
    divisions: ["513431000000"],
  },
  {
    email: "leader@xieshou.example",
    name: "杨立新",
    office: "凉山彝族自治州农业农村局",
    side: "west",
    role: "leader",
    divisions: ["513400000000"],
  },
  {
    email: "west2@xieshou.example",
    name: "李海燕",
    office: "静宁县农业农村局",
    side: "west",
    role: "filler",
    divisions: ["620826000000"],
  },
  {
    email: "east2@xieshou.example",
    name: "刘建华",
    office: "武清区合作交流办公室",
    side: "east",
    role: "filler",
    divisions: ["120114000000"],
  },
  {
    email: "reviewer-east@xieshou.example",
    name: "陆敏",
    office: "余姚市对口支援和区域合作局",
    side: "east",
    role: "reviewer",
    divisions: ["330281000000"],
  },
];

export interface DemoMember {
  email: string;
  name: string;
  role: "head" | "clerk" | "packer";
  /** The village whose cooperative they belong to. */
  villageCode: string;
}

/** Members who can log in; every other cooperative has a clerk without a log-in. */
export const MEMBERS: readonly DemoMember[] = [
  { email: "clerk@xieshou.example", name: "吉木阿依", role: "clerk", villageCode: "513431107201" },
  { email: "head@xieshou.example", name: "阿苦木呷", role: "head", villageCode: "513431107201" },
  { email: "packer@xieshou.example", name: "马小红", role: "packer", villageCode: "513431107201" },
  { email: "clerk2@xieshou.example", name: "王改花", role: "clerk", villageCode: "620826114201" },
];

/** Groups an operator puts institutional buyers into; the channel is what reports add along. */
export const BUYER_GROUPS = [
  { name: "企业采购", channel: "enterprise" },
  { name: "工会采购", channel: "union" },
  { name: "预算单位", channel: "budget_unit" },
] as const;
