import { type Ports, local } from "./addresses";

const PASSWORD = "xieshou-demo";

interface Place {
  readonly zh: string;
  readonly en: string;
  readonly address: string;
  readonly login: string | null;
}

function places(ports: Ports): Place[] {
  const shop = `${local(ports.storefront)}/zh-CN`;
  return [
    { zh: "商城", en: "shop", address: shop, login: null },
    { zh: "合作社", en: "cooperative", address: `${shop}/cooperative`, login: "clerk@xieshou.example" },
    { zh: "官员（西部）", en: "official, west", address: `${shop}/official`, login: "west@xieshou.example" },
    { zh: "官员（东部）", en: "official, east", address: `${shop}/official`, login: "east@xieshou.example" },
    { zh: "运营后台", en: "admin", address: `${local(ports.backend)}/app`, login: "admin@xieshou.example" },
  ];
}

/** Columns a text takes on a terminal, where a Chinese character takes two. */
const columns = (text: string) => [...text].reduce((sum, char) => sum + (char > "\u2e7f" ? 2 : 1), 0);

const pad = (text: string, width: number) => text + " ".repeat(Math.max(0, width - columns(text)));

/** The addresses and log-ins of the running demo, in both languages. */
export function banner(ports: Ports, notes: readonly string[]): string {
  const rows = places(ports).map(({ zh, en, address, login }) =>
    `  ${pad(zh, 14)}${pad(en, 16)}${pad(address, 42)}${login ?? ""}`.trimEnd(),
  );
  return [
    "",
    "  携手集市 Xieshou Market 已就绪 is ready",
    "",
    ...rows,
    "",
    `  密码 password  ${PASSWORD}`,
    "  人物、合作社与金额均为示例数据 · people, cooperatives and amounts are invented",
    ...notes.map((note) => `  ${note}`),
    "  按 Ctrl-C 停止 · Ctrl-C stops it",
    "",
  ].join("\n");
}
