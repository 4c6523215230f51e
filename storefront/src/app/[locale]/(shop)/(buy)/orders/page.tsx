import type { Metadata } from "next";
import { OrderList } from "@/features/order/components/order-list";
import { TabBar } from "@/features/shell/components/tab-bar";
import { pageText } from "@/lib/messages";
import { readOrderIds } from "@/lib/session/cookies";
import { findOrder } from "@/lib/store/order";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageText();
  return { title: t.order.mine };
}

export default async function OrdersPage() {
  const { locale, t } = await pageText();
  const orders = await Promise.all((await readOrderIds()).map(findOrder));
  return (
    <>
      <OrderList orders={orders.filter((order) => order !== null)} locale={locale} t={t} />
      <TabBar locale={locale} t={t} current="orders" />
    </>
  );
}
