import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Price } from "@/brand/price";
import { placeOrder } from "@/features/checkout/actions";
import { CheckoutForm } from "@/features/checkout/components/checkout-form";
import { OrderSummary } from "@/features/checkout/components/order-summary";
import { TestPayment } from "@/features/checkout/components/test-payment";
import { pageText } from "@/lib/messages";
import { listDivisions } from "@/lib/store/divisions";
import { readBasket } from "@/lib/store/read-basket";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageText();
  return { title: t.checkout.title };
}

export default async function CheckoutPage() {
  const { locale, t } = await pageText();
  const basket = await readBasket();
  if (!basket) redirect(`/${locale}/cart`);
  const provinces = await listDivisions(null);
  return (
    <div className="wrap pt-6 md:pt-10">
      <h1 className="mb-6 font-serif text-xl font-bold md:text-2xl">{t.checkout.title}</h1>
      <CheckoutForm
        action={placeOrder.bind(null, locale)}
        provinces={provinces}
        t={t.checkout}
        errorHeading={t.checkoutErrors.heading}
        summary={
          <>
            <OrderSummary basket={basket} locale={locale} t={t} />
            <TestPayment t={t.checkout} />
          </>
        }
        total={
          <>
            <span className="block text-xs leading-4 text-ink-soft">{t.cart.total}</span>
            <Price fen={basket.totalFen} locale={locale} className="text-persimmon" />
          </>
        }
      />
    </div>
  );
}
