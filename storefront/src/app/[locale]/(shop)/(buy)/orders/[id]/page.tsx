import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OrderView } from "@/features/order/components/order-view";
import { TabBar } from "@/features/shell/components/tab-bar";
import { pageText } from "@/lib/messages";
import { findAttribution, findOrder } from "@/lib/store/order";

interface OrderPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageText();
  return { title: t.order.title };
}

export default async function OrderPage({ params, searchParams }: OrderPageProps) {
  const { id } = await params;
  if (!/^order_\w{1,60}$/.test(id)) notFound();
  const { locale, t } = await pageText();
  const [order, attribution] = await Promise.all([findOrder(id), findAttribution(id)]);
  if (!order) notFound();
  const isNew = (await searchParams).placed === "1";
  return (
    <>
      <OrderView order={order} attribution={attribution} isNew={isNew} locale={locale} t={t} />
      <TabBar locale={locale} t={t} current="orders" />
    </>
  );
}
