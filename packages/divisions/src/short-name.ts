import type { DivisionLevel } from "./code";

/**
 * The recognised nationalities as they stand in names of places, plus 各族. Longer names come first, so that
 * 土家族 is not cut as 土.
 */
const NATIONALITIES = (
  "蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 " +
  "景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 " +
  "保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各"
)
  .split(" ")
  .sort((a, b) => b.length - a.length);

const WITH_ZU = NATIONALITIES.map((name) => `${name}族`);

/** In names of autonomous regions, prefectures and some counties these stand without 族. */
const WITHOUT_ZU = ["柯尔克孜", "哈萨克", "维吾尔", "塔吉克", "蒙古", "锡伯"];

const SUFFIXES: Record<DivisionLevel, readonly string[]> = {
  province: ["特别行政区", "自治区", "省", "市"],
  city: ["自治州", "地区", "盟", "市"],
  county: ["自治县", "自治旗", "特区", "林区", "县", "市", "区"],
  town: ["民族乡", "民族苏木", "街道", "地区", "苏木", "镇", "乡"],
  village: ["村民委员会", "居民委员会", "村委会", "居委会", "委员会"],
};

/** Names that lose their sense without the last word: zones, mines, new districts, 市中区 and its like. */
const KEPT_WHOLE =
  /(开发区|(产业|工业|化工|创意)园区|管理区|示范区|..新区|.矿区|实验区|聚集区|名胜区|食品区)$|^[市城][中东西南北]区$/;

/** What is left of a name must have at least two characters: 赵县, 芒市 and 城区 stay as they are. */
const SHORTEST = 2;

/**
 * The name by which people call a division: without its kind and without the nationalities.
 *
 * @param name full name at its own level
 * @param level its level; a village keeps its 村 (高峰村村民委员会 → 高峰村)
 * @example shortNameOf("威宁彝族回族苗族自治县", "county") // "威宁"
 */
export function shortNameOf(name: string, level: DivisionLevel): string {
  if (level === "village") return villageName(name);
  if (KEPT_WHOLE.test(name)) return name;
  const suffix = SUFFIXES[level].find((end) => name.endsWith(end) && name.length - end.length >= SHORTEST);
  if (!suffix) return name;
  return withoutNationalities(name.slice(0, -suffix.length), suffix);
}

function villageName(name: string): string {
  const suffix = SUFFIXES.village.find((end) => name.endsWith(end) && name.length > end.length);
  if (!suffix) return name;
  const bare = name.slice(0, -suffix.length);
  // 善港村委会 and 善港村村委会 both mean 善港村.
  const isVillage = suffix.startsWith("村") && !/(村|社区|嘎查)$/.test(bare);
  return isVillage ? `${bare}村` : bare;
}

function withoutNationalities(bare: string, suffix: string): string {
  let rest = bare;
  for (;;) {
    const end = nationalityAtEnd(rest, suffix);
    if (!end || rest.length - end.length < SHORTEST) break;
    rest = rest.slice(0, -end.length);
  }
  // 东乡族自治县 is named for its nationality alone: 东乡.
  return /^(东乡|鄂温克)族$/.test(rest) ? rest.slice(0, -1) : rest;
}

function nationalityAtEnd(text: string, suffix: string): string | undefined {
  const withZu = WITH_ZU.find((end) => text.endsWith(end));
  if (withZu) return withZu;
  if (suffix.startsWith("民族")) return NATIONALITIES.find((end) => text.endsWith(end));
  return suffix.startsWith("自治") ? WITHOUT_ZU.find((end) => text.endsWith(end)) : undefined;
}
