import Link from "next/link";
import { Wordmark } from "@/brand/wordmark";
import { otherLocale, type Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";
import { Icon } from "@/ui/icon";
import { CartCount } from "./cart-count";
import { LanguageLink } from "./language-link";

/** Name, the few ways to go, language and basket. */
export function ShopHeader({ locale, t }: { locale: Locale; t: Messages }) {
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-paper/95 backdrop-blur-sm">
      <div className="wrap flex h-14 items-center gap-4 md:h-16">
        <Link href={`/${locale}`} prefetch={false} aria-label={t.site.home} className="rounded-field py-2">
          <Wordmark name={t.site.name} />
        </Link>
        <nav aria-label={t.nav.label} className="ml-6 hidden gap-6 text-base md:flex">
          <Link href={`/${locale}/products`} prefetch={false} className="py-2 hover:text-persimmon">
            {t.nav.all}
          </Link>
          <Link href={`/${locale}#journey`} prefetch={false} className="py-2 hover:text-persimmon">
            {t.footer.how}
          </Link>
        </nav>
        <div className="ml-auto flex items-center gap-1">
          <LanguageLink to={otherLocale(locale)} text={t.site.language} label={t.site.languageLabel} />
          <a
            href={`/${locale}/orders`}
            className="hidden min-h-11 items-center gap-1.5 rounded-field px-3 text-sm hover:text-persimmon md:inline-flex"
          >
            <Icon name="receipt" />
            {t.nav.orders}
          </a>
          <a
            href={`/${locale}/cart`}
            className="relative inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-field px-2 text-sm hover:text-persimmon"
          >
            <Icon name="basket" />
            <span className="sr-only md:not-sr-only">{t.nav.cart}</span>
            <CartCount label={t.nav.cartCount} />
          </a>
        </div>
      </div>
    </header>
  );
}
