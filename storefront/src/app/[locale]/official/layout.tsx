import "@/app/globals.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { connection } from "next/server";
import { LOCALES } from "@/lib/locale";
import { pageText } from "@/lib/messages";

/** Rendered whole per request, like everything that belongs to one person: its scripts carry a nonce. */
export const instant = false;

export function generateStaticParams() {
  return LOCALES.map((locale) => ({ locale }));
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageText();
  const title = t.login.officialTitle;
  return { title: { default: title, template: `%s · ${title}` }, robots: { index: false } };
}

export default async function OfficialLayout({ children }: { children: ReactNode }) {
  await connection();
  const { locale } = await pageText();
  return (
    <html lang={locale}>
      <body className="min-h-dvh bg-paper text-ink">{children}</body>
    </html>
  );
}
