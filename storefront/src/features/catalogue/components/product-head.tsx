import type { CatalogueProduct } from "@xieshou/contracts";
import { ExampleMark } from "@/brand/example-mark";
import { Seal } from "@/brand/seal";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";

interface ProductHeadProps {
  product: CatalogueProduct;
  locale: Locale;
  t: Messages;
}

/** Name and place of a product, under its village's seal. */
export function ProductHead({ product, locale, t }: ProductHeadProps) {
  return (
    <header className="flex items-start gap-4">
      <div className="min-w-0 flex-1">
        <p className="mb-1.5 flex flex-wrap gap-1.5 text-xs leading-5">
          <a
            href={`/${locale}/products/class/${product.class}`}
            className="rounded-chip bg-sunk px-2.5 text-ink-soft hover:text-persimmon"
          >
            {t.classes[product.class]}
          </a>
          {product.in_season && (
            <span className="rounded-chip bg-terrace-wash px-2.5 text-terrace">{t.card.inSeason}</span>
          )}
          {product.is_certified && (
            <span className="rounded-chip bg-terrace-wash px-2.5 text-terrace">{t.card.certified}</span>
          )}
          {product.is_example && <ExampleMark label={t.site.example} />}
        </p>
        <h1 className="font-serif text-xl font-bold md:text-2xl">{product.title}</h1>
        {product.subtitle && <p className="mt-0.5 text-ink-soft">{product.subtitle}</p>}
      </div>
      <Seal code={product.village.code} name={product.village.name} size={58} className="mt-1" />
    </header>
  );
}
