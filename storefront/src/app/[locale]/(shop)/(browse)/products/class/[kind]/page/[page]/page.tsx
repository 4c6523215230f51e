import { notFound } from "next/navigation";
import { ListPage } from "@/features/catalogue/components/list-page";
import { toPage, toProductClass } from "@/features/catalogue/list-params";
import { LIST_PAGE_SIZE } from "@/features/catalogue/queries";
import { TabBar } from "@/features/shell/components/tab-bar";
import { pageText } from "@/lib/messages";
import { listCatalogue } from "@/lib/store/catalogue";

export function generateStaticParams() {
  return [{ kind: "tea", page: "2" }];
}

export default async function ClassPageN({ params }: { params: Promise<{ kind: string; page: string }> }) {
  const path = await params;
  const kind = toProductClass(path.kind);
  const page = toPage(path.page);
  if (kind === null || page === null) notFound();
  const { locale, t } = await pageText();
  const list = await listCatalogue({ class: kind, page, pageSize: LIST_PAGE_SIZE });
  if (list.cards.length === 0) notFound();
  return (
    <>
      <ListPage list={list} kind={kind} locale={locale} t={t} />
      <TabBar locale={locale} t={t} current="all" />
    </>
  );
}
