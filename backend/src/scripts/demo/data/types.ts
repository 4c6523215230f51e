import type { Home } from "../art/places/homes";
import type { KindName } from "../art/kinds";
import type { Terrain } from "../art/places";

/** A pack on offer: its title, what it takes from a lot in grams (null: sold by share rule), its price in fen. */
export type Pack = readonly [title: string, grams: number | null, priceFen: number];

export interface ProductEntry {
  /** Part of the address, ASCII. */
  handle: string;
  title: string;
  subtitle: string;
  description: string;
  kind: KindName;
  packs: readonly [Pack, ...Pack[]];
  /** Months of harvest where they differ from those usual for the kind. */
  months?: readonly number[];
}

/** A real village; its cooperative, people and amounts are invented. */
export interface VillageEntry {
  /** 12 digits, statistical code of 2023. */
  code: string;
  terrain: Terrain;
  home: Home;
  storyZh: string;
  storyEn: string;
  registeredHouseholds: number;
  hasCourierPoint: boolean;
  hasColdChain: boolean;
  daysToCity: number;
  cooperative: { name: string; nameEn: string };
  products: readonly [ProductEntry, ProductEntry, ProductEntry, ProductEntry, ProductEntry];
}
