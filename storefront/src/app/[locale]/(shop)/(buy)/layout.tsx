import "@/app/globals.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { connection } from "next/server";
import { ShopDocument } from "@/features/shell/components/shop-document";
import { LOCALES } from "@/lib/locale";
import { pageText } from "@/lib/messages";

/**
 * Everything under here belongs to one visitor: rendered whole per request, so that its scripts can carry the
 * nonce the proxy made. Never a static shell, which could carry none.
 */
export const instant = false;

export function generateStaticParams() {
  return LOCALES.map((locale) => ({ locale }));
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageText();
  return { title: { default: t.site.name, template: `%s · ${t.site.name}` }, robots: { index: false } };
}

export default async function BuyLayout({ children }: { children: ReactNode }) {
  await connection();
  const { locale, t } = await pageText();
  return (
    <ShopDocument locale={locale} t={t}>
      {children}
    </ShopDocument>
  );
}
