import "@/app/globals.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ShopDocument } from "@/features/shell/components/shop-document";
import { LOCALES } from "@/lib/locale";
import { pageText } from "@/lib/messages";

/** Everything under here is public, the same for everybody, and served whole from the page cache. */
export const ensureStatic = "navigation";

export function generateStaticParams() {
  return LOCALES.map((locale) => ({ locale }));
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageText();
  return {
    title: { default: `${t.site.name} · ${t.site.tagline}`, template: `%s · ${t.site.name}` },
    description: t.site.description,
  };
}

export default async function BrowseLayout({ children }: { children: ReactNode }) {
  const { locale, t } = await pageText();
  return (
    <ShopDocument locale={locale} t={t}>
      {children}
    </ShopDocument>
  );
}
