import type { OrderAttribution } from "@xieshou/contracts";
import { Seal } from "@/brand/seal";
import { fill } from "@/lib/fill";
import { formatAmount, formatDate, householdText } from "@/lib/format";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";
import { villageName } from "@/lib/place";

type Line = OrderAttribution["lines"][number];
type Origin = Line["origins"][number];

interface LineProps {
  line: Line;
  locale: Locale;
  t: Messages;
}

/** Where the money of one line goes: how much is paid, how much is counted, and to which village and households. */
export function LineAttribution({ line, locale, t }: LineProps) {
  return (
    <article className="overflow-hidden rounded-card border border-line bg-surface">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line px-4 py-3">
        <h3 className="font-medium">
          {line.title} <span className="figures text-sm text-ink-soft">× {line.quantity}</span>
        </h3>
        <p className="figures">{formatAmount(line.payable_fen)}</p>
        <p className="w-full text-xs text-ink-soft">{line.cooperative?.name ?? t.order.noCooperative}</p>
      </header>
      <MoneyState line={line} t={t} />
      <ul className="divide-y divide-line px-4">
        {line.origins.map((origin) => (
          <OriginRow
            key={`${origin.lot_code ?? ""}${origin.village.code}`}
            origin={origin}
            locale={locale}
            t={t}
          />
        ))}
      </ul>
      {line.unattributed_fen > 0 && (
        <p className="figures flex justify-between gap-3 border-t border-line px-4 py-3 text-sm">
          <span className="text-ink-soft">{t.order.unattributed}</span>
          <span>{formatAmount(line.unattributed_fen)}</span>
        </p>
      )}
    </article>
  );
}

function MoneyState({ line, t }: { line: Line; t: Messages }) {
  return (
    <dl className="figures grid grid-cols-2 text-sm">
      <div className="bg-millet-wash px-4 py-2.5">
        <dt className="text-millet">{t.order.paid}</dt>
        <dd className="text-md font-semibold" data-measure="paid">
          {formatAmount(line.paid_fen)}
        </dd>
      </div>
      <div className="bg-terrace-wash px-4 py-2.5">
        <dt className="text-terrace">{t.order.counted} ✓</dt>
        <dd className="text-md font-semibold" data-measure="counted">
          {formatAmount(line.counted_fen)}
        </dd>
      </div>
    </dl>
  );
}

function OriginRow({ origin, locale, t }: { origin: Origin; locale: Locale; t: Messages }) {
  return (
    <li className="flex gap-3.5 py-4">
      <Seal code={origin.village.code} name={origin.village.name} size={52} />
      <div className="min-w-0 flex-1">
        <p className="font-serif text-md font-bold">{villageName(origin.village)}</p>
        <p className="text-xs text-ink-soft">{origin.village.path}</p>
        {origin.lot_code && (
          <p className="figures mt-1 text-sm">
            {fill(t.order.lot, { code: origin.lot_code })}
            {origin.harvested_on &&
              ` · ${fill(t.order.harvestedOn, { date: formatDate(origin.harvested_on, locale) })}`}
          </p>
        )}
        <dl className="figures mt-2 space-y-0.5 text-sm">
          {origin.household_fen > 0 && (
            <Share
              label={fill(t.order.toHouseholds, { households: households(origin, t) })}
              fen={origin.household_fen}
            />
          )}
          {origin.collective_fen > 0 && <Share label={t.order.toCollective} fen={origin.collective_fen} />}
        </dl>
      </div>
    </li>
  );
}

function Share({ label, fen }: { label: string; fen: number }) {
  return (
    <div className="flex justify-between gap-3">
      <dt className="text-ink-soft">{label}</dt>
      <dd>{formatAmount(fen)}</dd>
    </div>
  );
}

function households(origin: Origin, t: Messages): string {
  return householdText(origin.households, {
    counted: (count) => fill(t.order.households, { count }),
    few: t.order.householdsFew,
  });
}
