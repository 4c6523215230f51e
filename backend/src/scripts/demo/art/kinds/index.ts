import type { Pen } from "../pen";
import type { Home } from "../places/homes";
import type { Terrain } from "../places";
import type { Table } from "../table";
import { apples } from "./apple";
import { bambooBasket, lacquer } from "./craft";
import { curedPork, sausages } from "./cured-meat";
import { eggs } from "./eggs";
import { whiteFungus, woodEar } from "./fungus";
import { grain, type GrainSort } from "./grain";
import { combHoney, honeyJar } from "./honey";
import { kiwis } from "./kiwi";
import { jerky, lamb } from "./meat";
import { bambooFungus, morels, shiitake } from "./mushroom";
import { chestnuts, jujubes, walnuts } from "./nuts";
import { noodles, peanuts, potatoes, sweetPotatoes } from "./roots";
import { cherries, oranges, pears, plums } from "./round-fruit";
import { silkBall } from "./silk-ball";
import { silver } from "./silver";
import { looseTea, teaCake } from "./tea";
import { batik, embroidery, felt } from "./textile";
import { ticket } from "./ticket";

/** What a drawing may know of the place it is drawn for. */
export interface Setting {
  terrain: Terrain;
  home: Home;
}

export interface Kind {
  /** Surfaces that suit it; the product's own numbers choose one. */
  tables: readonly [Table, ...Table[]];
  draw: (pen: Pen, setting: Setting) => string;
}

function seeds(sort: GrainSort): Kind {
  return { tables: ["wood", "mat", "linen"], draw: (pen) => grain(pen, sort) };
}

const RICE = { shape: "oval", ear: "rice", earColour: "#d9ac4e" } as const;

