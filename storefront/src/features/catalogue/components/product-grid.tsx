import type { CatalogueCard } from "@xieshou/contracts";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";
import { ProductCard } from "./product-card";

interface ProductGridProps {
  cards: CatalogueCard[];
  locale: Locale;
  t: Messages;
  /** How many of the first pictures are on the first screen. */
  eager?: number;
}

/** Cards, two to a row on a phone and four on a desk. */
export function ProductGrid({ cards, locale, t, eager = 0 }: ProductGridProps) {
  return (
    <ul className="grid grid-cols-2 gap-3 md:grid-cols-3 md:gap-5 lg:grid-cols-4">
      {cards.map((card, index) => (
        <li key={card.product_id} className="flex *:w-full">
          <ProductCard card={card} locale={locale} t={t} isFirst={index < eager} />
        </li>
      ))}
    </ul>
  );
}
