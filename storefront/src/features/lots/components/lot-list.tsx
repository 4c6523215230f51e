import type { ListLotsResponse } from "@xieshou/contracts";
import { fill } from "@/lib/fill";
import { formatDate, formatIntake } from "@/lib/format";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";
import { buttonClass } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";

interface LotListProps {
  list: ListLotsResponse;
  /** Address of the list. */
  base: string;
  locale: Locale;
  t: Messages;
}

const TONES = {
  open: "bg-terrace-wash text-terrace",
  stopped: "bg-millet-wash text-millet",
  closed: "bg-sunk text-ink-soft",
} as const;

/** Lots, the last recorded first, each with what is left of it. */
export function LotList({ list, base, locale, t }: LotListProps) {
  if (list.lots.length === 0) return <EmptyState title={t.coop.lotsEmpty} text={t.coop.lotsEmptyText} />;
  const pages = Math.ceil(list.count / list.page_size);
  return (
    <>
      <ul className="grid gap-3 md:grid-cols-2">
        {list.lots.map((lot) => (
          <li key={lot.id}>
            <a
              href={`${base}/lots/${lot.id}`}
              className="block rounded-card bg-surface p-4 shadow-card hover:outline-2 hover:outline-persimmon"
            >
              <span className="flex items-baseline justify-between gap-3">
                <span className="truncate font-medium">
                  {lot.product_title} <span className="text-sm text-ink-soft">{lot.variant_title}</span>
                </span>
                <span className={`shrink-0 rounded-chip px-2.5 text-xs leading-5 ${TONES[lot.status]}`}>
                  {t.coop.status[lot.status]}
                </span>
              </span>
              <span className="figures mt-1 flex items-baseline justify-between gap-3">
                <span className="text-lg font-semibold">{fill(t.coop.left, { packs: lot.packs_left })}</span>
                <span className="text-sm text-ink-soft">
                  {fill(t.coop.leftOf, {
                    remaining: formatIntake(lot.remaining_grams, locale),
                    total: formatIntake(lot.total_grams, locale),
                  })}
                </span>
              </span>
              <span className="figures mt-1 block text-sm text-ink-soft">
                {lot.code} · {formatDate(lot.harvested_on, locale)} · {lot.grade} ·{" "}
                {fill(t.coop.households, { count: lot.households })}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <nav
          aria-label={fill(t.coop.page, { page: list.page, pages })}
          className="mt-6 flex items-center justify-center gap-4"
        >
          {list.page > 1 && (
            <a href={`${base}?page=${list.page - 1}`} className={buttonClass("quiet")}>
              {t.coop.newer}
            </a>
          )}
          <span className="figures text-sm text-ink-soft">
            {fill(t.coop.page, { page: list.page, pages })}
          </span>
          {list.page < pages && (
            <a href={`${base}?page=${list.page + 1}`} className={buttonClass("quiet")}>
              {t.coop.older}
            </a>
          )}
        </nav>
      )}
    </>
  );
}
