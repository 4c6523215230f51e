import { memberMay } from "@xieshou/contracts";
import type { Metadata } from "next";
import { MemberHeader } from "@/features/login/components/member-header";
import { LotList } from "@/features/lots/components/lot-list";
import { readLots, readMe } from "@/features/lots/queries";
import { fill } from "@/lib/fill";
import { pageText } from "@/lib/messages";
import { villageName } from "@/lib/place";
import { ActionBar } from "@/ui/action-bar";
import { buttonClass } from "@/ui/button";
import { Icon } from "@/ui/icon";
import { Notice } from "@/ui/notice";

interface CooperativePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageText();
  return { title: t.coop.title };
}

export default async function CooperativePage({ searchParams }: CooperativePageProps) {
  const { locale, t } = await pageText();
  const page = Number((await searchParams).page ?? 1);
  const [{ member, cooperative }, list] = await Promise.all([
    readMe(locale),
    readLots(locale, Number.isInteger(page) && page > 0 ? page : 1),
  ]);
  const base = `/${locale}/cooperative`;
  return (
    <>
      <MemberHeader me={{ member, cooperative }} locale={locale} t={t} />
      <main className="wrap above-bar max-w-[900px] space-y-6 pt-6">
        <div className="flex flex-wrap items-center justify-between gap-4">
          <div>
            <h1 className="font-serif text-xl font-bold">{fill(t.coop.hello, { name: member.name })}</h1>
            <p className="text-sm text-ink-soft">
              {t.coop.villages} {cooperative.villages.map(villageName).join("、")}
            </p>
          </div>
          {memberMay(member.role, "lot:record") && (
            <ActionBar>
              <a href={`${base}/lots/new`} className={buttonClass("primary", "min-h-14 flex-1 text-md")}>
                <Icon name="plus" />
                {t.coop.record}
              </a>
            </ActionBar>
          )}
        </div>
        {cooperative.status !== "approved" && <Notice kind="waiting">{t.coop.suspended}</Notice>}
        <section>
          <h2 className="mb-3 font-serif text-lg font-bold">{t.coop.lots}</h2>
          <LotList list={list} base={base} locale={locale} t={t} />
        </section>
      </main>
    </>
  );
}
