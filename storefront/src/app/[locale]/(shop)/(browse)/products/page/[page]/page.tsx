import { notFound } from "next/navigation";
import { ListPage } from "@/features/catalogue/components/list-page";
import { toPage } from "@/features/catalogue/list-params";
import { LIST_PAGE_SIZE } from "@/features/catalogue/queries";
import { TabBar } from "@/features/shell/components/tab-bar";
import { pageText } from "@/lib/messages";
import { listCatalogue } from "@/lib/store/catalogue";

export function generateStaticParams() {
  return [{ page: "2" }];
}

export default async function ProductsPageN({ params }: { params: Promise<{ page: string }> }) {
  const page = toPage((await params).page);
  if (page === null) notFound();
  const { locale, t } = await pageText();
  const list = await listCatalogue({ page, pageSize: LIST_PAGE_SIZE });
  if (list.cards.length === 0) notFound();
  return (
    <>
      <ListPage list={list} kind={null} locale={locale} t={t} />
      <TabBar locale={locale} t={t} current="all" />
    </>
  );
}
