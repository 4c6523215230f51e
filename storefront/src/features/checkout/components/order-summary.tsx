import { Price } from "@/brand/price";
import { fill } from "@/lib/fill";
import { formatAmount } from "@/lib/format";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";
import type { Basket } from "@/lib/store/basket";

interface OrderSummaryProps {
  basket: Basket;
  locale: Locale;
  t: Messages;
}

/** What is about to be ordered: a parcel per cooperative, and the sums. */
export function OrderSummary({ basket, locale, t }: OrderSummaryProps) {
  return (
    <section className="rounded-card bg-surface p-5 shadow-card">
      <h2 className="font-serif text-md font-bold">{t.checkout.summary}</h2>
      {basket.groups.length > 1 && (
        <p className="text-sm text-ink-soft">
          {fill(t.checkout.deliveryText, { count: basket.groups.length })}
        </p>
      )}
      <ul className="mt-3 space-y-4">
        {basket.groups.map((group) => (
          <li key={group.cooperativeId} className="figures text-sm">
            <p className="font-medium">{group.cooperativeName}</p>
            {group.lines.map((line) => (
              <p key={line.id} className="flex justify-between gap-3">
                <span className="min-w-0 truncate">
                  {line.title}{" "}
                  <span className="text-ink-soft">
                    {line.variantTitle} × {line.quantity}
                  </span>
                </span>
                <span>{formatAmount(line.totalFen)}</span>
              </p>
            ))}
            <p className="flex justify-between text-ink-soft">
              <span>{t.cart.freight}</span>
              <span>{group.shipping ? formatAmount(group.shipping.fen) : t.cart.freightUnknown}</span>
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-4 flex items-baseline justify-between border-t border-line pt-3 font-semibold">
        {t.cart.total}
        <Price fen={basket.totalFen} locale={locale} className="text-persimmon" />
      </p>
    </section>
  );
}
