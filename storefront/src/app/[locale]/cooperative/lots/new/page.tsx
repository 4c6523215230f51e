import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { MemberHeader } from "@/features/login/components/member-header";
import { recordLot } from "@/features/lots/actions";
import { LotForm } from "@/features/lots/components/lot-form";
import { readFormData, readMe } from "@/features/lots/queries";
import { addDays, shanghaiToday } from "@/lib/dates";
import { fill } from "@/lib/fill";
import { formatWeight } from "@/lib/format";
import { pageText } from "@/lib/messages";
import { villageName } from "@/lib/place";
import { EmptyState } from "@/ui/empty-state";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageText();
  return { title: t.lotForm.title };
}

export default async function NewLotPage() {
  const { locale, t } = await pageText();
  const [{ member, cooperative }, { products, households }] = await Promise.all([
    readMe(locale),
    readFormData(locale),
  ]);
  const today = shanghaiToday(new Date());
  const variants = products.flatMap((product) =>
    product.variants.map((variant) => ({
      id: variant.variant_id,
      label: `${product.title} · ${variant.title}`,
      note: fill(t.lotForm.pack, { weight: formatWeight(variant.pack_grams, locale), stock: variant.stock }),
      packGrams: variant.pack_grams,
      villageCode: product.village.code,
    })),
  );
  return (
    <>
      <MemberHeader me={{ member, cooperative }} locale={locale} t={t} />
      <main className="wrap above-bar max-w-[760px] pt-6">
        <a href={`/${locale}/cooperative`} className="text-sm text-sky hover:underline">
          ← {t.coop.backToLots}
        </a>
        <h1 className="mt-1 mb-4 font-serif text-xl font-bold md:text-2xl">{t.lotForm.title}</h1>
        {variants.length === 0 ? (
          <EmptyState title={t.lotForm.noProducts} />
        ) : (
          <LotForm
            action={recordLot.bind(null, locale)}
            idempotencyKey={randomUUID()}
            variants={variants}
            villages={cooperative.villages.map((village) => ({
              code: village.code,
              name: villageName(village),
            }))}
            households={households.map(({ id, code, name, phone_masked, village }) => ({
              id,
              code,
              name,
              phone: phone_masked,
              villageCode: village.code,
            }))}
            today={today}
            yesterday={addDays(today, -1)}
            locale={locale}
            t={t.lotForm}
          />
        )}
      </main>
    </>
  );
}
