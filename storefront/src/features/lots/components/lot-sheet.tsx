import type { Lot } from "@xieshou/contracts";
import { Seal } from "@/brand/seal";
import { fill } from "@/lib/fill";
import { formatAmount, formatDate, formatTime, formatIntake } from "@/lib/format";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";
import { villageName } from "@/lib/place";

interface LotSheetProps {
  lot: Lot;
  locale: Locale;
  t: Messages;
}

/** A lot as it goes on the boxes: its code large, what is in it, and who brought how much. */
export function LotSheet({ lot, locale, t }: LotSheetProps) {
  return (
    <div className="space-y-4">
      <div className="flex items-center gap-4 rounded-card bg-surface p-5 shadow-card">
        <Seal code={lot.village.code} name={lot.village.name} size={72} />
        <div className="min-w-0">
          <p className="text-sm text-ink-soft">{t.lotPage.code}</p>
          <p className="figures text-xl font-bold tracking-wide whitespace-nowrap md:text-2xl" data-lot-code>
            {lot.code}
          </p>
          <p className="text-sm">
            {lot.product_title} · {lot.variant_title}
          </p>
        </div>
      </div>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 rounded-card border border-line bg-surface p-5 md:grid-cols-4 [&_dd]:font-medium [&_dt]:text-sm [&_dt]:text-ink-soft">
        <div>
          <dt>{t.lotPage.packs}</dt>
          <dd className="figures text-lg text-terrace">{fill(t.origin.packs, { count: lot.packs_left })}</dd>
        </div>
        <div>
          <dt>{t.lotPage.remaining}</dt>
          <dd className="figures text-lg">{formatIntake(lot.remaining_grams, locale)}</dd>
        </div>
        <div>
          <dt>{t.lotPage.total}</dt>
          <dd className="figures">{formatIntake(lot.total_grams, locale)}</dd>
        </div>
        <div>
          <dt>{t.lotPage.grade}</dt>
          <dd>{lot.grade}</dd>
        </div>
        <div>
          <dt>{t.lotPage.harvested}</dt>
          <dd>{formatDate(lot.harvested_on, locale)}</dd>
        </div>
        <div>
          <dt>{t.lotPage.village}</dt>
          <dd>{villageName(lot.village)}</dd>
        </div>
        {lot.certificate_no && (
          <div>
            <dt>{t.lotPage.certificate}</dt>
            <dd>{lot.certificate_no}</dd>
          </div>
        )}
      </dl>
      <ContributionTable lot={lot} locale={locale} t={t} />
      <p className="text-xs text-ink-soft">
        {fill(t.lotPage.recordedBy, { name: lot.recorded_by, date: formatTime(lot.recorded_at, locale) })}
      </p>
    </div>
  );
}

function ContributionTable({ lot, locale, t }: LotSheetProps) {
  const sumFen = lot.contributions.reduce((sum, line) => sum + line.amount_fen, 0);
  return (
    <section className="rounded-card border border-line bg-surface p-5">
      <h2 className="mb-2 font-serif text-md font-bold">{t.lotPage.contributions}</h2>
      <table className="figures w-full text-right [&_td]:py-2 [&_td]:pl-2 [&_th]:py-1 [&_th:not(:first-child)]:pl-2">
        <thead className="text-sm text-ink-soft [&_th]:font-normal">
          <tr>
            <th scope="col" className="text-left">
              {t.lotPage.household}
            </th>
            <th scope="col">{t.lotPage.weight}</th>
            <th scope="col">{t.lotPage.price}</th>
            <th scope="col">{t.lotPage.amount}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {lot.contributions.map((line) => (
            <tr key={line.household_id ?? "collective"}>
              <th scope="row" className="text-left font-medium">
                {line.household_name ?? t.lotForm.collective}
              </th>
              <td>{formatIntake(line.grams, locale)}</td>
              <td>{formatAmount(Math.round(line.price_fen_per_kg / 2))}</td>
              <td>{formatAmount(line.amount_fen)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot className="border-t-2 border-line font-semibold">
          <tr>
            <th scope="row" className="text-left">
              {t.lotPage.sum}
            </th>
            <td>{formatIntake(lot.total_grams, locale)}</td>
            <td />
            <td>{formatAmount(sumFen)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
