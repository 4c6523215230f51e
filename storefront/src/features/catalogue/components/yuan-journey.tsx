import { allocate } from "@xieshou/money";
import { Knot, Thread } from "@/brand/thread";
import { fill } from "@/lib/fill";
import { formatAmount, formatWeight } from "@/lib/format";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";

const MARKS = ["收", "付", "寄", "签", "记"];
const LETTERS: Record<Locale, string[]> = { "zh-CN": ["甲", "乙", "丙"], en: ["A", "B", "C"] };
const PRICE_FEN = 4980;
const BROUGHT_GRAMS = [41_500, 28_250, 12_750];

/** How a yuan travels: five stations on the thread, and the split of one price, computed as the ledger does. */
export function YuanJourney({ locale, t }: { locale: Locale; t: Messages }) {
  return (
    <div className="grid gap-10 md:grid-cols-[1.1fr_1fr] md:gap-16">
      <Thread>
        {t.journey.steps.map((step, index) => (
          <Knot key={step.title} mark={MARKS[index]} isLast={index === t.journey.steps.length - 1}>
            <h3 className="font-semibold">{step.title}</h3>
            <p className="mt-0.5 max-w-[34em] text-sm text-ink-soft">{step.text}</p>
          </Knot>
        ))}
      </Thread>
      <Split locale={locale} t={t} />
    </div>
  );
}

function Split({ locale, t }: { locale: Locale; t: Messages }) {
  const shares = allocate(PRICE_FEN, BROUGHT_GRAMS);
  return (
    <div className="self-start rounded-card bg-surface p-5 shadow-card">
      <h3 className="font-serif text-md font-bold">{t.journey.split}</h3>
      <p className="mt-0.5 mb-4 text-sm text-ink-soft">{t.journey.note}</p>
      <dl className="space-y-3">
        {shares.map((fen, index) => (
          <div key={LETTERS[locale][index]}>
            <div className="flex items-baseline justify-between gap-3">
              <dt>
                {fill(t.journey.household, { letter: LETTERS[locale][index] ?? "" })}{" "}
                <span className="text-xs text-ink-soft">
                  {fill(t.journey.weight, { weight: formatWeight(BROUGHT_GRAMS[index] ?? 0, locale) })}
                </span>
              </dt>
              <dd className="figures font-semibold text-terrace">{formatAmount(fen)}</dd>
            </div>
            <div aria-hidden="true" className="mt-1 h-1.5 rounded-chip bg-terrace-wash">
              <div
                className="h-full rounded-chip bg-terrace"
                style={{ width: `${(fen / PRICE_FEN) * 100}%` }}
              />
            </div>
          </div>
        ))}
        <div className="flex items-baseline justify-between border-t border-line pt-3 font-semibold">
          <dt>{t.journey.total}</dt>
          <dd className="figures">{formatAmount(shares.reduce((sum, fen) => sum + fen, 0))}</dd>
        </div>
      </dl>
    </div>
  );
}
