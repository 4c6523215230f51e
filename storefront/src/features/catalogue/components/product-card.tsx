import type { CatalogueCard } from "@xieshou/contracts";
import Link from "next/link";
import { Price } from "@/brand/price";
import { Seal } from "@/brand/seal";
import { fill } from "@/lib/fill";
import { formatAmount, formatWeight } from "@/lib/format";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";
import { shortPlace } from "@/lib/place";
import { Picture } from "@/brand/picture";

interface ProductCardProps {
  card: CatalogueCard;
  locale: Locale;
  t: Messages;
  isFirst?: boolean;
}

/** A product in a list: picture, village seal, name, place, price and the price of a 斤. */
export function ProductCard({ card, locale, t, isFirst }: ProductCardProps) {
  return (
    <article className="group relative flex flex-col overflow-hidden rounded-card bg-surface shadow-card">
      <div className="relative aspect-square overflow-hidden bg-sunk">
        <Picture
          image={card.image}
          alt=""
          seed={card.handle}
          sizes="(width >= 1080px) 280px, (width >= 720px) 30vw, 50vw"
          isFirst={isFirst}
          className={`size-full object-cover transition-transform duration-200 group-hover:scale-[1.03] ${card.in_stock ? "" : "opacity-55 saturate-50"}`}
        />
        {!card.in_stock && (
          <span className="absolute top-2.5 left-2.5 rounded-chip bg-ink px-3 py-0.5 text-xs text-paper">
            {t.card.soldOut}
          </span>
        )}
        {card.is_example && (
          <span className="absolute bottom-2.5 left-2.5 rounded-chip bg-surface/90 px-2 text-xs leading-5 text-ink-soft">
            {t.site.example}
          </span>
        )}
        <Seal
          code={card.village.code}
          name={card.village.name}
          size={42}
          className="absolute right-2.5 bottom-2.5 shadow-card"
        />
      </div>
      <div className="flex flex-1 flex-col gap-1 p-3">
        <h3 className="line-clamp-2 text-base leading-6 font-medium">
          <Link
            href={`/${locale}/products/${card.handle}`}
            prefetch={false}
            className="after:absolute after:inset-0 after:rounded-card"
          >
            {card.title}
          </Link>
        </h3>
        <p className="truncate text-xs text-ink-soft">{shortPlace(card.village)}</p>
        <p className="mt-auto pt-1 text-persimmon">
          <Price fen={card.price_fen} locale={locale} />
        </p>
        <p className="figures flex min-h-5 flex-wrap items-center justify-between gap-x-2 text-xs leading-5 text-ink-soft">
          {unitLine({ card, locale, t })}
          {card.is_certified && (
            <span className="rounded-chip bg-terrace-wash px-2 text-terrace">{t.card.certified}</span>
          )}
        </p>
      </div>
    </article>
  );
}

function unitLine({ card, locale, t }: ProductCardProps): string {
  if (card.price_per_jin_fen !== null)
    return fill(t.card.perJin, { price: formatAmount(card.price_per_jin_fen) });
  return card.pack_grams === null ? "" : formatWeight(card.pack_grams, locale);
}
