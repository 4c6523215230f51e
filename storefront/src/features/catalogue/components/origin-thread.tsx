import type { CatalogueProduct } from "@xieshou/contracts";
import Link from "next/link";
import type { ReactNode } from "react";
import { contoursOf } from "@/brand/contours-style";
import { Price } from "@/brand/price";
import { Seal } from "@/brand/seal";
import { Knot, Thread } from "@/brand/thread";
import { fill } from "@/lib/fill";
import { formatShare, householdText } from "@/lib/format";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";
import { villageName } from "@/lib/place";

interface OriginThreadProps {
  product: CatalogueProduct;
  locale: Locale;
  t: Messages;
}

const WHOLE = 10_000;

/** 它从哪里来、帮到谁: household → village → cooperative → you, on the thread. Counts only, never a name. */
export function OriginThread({ product, locale, t }: OriginThreadProps) {
  const { village, paired_county: paired, counted_fen: countedFen } = product.origin;
  return (
    <section className="overflow-hidden rounded-card border border-line bg-surface">
      <h2
        style={contoursOf(village.code)}
        className="contours border-b border-line bg-sunk/60 px-5 py-6 font-serif text-xl font-bold md:px-7"
      >
        {t.origin.title}
      </h2>
      <div className="p-5 md:p-7">
        <Thread>
          <Knot mark="户">
            <KnotText title={t.origin.households}>
              <p>{householdsLine(product, t)}</p>
              {collectiveLine(product.origin.collective_share_basis_points, t)}
            </KnotText>
          </Knot>
          <Knot mark="村">
            <KnotText title={t.origin.village}>
              <Link
                href={`/${locale}/villages/${village.code}`}
                prefetch={false}
                className="mt-1 flex items-center gap-3.5 hover:text-persimmon"
              >
                <Seal code={village.code} name={village.name} size={56} />
                <span>
                  <span className="block font-serif text-md font-bold">{villageName(village)}</span>
                  <span className="block text-sm text-ink-soft">{village.path}</span>
                </span>
              </Link>
              {village.story && <p className="mt-2 max-w-[34em] text-sm">{village.story}</p>}
              {paired && (
                <p className="mt-1 text-sm text-ink-soft">{fill(t.origin.paired, { name: paired.name })}</p>
              )}
            </KnotText>
          </Knot>
          <Knot mark="社">
            <KnotText title={t.origin.cooperative}>
              <p className="font-medium">{product.cooperative.name}</p>
              <p className="text-sm text-ink-soft">{t.origin.cooperativeText}</p>
            </KnotText>
          </Knot>
          <Knot mark="你" isLast>
            <KnotText title={t.origin.you}>
              <p className="text-sm text-ink-soft">{t.origin.youText}</p>
            </KnotText>
          </Knot>
        </Thread>
        <p className="mt-5 flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line pt-4">
          <span className="font-medium">{t.origin.counted}</span>
          <Price fen={countedFen} locale={locale} className="text-terrace" />
          <span className="w-full text-xs text-ink-soft">{t.origin.countedNote}</span>
        </p>
      </div>
    </section>
  );
}

function KnotText({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h3 className="text-sm text-ink-soft">{title}</h3>
      {children}
    </>
  );
}

function householdsLine({ origin }: CatalogueProduct, t: Messages): string {
  if (origin.households.count === 0) {
    return origin.collective_share_basis_points === WHOLE ? t.origin.lotCollective : t.origin.householdsNone;
  }
  return householdText(origin.households, {
    counted: (count) => fill(t.origin.householdsText, { count }),
    few: t.origin.householdsFew,
  });
}

function collectiveLine(basisPoints: number, t: Messages) {
  if (basisPoints <= 0 || basisPoints >= WHOLE) return null;
  return (
    <p className="text-sm text-ink-soft">
      {fill(t.origin.collective, { percent: formatShare(basisPoints) })}
    </p>
  );
}
