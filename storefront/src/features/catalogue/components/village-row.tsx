import type { CatalogueCard, Place } from "@xieshou/contracts";
import Link from "next/link";
import { Seal } from "@/brand/seal";
import { contoursOf } from "@/brand/contours-style";
import { fill } from "@/lib/fill";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";
import { villageName } from "@/lib/place";

interface VillageRowProps {
  cards: CatalogueCard[];
  locale: Locale;
  t: Messages;
}

/** The villages behind the cards, each on its county's contour lines, under its own seal. */
export function VillageRow({ cards, locale, t }: VillageRowProps) {
  return (
    <ul className="scroll-row -mx-4 gap-3 px-4 pb-2 md:mx-0 md:grid md:grid-cols-3 md:px-0 lg:grid-cols-4">
      {villagesOf(cards).map(({ village, count }) => (
        <li key={village.code} className="w-[232px] shrink-0 snap-start md:w-auto">
          <Link
            href={`/${locale}/villages/${village.code}`}
            prefetch={false}
            style={contoursOf(village.code)}
            className="contours contours-left flex h-full items-center gap-3.5 overflow-hidden rounded-card border border-line bg-surface p-4 hover:border-persimmon"
          >
            <Seal code={village.code} name={village.name} size={60} />
            <span className="min-w-0">
              <span className="block truncate font-serif text-md font-bold">{villageName(village)}</span>
              <span className="line-clamp-2 text-xs text-ink-soft">{village.path}</span>
              <span className="mt-0.5 block text-xs text-terrace">
                {fill(t.home.villageCount, { count })}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

const MOST = 12;

function villagesOf(cards: CatalogueCard[]): { village: Place; count: number }[] {
  const byCode = new Map<string, { village: Place; count: number }>();
  for (const { village } of cards) {
    const known = byCode.get(village.code);
    byCode.set(village.code, { village, count: (known?.count ?? 0) + 1 });
  }
  return [...byCode.values()].sort((a, b) => b.count - a.count).slice(0, MOST);
}
