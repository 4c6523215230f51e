import { memberMay } from "@xieshou/contracts";
import type { Metadata } from "next";
import { MemberHeader } from "@/features/login/components/member-header";
import { closeLot } from "@/features/lots/actions";
import { CloseForm } from "@/features/lots/components/close-form";
import { LotSheet } from "@/features/lots/components/lot-sheet";
import { readLot, readMe } from "@/features/lots/queries";
import { fill } from "@/lib/fill";
import { pageText } from "@/lib/messages";
import { Notice } from "@/ui/notice";

interface LotPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageText();
  return { title: t.lotPage.code };
}

export default async function LotPage({ params, searchParams }: LotPageProps) {
  const { locale, t } = await pageText();
  const { id } = await params;
  const [{ member, cooperative }, lot] = await Promise.all([readMe(locale), readLot(locale, id)]);
  const isNew = (await searchParams).saved === "1";
  return (
    <>
      <MemberHeader me={{ member, cooperative }} locale={locale} t={t} />
      <main className="wrap max-w-[760px] space-y-4 pt-6 pb-16">
        <div>
          <a href={`/${locale}/cooperative`} className="text-sm text-sky hover:underline">
            ← {t.coop.backToLots}
          </a>
          <h1 className="sr-only">{fill(t.lotPage.title, { code: lot.code })}</h1>
        </div>
        {isNew && (
          <Notice kind="done" title={t.lotPage.saved}>
            {t.lotPage.savedText}
          </Notice>
        )}
        {lot.status === "closed" && <Notice kind="waiting">{t.lotPage.closed}</Notice>}
        <LotSheet lot={lot} locale={locale} t={t} />
        {lot.status !== "closed" && memberMay(member.role, "lot:close") && (
          <CloseForm action={closeLot.bind(null, { locale, lotId: lot.id })} t={t.lotPage} />
        )}
      </main>
    </>
  );
}
