import type { Metadata } from "next";
import { CartView } from "@/features/cart/components/cart-view";
import { TabBar } from "@/features/shell/components/tab-bar";
import { pageText } from "@/lib/messages";
import { readBasket } from "@/lib/store/read-basket";
import { buttonClass } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageText();
  return { title: t.cart.title };
}

export default async function CartPage() {
  const { locale, t } = await pageText();
  const basket = await readBasket();
  if (basket) return <CartView basket={basket} locale={locale} t={t} />;
  return (
    <>
      <EmptyState
        headingLevel="h1"
        title={t.cart.empty}
        text={t.cart.emptyText}
        action={
          <a href={`/${locale}#season`} className={buttonClass("primary")}>
            {t.cart.browse}
          </a>
        }
      />
      <TabBar locale={locale} t={t} current="cart" />
    </>
  );
}
