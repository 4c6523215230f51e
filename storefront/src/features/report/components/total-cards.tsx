import type { VillageHouseholdReport } from "@xieshou/contracts";
import { formatWanYuan } from "@xieshou/money";
import { fill } from "@/lib/fill";
import { formatAmount, groupDigits, householdText } from "@/lib/format";
import type { Messages } from "@/lib/messages";
import { Definition } from "./definition";

interface TotalCardsProps {
  report: VillageHouseholdReport;
  t: Messages;
}

/** The sums of the report: 万元 large, 元 exact below, each with its definition. */
export function TotalCards({ report: { totals, definition_version: version }, t }: TotalCardsProps) {
  const cards = [
    { key: "counted", wan: totals.counted_wan_yuan, fen: totals.counted_fen, tone: "border-t-terrace" },
    { key: "placed", wan: totals.placed_wan_yuan, fen: totals.placed_fen, tone: "border-t-line-strong" },
    { key: "paid", wan: totals.paid_wan_yuan, fen: totals.paid_fen, tone: "border-t-millet" },
    { key: "restated", wan: totals.restated_wan_yuan, fen: totals.restated_fen, tone: "border-t-persimmon" },
    {
      key: "unattributed",
      wan: formatWanYuan(totals.unattributed_fen),
      fen: totals.unattributed_fen,
      tone: "border-t-line-strong",
    },
  ] as const;
  return (
    <dl className="grid grid-cols-2 gap-3 md:grid-cols-3 lg:grid-cols-6">
      {cards.map(({ key, wan, fen, tone }) => (
        <div key={key} className={`rounded-card border border-t-4 border-line bg-surface px-4 py-3 ${tone}`}>
          <dt className="flex items-center gap-1 text-sm text-ink-soft">
            {t.report.measures[key]}
            <Definition
              id={`definition-${key}`}
              name={t.report.measures[key]}
              text={t.report.definitions[key]}
              version={version}
              t={t}
            />
          </dt>
          <dd className="figures">
            <span className="text-lg font-semibold whitespace-nowrap">
              {groupDigits(wan)} <span className="text-xs font-normal">{t.report.wan}</span>
            </span>
            <span className="block text-xs text-ink-soft" data-total={key}>
              {fill(t.report.yuan, { amount: formatAmount(fen) })}
            </span>
          </dd>
        </div>
      ))}
      <div className="rounded-card border border-t-4 border-line border-t-line-strong bg-surface px-4 py-3">
        <dt className="flex min-h-6 items-center text-sm text-ink-soft">{t.report.households}</dt>
        <dd className="figures text-lg font-semibold">
          {householdText(totals.households, {
            counted: (count) => fill(t.report.householdsCount, { count }),
            few: t.report.householdsFew,
          })}
        </dd>
      </div>
    </dl>
  );
}
