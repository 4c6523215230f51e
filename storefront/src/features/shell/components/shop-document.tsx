import type { ReactNode } from "react";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";
import { NavigationThread } from "./navigation-thread";
import { ShopFooter } from "./shop-footer";
import { ShopHeader } from "./shop-header";

interface ShopDocumentProps {
  locale: Locale;
  t: Messages;
  children: ReactNode;
}

/** The page around everything in the shop. */
export function ShopDocument({ locale, t, children }: ShopDocumentProps) {
  return (
    <html lang={locale}>
      <body className="flex min-h-dvh flex-col bg-paper text-ink">
        <a
          href="#content"
          className="absolute top-2 left-2 z-50 -translate-y-20 rounded-field bg-ink px-4 py-2 text-paper focus:translate-y-0"
        >
          {t.site.skip}
        </a>
        <NavigationThread />
        <ShopHeader locale={locale} t={t} />
        <main id="content" tabIndex={-1} className="flex-1 outline-none">
          {children}
        </main>
        <ShopFooter locale={locale} t={t} />
      </body>
    </html>
  );
}
