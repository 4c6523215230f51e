import "@/app/globals.css";
import type { Metadata } from "next";
import { ShopDocument } from "@/features/shell/components/shop-document";
import { MissingPage } from "@/features/shell/components/missing-page";
import { DEFAULT_LOCALE } from "@/lib/locale";
import { messagesFor } from "@/lib/messages";

const t = messagesFor(DEFAULT_LOCALE);

export const metadata: Metadata = { title: `${t.states.notFound} · ${t.site.name}` };

/** An address that matches no route at all, so no language is known either. */
export default function GlobalNotFound() {
  return (
    <ShopDocument locale={DEFAULT_LOCALE} t={t}>
      <MissingPage locale={DEFAULT_LOCALE} t={t} />
    </ShopDocument>
  );
}
