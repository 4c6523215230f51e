import { fromDecimal } from "@xieshou/money";
import { Price } from "@/brand/price";
import { fill } from "@/lib/fill";
import { formatDate } from "@/lib/format";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";
import type { Order } from "@/lib/store/order";
import { buttonClass } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Icon } from "@/ui/icon";
import { progressOf, STATIONS } from "../progress";

interface OrderListProps {
  orders: Order[];
  locale: Locale;
  t: Messages;
}

/** The orders placed on this device, newest first. */
export function OrderList({ orders, locale, t }: OrderListProps) {
  if (orders.length === 0) {
    return (
      <EmptyState
        headingLevel="h1"
        title={t.order.mineEmpty}
        text={t.order.mineEmptyText}
        action={
          <a href={`/${locale}`} className={buttonClass("primary")}>
            {t.cart.browse}
          </a>
        }
      />
    );
  }
  return (
    <div className="wrap above-bar max-w-[760px] pt-6 md:pt-10">
      <h1 className="font-serif text-xl font-bold md:text-2xl">{t.order.mine}</h1>
      <p className="mb-4 text-sm text-ink-soft">{fill(t.order.mineText, { count: orders.length })}</p>
      <ul className="space-y-3">
        {orders.map((order) => (
          <li key={order.id}>
            <a
              href={`/${locale}/orders/${order.id}`}
              className="flex items-center gap-4 rounded-card bg-surface p-4 shadow-card hover:text-persimmon"
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">
                  {order.items.map((item) => item.product_title).join("、")}
                </span>
                <span className="figures block text-sm text-ink-soft">
                  {fill(t.order.number, { number: order.display_id })} ·{" "}
                  {formatDate(order.created_at, locale)} · {stateText(order, t)}
                </span>
              </span>
              <Price fen={fromDecimal(order.total)} locale={locale} size="line" />
              <Icon name="next" />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function stateText(order: Order, t: Messages): string {
  const progress = progressOf(order, order.items);
  if (progress.isCanceled) return t.order.states.canceled;
  const last = STATIONS.filter((station) => progress.reached[station]).at(-1);
  return t.order.states[last ?? "placed"];
}
