import { PRODUCT_CLASSES } from "@xieshou/contracts";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListPage } from "@/features/catalogue/components/list-page";
import { toProductClass } from "@/features/catalogue/list-params";
import { LIST_PAGE_SIZE } from "@/features/catalogue/queries";
import { TabBar } from "@/features/shell/components/tab-bar";
import { pageText } from "@/lib/messages";
import { listCatalogue } from "@/lib/store/catalogue";

interface ClassPageProps {
  params: Promise<{ kind: string }>;
}

export function generateStaticParams() {
  return PRODUCT_CLASSES.map((kind) => ({ kind }));
}

export async function generateMetadata({ params }: ClassPageProps): Promise<Metadata> {
  const kind = toProductClass((await params).kind);
  const { t } = await pageText();
  return { title: kind ? t.classes[kind] : t.states.notFound };
}

export default async function ClassPage({ params }: ClassPageProps) {
  const kind = toProductClass((await params).kind);
  if (!kind) notFound();
  const { locale, t } = await pageText();
  const list = await listCatalogue({ class: kind, pageSize: LIST_PAGE_SIZE });
  return (
    <>
      <ListPage list={list} kind={kind} locale={locale} t={t} />
      <TabBar locale={locale} t={t} current="all" />
    </>
  );
}
