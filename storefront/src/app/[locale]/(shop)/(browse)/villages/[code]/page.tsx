import { divisionCode } from "@xieshou/contracts";
import { notFound } from "next/navigation";
import Link from "next/link";
import { contoursOf } from "@/brand/contours-style";
import { Seal } from "@/brand/seal";
import { ProductGrid } from "@/features/catalogue/components/product-grid";
import { TabBar } from "@/features/shell/components/tab-bar";
import { fill } from "@/lib/fill";
import { pageText } from "@/lib/messages";
import { villageName } from "@/lib/place";
import { listCatalogue } from "@/lib/store/catalogue";
import { buttonClass } from "@/ui/button";

/** No village has this code: pages of villages are rendered when first asked for. */
export function generateStaticParams() {
  return [{ code: "000000000000" }];
}

export default async function VillagePage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  if (!divisionCode.safeParse(code).success) notFound();
  const { locale, t } = await pageText();
  const { cards } = await listCatalogue({ village: code, pageSize: 100 });
  const village = cards[0]?.village;
  if (!village) notFound();
  return (
    <>
      <header>
        <div style={contoursOf(code)} className="contours h-24 border-b border-line bg-sunk/60 md:h-32" />
        <div className="wrap -mt-12 flex items-end gap-5 md:-mt-14">
          <Seal
            code={village.code}
            name={village.name}
            size={104}
            className="relative z-10 shadow-card md:size-28"
          />
          <h1 className="pb-1 font-serif text-xl font-bold md:text-2xl">{villageName(village)}</h1>
        </div>
        <p className="wrap mt-3 text-sm text-ink-soft">
          {village.path} ·{" "}
          <span className="text-terrace">{fill(t.home.villageCount, { count: cards.length })}</span>
        </p>
      </header>
      <div className="wrap pt-6 md:pt-10">
        <h2 className="sr-only">{fill(t.list.village, { name: villageName(village) })}</h2>
        <ProductGrid cards={cards} locale={locale} t={t} eager={4} />
        <div className="mt-8 flex justify-center">
          <Link href={`/${locale}/products`} prefetch={false} className={buttonClass("secondary")}>
            {t.list.back}
          </Link>
        </div>
      </div>
      <TabBar locale={locale} t={t} current="all" />
    </>
  );
}
