import { CHONGQING_GUANGXI } from "./chongqing-guangxi";
import { GANSU_NINGXIA } from "./gansu-ningxia";
import { GUIZHOU_EAST } from "./guizhou-east";
import { GUIZHOU_NORTH } from "./guizhou-north";
import { GUIZHOU_WEST } from "./guizhou-west";
import { INNER_MONGOLIA } from "./inner-mongolia";
import { SHAANXI } from "./shaanxi";
import { SICHUAN_NORTH } from "./sichuan-north";
import { SICHUAN_WEST } from "./sichuan-west";
import type { VillageEntry } from "./types";
import { YUNNAN } from "./yunnan";

/** Every village of the demo with its cooperative and products. The villages are real; the rest is invented. */
export const VILLAGES: readonly VillageEntry[] = [
  ...GUIZHOU_NORTH,
  ...GUIZHOU_WEST,
  ...GUIZHOU_EAST,
  ...YUNNAN,
  ...SICHUAN_WEST,
  ...SICHUAN_NORTH,
  ...SHAANXI,
  ...GANSU_NINGXIA,
  ...INNER_MONGOLIA,
  ...CHONGQING_GUANGXI,
];

export type { Pack, ProductEntry, VillageEntry } from "./types";
