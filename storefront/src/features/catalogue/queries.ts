import "server-only";
import type { CatalogueCard } from "@xieshou/contracts";
import { cacheLife, cacheTag } from "next/cache";
import { shanghaiToday } from "@/lib/dates";
import type { Locale } from "@/lib/locale";
import { listCatalogue } from "@/lib/store/catalogue";
import { CATALOGUE_LIFE } from "@/lib/store/lifetimes";
import { CATALOGUE_TAG } from "@/lib/store/tags";

const ON_HOME = 8;

export interface Home {
  /** Everything the villages are read from. */
  cards: CatalogueCard[];
  inSeason: CatalogueCard[];
  others: CatalogueCard[];
  count: number;
  /** Name of the current month in Shanghai, in the reader's language. */
  month: string;
}

/** What the home page shows. */
export async function readHome(locale: Locale): Promise<Home> {
  const [cards, month] = await Promise.all([listAll(), monthName(locale)]);
  const available = cards.filter((card) => card.in_stock);
  const inSeason = available.filter((card) => card.in_season).slice(0, ON_HOME);
  const shown = new Set(inSeason.map((card) => card.product_id));
  const others = available.filter((card) => !shown.has(card.product_id)).slice(0, ON_HOME);
  return { cards, inSeason, others, count: cards.length, month };
}

const MOST_PER_PAGE = 100;

/** Every card of the market: so many that villages can be counted, few enough to be read in two requests. */
async function listAll(): Promise<CatalogueCard[]> {
  const first = await listCatalogue({ pageSize: MOST_PER_PAGE });
  const pages = Math.ceil(first.count / MOST_PER_PAGE);
  const others = await Promise.all(
    Array.from({ length: Math.max(0, pages - 1) }, (_, index) =>
      listCatalogue({ page: index + 2, pageSize: MOST_PER_PAGE }),
    ),
  );
  return [first, ...others].flatMap(({ cards }) => cards);
}

/** Number of cards on a page of a list. */
export const LIST_PAGE_SIZE = 24;

async function monthName(locale: Locale): Promise<string> {
  "use cache";
  cacheTag(CATALOGUE_TAG);
  cacheLife(CATALOGUE_LIFE);
  return new Intl.DateTimeFormat(locale, { month: "long", timeZone: "Asia/Shanghai" }).format(new Date());
}

/** Today in Shanghai, as fresh as the catalogue: `YYYY-MM-DD`. */
export async function readToday(): Promise<string> {
  "use cache";
  cacheTag(CATALOGUE_TAG);
  cacheLife(CATALOGUE_LIFE);
  return shanghaiToday(new Date());
}
