"use client";

import { usePathname } from "next/navigation";
import type { Locale } from "@/lib/locale";

interface LanguageLinkProps {
  to: Locale;
  text: string;
  label: string;
}

/** The same page in the other language. */
export function LanguageLink({ to, text, label }: LanguageLinkProps) {
  const path = usePathname().replace(/^\/[^/]+/, `/${to}`);
  return (
    <a
      href={path}
      hrefLang={to}
      lang={to}
      aria-label={label}
      className="inline-flex min-h-11 items-center rounded-field px-3 text-sm text-ink-soft hover:text-persimmon"
    >
      {text}
    </a>
  );
}