/** Everything the demo sells, by the name its product table uses. */
export const KINDS = {
  apple_red: {
    tables: ["wood", "mat"],
    draw: (pen) => apples(pen, { skin: "#b92a1d", blush: "#e2662f", flesh: "#f7e9be", hasSugarCore: false }),
  },
  apple_sugar: {
    tables: ["linen", "wood"],
    draw: (pen) => apples(pen, { skin: "#c4492c", blush: "#eab04a", flesh: "#f7e4ae", hasSugarCore: true }),
  },
  kiwi_red: { tables: ["linen", "wood"], draw: (pen) => kiwis(pen, { flesh: "#9aae3c", heart: "#c8433a" }) },
  kiwi_green: {
    tables: ["wood", "stone"],
    draw: (pen) => kiwis(pen, { flesh: "#7fa63a", heart: "#a9c45a" }),
  },
  orange: { tables: ["wood", "linen"], draw: (pen) => oranges(pen) },
  cherry: { tables: ["wood", "linen"], draw: (pen) => cherries(pen, { colour: "#a3101f" }) },
  plum_green: {
    tables: ["stone", "wood"],
    draw: (pen) => plums(pen, { colour: "#a9bb4e", blush: "#c7a23a" }),
  },
  plum_yellow: {
    tables: ["wood", "mat"],
    draw: (pen) => plums(pen, { colour: "#c9b44e", blush: "#c9743a" }),
  },
  pear: { tables: ["linen", "wood"], draw: (pen) => pears(pen, { colour: "#d9a94a" }) },
  walnut: { tables: ["linen", "dark_wood"], draw: (pen) => walnuts(pen) },
  chestnut: { tables: ["wood", "linen"], draw: (pen) => chestnuts(pen) },
  jujube: { tables: ["mat", "linen"], draw: (pen) => jujubes(pen) },
  tea_green: {
    tables: ["dark_wood", "mat"],
    draw: (pen) =>
      looseTea(pen, { leaf: "#5d7a35", tip: "#c9cf8a", liquor: "#d7d36a", tin: "#3f6b50", size: 17 }),
  },
  tea_moss: {
    tables: ["mat", "dark_wood"],
    draw: (pen) =>
      looseTea(pen, { leaf: "#3f5a32", tip: "#a9b878", liquor: "#c9c45c", tin: "#2f5f85", size: 14 }),
  },
  tea_white: {
    tables: ["linen", "stone"],
    draw: (pen) =>
      looseTea(pen, { leaf: "#8a9272", tip: "#eef0dc", liquor: "#e6cf86", tin: "#a9976a", size: 20 }),
  },
  tea_black: {
    tables: ["linen", "dark_wood"],
    draw: (pen) =>
      looseTea(pen, { leaf: "#33211a", tip: "#c58f3d", liquor: "#b8501c", tin: "#8f2f22", size: 15 }),
  },
  tea_cake: {
    tables: ["dark_wood", "wood"],
    draw: (pen) =>
      teaCake(pen, { leaf: "#6b5636", tip: "#cdbb86", liquor: "#c98a2c", tin: "#6b432b", size: 16 }),
  },
  rice_white: seeds({ ...RICE, colour: "#f3ead6", size: [8, 3.4] }),
  rice_red: seeds({ ...RICE, colour: "#b5573f", size: [8, 3.4] }),
  rice_sticky: seeds({ ...RICE, colour: "#faf4e4", size: [6.6, 4.4], earColour: "#c99a3c" }),
  millet: seeds({ colour: "#e9c04e", size: [4.6, 4.4], shape: "round", ear: "millet", earColour: "#d9a63c" }),
  buckwheat: seeds({
    colour: "#6b5142",
    size: [6.5, 6],
    shape: "triangle",
    ear: "buckwheat",
    earColour: "#9c5a4a",
  }),
  tartary: seeds({
    colour: "#a98a4c",
    size: [6.5, 5.4],
    shape: "triangle",
    ear: "buckwheat",
    earColour: "#8a6a3a",
  }),
  coix: seeds({ colour: "#f1e6cd", size: [7.5, 6.5], shape: "groove", ear: "coix", earColour: "#a9976a" }),
  oat: seeds({ colour: "#dcc08a", size: [9, 4.8], shape: "flake", ear: "oat", earColour: "#d3b468" }),
  red_bean: seeds({ colour: "#8f2a22", size: [8.5, 6], shape: "oval", ear: "bean", earColour: "#8a9a4c" }),
  soy_bean: seeds({ colour: "#e0c478", size: [8, 7], shape: "oval", ear: "bean", earColour: "#a99a4c" }),
  potato_yellow: {
    tables: ["wood", "mat"],
    draw: (pen) => potatoes(pen, { skin: "#c9a05c", flesh: "#f3d56e" }),
  },
  potato_red: {
    tables: ["wood", "stone"],
    draw: (pen) => potatoes(pen, { skin: "#b06a58", flesh: "#f6e4a0" }),
  },
  sweet_potato: {
    tables: ["mat", "wood"],
    draw: (pen) => sweetPotatoes(pen, { skin: "#a3413f", flesh: "#ec8a2e" }),
  },
  peanut: { tables: ["wood", "mat"], draw: (pen) => peanuts(pen) },
  noodles: { tables: ["linen", "wood"], draw: (pen) => noodles(pen, { colour: "#d8d2c0" }) },
  honey_amber: {
    tables: ["wood", "linen"],
    draw: (pen) => honeyJar(pen, { honey: "#e0921c", cloth: "#b93a22", blossom: "#f3e9ef" }),
  },
  honey_pale: {
    tables: ["linen", "wood"],
    draw: (pen) => honeyJar(pen, { honey: "#efb94a", cloth: "#2f5d43", blossom: "#fbf3d6" }),
  },
  honey_dark: {
    tables: ["dark_wood", "wood"],
    draw: (pen) => honeyJar(pen, { honey: "#b9601a", cloth: "#2f5f85", blossom: "#e9c9d8" }),
  },
  honey_comb: {
    tables: ["dark_wood", "stone"],
    draw: (pen) => combHoney(pen, { honey: "#d98a1c", cloth: "#2f5d43", blossom: "#efd9ec" }),
  },
  shiitake: {
    tables: ["wood", "dark_wood"],
    draw: (pen) => shiitake(pen, { cap: "#8a5a34", crack: "#f3e2bd" }),
  },
  flower_shiitake: {
    tables: ["linen", "wood"],
    draw: (pen) => shiitake(pen, { cap: "#a9744a", crack: "#fdf6e2" }),
  },
  wood_ear: { tables: ["stone", "linen"], draw: (pen) => woodEar(pen) },
  white_fungus: { tables: ["dark_wood", "wood"], draw: (pen) => whiteFungus(pen, { colour: "#f3dfae" }) },
  morel: { tables: ["mat", "wood"], draw: (pen) => morels(pen) },
  bamboo_fungus: { tables: ["linen", "mat"], draw: (pen) => bambooFungus(pen) },
  cured_pork: { tables: ["wood", "stone"], draw: (pen) => curedPork(pen) },
  sausage: { tables: ["stone", "wood"], draw: (pen) => sausages(pen) },
  lamb: { tables: ["wood", "stone"], draw: (pen) => lamb(pen) },
  jerky: { tables: ["dark_wood", "wood"], draw: (pen) => jerky(pen, { colour: "#6b2f1f" }) },
  eggs: { tables: ["linen", "wood"], draw: (pen) => eggs(pen, { shell: "#d9a878" }) },
  embroidery_indigo: {
    tables: ["wood", "stone"],
    draw: (pen) => embroidery(pen, { ground: "#1f2a44", threads: ["#d8392a", "#e9a23c", "#4f9a78"] }),
  },
  embroidery_red: {
    tables: ["wood", "dark_wood"],
    draw: (pen) => embroidery(pen, { ground: "#7a1f22", threads: ["#f2c14e", "#f3e6cd", "#4f8a9c"] }),
  },
  batik: { tables: ["mat", "wood"], draw: (pen) => batik(pen) },
  bamboo_basket: { tables: ["linen", "wood"], draw: (pen) => bambooBasket(pen, { colour: "#c9974e" }) },
  silver: { tables: ["dark_wood", "stone"], draw: (pen) => silver(pen) },
  silk_ball: { tables: ["linen", "wood"], draw: (pen) => silkBall(pen) },
  lacquer: { tables: ["wood", "linen"], draw: (pen) => lacquer(pen) },
  felt_indigo: {
    tables: ["wood", "stone"],
    draw: (pen) => felt(pen, { colour: "#2c3a52", band: "#b93a22" }),
  },
  felt_white: {
    tables: ["wood", "dark_wood"],
    draw: (pen) => felt(pen, { colour: "#d9cbb0", band: "#2f5f85" }),
  },
  ticket: { tables: ["wood", "linen"], draw: (pen, setting) => ticket(pen, setting) },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;
