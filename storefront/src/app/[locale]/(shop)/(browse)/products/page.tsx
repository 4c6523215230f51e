import type { Metadata } from "next";
import { ListPage } from "@/features/catalogue/components/list-page";
import { LIST_PAGE_SIZE } from "@/features/catalogue/queries";
import { TabBar } from "@/features/shell/components/tab-bar";
import { pageText } from "@/lib/messages";
import { listCatalogue } from "@/lib/store/catalogue";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageText();
  return { title: t.list.all };
}

export default async function ProductsPage() {
  const { locale, t } = await pageText();
  const list = await listCatalogue({ pageSize: LIST_PAGE_SIZE });
  return (
    <>
      <ListPage list={list} kind={null} locale={locale} t={t} />
      <TabBar locale={locale} t={t} current="all" />
    </>
  );
}
