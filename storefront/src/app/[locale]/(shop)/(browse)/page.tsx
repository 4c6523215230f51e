import Link from "next/link";
import { ClassTiles } from "@/features/catalogue/components/class-chips";
import { Hero } from "@/features/catalogue/components/hero";
import { ProductGrid } from "@/features/catalogue/components/product-grid";
import { VillageRow } from "@/features/catalogue/components/village-row";
import { YuanJourney } from "@/features/catalogue/components/yuan-journey";
import { readHome } from "@/features/catalogue/queries";
import { TabBar } from "@/features/shell/components/tab-bar";
import { fill } from "@/lib/fill";
import { pageText } from "@/lib/messages";
import { buttonClass } from "@/ui/button";
import { Section } from "@/ui/section";

export default async function HomePage() {
  const { locale, t } = await pageText();
  const { cards, inSeason, others, count, month } = await readHome(locale);
  return (
    <>
      <Hero t={t} />
      <Section title={t.home.classes}>
        <ClassTiles locale={locale} t={t} />
      </Section>
      {count === 0 && <p className="wrap py-10 text-ink-soft">{t.home.empty}</p>}
      {inSeason.length > 0 && (
        <Section id="season" title={fill(t.home.season, { month })} note={t.home.seasonNote}>
          <ProductGrid cards={inSeason} locale={locale} t={t} />
        </Section>
      )}
      {cards.length > 0 && (
        <Section title={t.home.villages} note={t.home.villagesNote}>
          <VillageRow cards={cards} locale={locale} t={t} />
        </Section>
      )}
      <Section id="journey" title={t.journey.title}>
        <YuanJourney locale={locale} t={t} />
      </Section>
      {others.length > 0 && (
        <Section title={t.home.more}>
          <ProductGrid cards={others} locale={locale} t={t} />
        </Section>
      )}
      {count > 0 && (
        <div className="wrap mt-8 flex justify-center">
          <Link href={`/${locale}/products`} prefetch={false} className={buttonClass("secondary")}>
            {fill(t.home.all, { count })}
          </Link>
        </div>
      )}
      <TabBar locale={locale} t={t} current="home" />
    </>
  );
}
