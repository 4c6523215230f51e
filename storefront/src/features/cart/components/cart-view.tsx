import { Price } from "@/brand/price";
import { fill } from "@/lib/fill";
import { formatAmount } from "@/lib/format";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";
import { shortLines, type Basket } from "@/lib/store/basket";
import { ActionBar } from "@/ui/action-bar";
import { buttonClass } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { CartGroup } from "./cart-group";

interface CartViewProps {
  basket: Basket;
  locale: Locale;
  t: Messages;
}

/** The basket, one parcel per cooperative, and what it comes to. */
export function CartView({ basket, locale, t }: CartViewProps) {
  const short = shortLines(basket);
  return (
    <div className="wrap pt-6 md:grid md:grid-cols-[1fr_340px] md:gap-10 md:pt-10">
      <div>
        <h1 className="mb-4 font-serif text-xl font-bold md:text-2xl">{t.cart.title}</h1>
        {short.length > 0 && (
          <Notice kind="waiting" className="mb-4">
            {short.map((line) => (
              <p key={line.id}>
                {fill(line.stock ? t.cart.short : t.cart.gone, { title: line.title, count: line.stock ?? 0 })}
              </p>
            ))}
          </Notice>
        )}
        <div className="space-y-5">
          {basket.groups.map((group) => (
            <CartGroup key={group.cooperativeId} group={group} locale={locale} t={t} />
          ))}
        </div>
      </div>
      <aside className="mt-6 self-start md:sticky md:top-24 md:mt-16">
        <dl className="figures space-y-1.5 rounded-card bg-surface p-5 shadow-card">
          <Row label={t.cart.goods} fen={basket.goodsFen} />
          <Row label={freightLabel(basket, t)} fen={basket.freightFen} />
          <div className="flex items-baseline justify-between border-t border-line pt-2 font-semibold">
            <dt>{t.cart.total}</dt>
            <dd className="text-persimmon">
              <Price fen={basket.totalFen} locale={locale} />
            </dd>
          </div>
        </dl>
        <ActionBar className="md:mt-4">
          <p className="flex-1 md:hidden">
            <span className="block text-xs leading-4 text-ink-soft">{t.cart.total}</span>
            <Price fen={basket.totalFen} locale={locale} className="text-persimmon" />
          </p>
          <a href={`/${locale}/checkout`} className={buttonClass("primary", "min-w-36 md:w-full")}>
            {t.cart.checkout}
          </a>
        </ActionBar>
      </aside>
    </div>
  );
}

function freightLabel({ groups }: Basket, t: Messages): string {
  return groups.length === 1 ? t.cart.freight : fill(t.cart.freightTotal, { count: groups.length });
}

function Row({ label, fen }: { label: string; fen: number }) {
  return (
    <div className="flex items-baseline justify-between gap-3">
      <dt className="text-sm text-ink-soft">{label}</dt>
      <dd>{formatAmount(fen)}</dd>
    </div>
  );
}
