import type { OrderAttribution } from "@xieshou/contracts";
import { fromDecimal } from "@xieshou/money";
import { Price } from "@/brand/price";
import { fill } from "@/lib/fill";
import { formatAmount, formatDate } from "@/lib/format";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";
import type { Order } from "@/lib/store/order";
import { buttonClass } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { parcelsOf } from "../parcels";
import { progressOf } from "../progress";
import { LineAttribution } from "./line-attribution";
import { ParcelThread } from "./parcel-thread";

interface OrderViewProps {
  order: Order;
  attribution: OrderAttribution | null;
  /** The buyer has just come from the checkout. */
  isNew: boolean;
  locale: Locale;
  t: Messages;
}

/** An order: where its parcels are, and whom it helps. */
export function OrderView({ order, attribution, isNew, locale, t }: OrderViewProps) {
  return (
    <div className="wrap above-bar pt-6 md:pt-10">
      {isNew && (
        <Notice kind="done" title={t.order.thanks} className="mb-6">
          {t.order.thanksText}
        </Notice>
      )}
      <header className="mb-6">
        <h1 className="figures font-serif text-xl font-bold md:text-2xl">
          {fill(t.order.number, { number: order.display_id })}
        </h1>
        <p className="text-sm text-ink-soft">
          {fill(t.order.placedOn, { date: formatDate(order.created_at, locale) })}
        </p>
      </header>
      <div className="grid gap-8 md:grid-cols-[1fr_380px] md:gap-12">
        <div className="space-y-5 md:order-last">
          <Parcels order={order} attribution={attribution} t={t} />
        </div>
        {attribution && (
          <section className="md:row-span-2">
            <h2 className="mb-1 font-serif text-lg font-bold">{t.order.attribution}</h2>
            <p className="mb-4 text-sm text-ink-soft">{attributionNote(attribution, t)}</p>
            <div className="space-y-4">
              {attribution.lines.map((line) => (
                <LineAttribution key={line.line_id} line={line} locale={locale} t={t} />
              ))}
            </div>
            <p className="mt-3 text-xs text-ink-soft">
              {fill(t.order.definition, { version: attribution.definition_version })}
            </p>
          </section>
        )}
        <Sums order={order} locale={locale} t={t} />
      </div>
    </div>
  );
}

function attributionNote(attribution: OrderAttribution, t: Messages): string {
  return attribution.lines.every((line) => line.counted_fen > 0)
    ? t.origin.countedNote
    : t.order.attributionWait;
}

function Parcels({ order, attribution, t }: Pick<OrderViewProps, "order" | "attribution" | "t">) {
  return parcelsOf(order, attribution).map((parcel) => (
    <section key={parcel.cooperativeId} className="rounded-card bg-surface p-5 shadow-card">
      <h2 className="mb-3">
        <span className="block text-sm text-ink-soft">{t.order.parcel}</span>
        <span className="font-medium">{parcel.cooperativeName}</span>
      </h2>
      <ParcelThread progress={progressOf(order, parcel.items)} t={t.order} />
    </section>
  ));
}

function Sums({ order, locale, t }: Pick<OrderViewProps, "order" | "locale" | "t">) {
  const address = order.shipping_address;
  return (
    <section className="figures space-y-1.5 rounded-card bg-surface p-5 text-sm shadow-card">
      <SumRow label={t.order.goods} value={formatAmount(fromDecimal(order.item_total))} />
      <SumRow label={t.order.freight} value={formatAmount(fromDecimal(order.shipping_total))} />
      <p className="flex items-baseline justify-between border-t border-line pt-2 font-semibold">
        {t.order.total}
        <Price fen={fromDecimal(order.total)} locale={locale} />
      </p>
      <SumRow label={t.order.payment} value={t.checkout.testPayment} />
      {address && (
        <SumRow
          label={t.order.address}
          value={`${maskName(address.first_name)} ${maskPhone(address.phone)} ${[address.province, address.city, address.address_2].filter(Boolean).join(" ")}`}
        />
      )}
      <p className="flex gap-3 pt-4">
        <a href={`/${locale}/orders/${order.id}`} className={buttonClass("quiet", "flex-1")}>
          {t.order.refresh}
        </a>
        <a href={`/${locale}`} className={buttonClass("secondary", "flex-1")}>
          {t.order.again}
        </a>
      </p>
    </section>
  );
}

function SumRow({ label, value }: { label: string; value: string }) {
  return (
    <p className="flex items-baseline justify-between gap-4">
      <span className="shrink-0 text-ink-soft">{label}</span>
      <span className="text-right">{value}</span>
    </p>
  );
}

// Whoever holds the address of this page sees the order: enough to recognise it, not enough to call or visit.
function maskName(name: string | null | undefined): string {
  return name ? `${[...name][0] ?? ""}**` : "";
}

function maskPhone(phone: string | null | undefined): string {
  return phone ? phone.replace(/^(\d{3})\d+(\d{4})$/, "$1****$2") : "";
}
