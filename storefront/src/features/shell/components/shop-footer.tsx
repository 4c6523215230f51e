import { Wordmark } from "@/brand/wordmark";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";

/** What counts, what is invented, and the doors to the consoles. */
export function ShopFooter({ locale, t }: { locale: Locale; t: Messages }) {
  return (
    <footer className="mt-16 border-t border-line bg-sunk">
      <div className="wrap above-bar grid gap-8 pt-10 text-sm text-ink-soft md:grid-cols-[1fr_auto]">
        <div className="max-w-[34em] space-y-2">
          <Wordmark name={t.site.name} size={24} />
          <p>{t.site.tagline}</p>
          <p>{t.footer.text}</p>
          <p>{t.site.exampleNote}</p>
        </div>
        <nav aria-label={t.footer.entrances} className="flex flex-col gap-1">
          <a href={`/${locale}#journey`} className="py-1.5 text-sky hover:underline">
            {t.footer.how}
          </a>
          <a href={`/${locale}/cooperative`} className="py-1.5 text-sky hover:underline">
            {t.nav.cooperative}
          </a>
          <a href={`/${locale}/official`} className="py-1.5 text-sky hover:underline">
            {t.nav.official}
          </a>
        </nav>
      </div>
    </footer>
  );
}
