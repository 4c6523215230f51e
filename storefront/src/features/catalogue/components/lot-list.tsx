import type { CatalogueProduct } from "@xieshou/contracts";
import { fill } from "@/lib/fill";
import { formatDate, householdText } from "@/lib/format";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";

type PublicLot = CatalogueProduct["origin"]["lots"][number];

interface LotListProps {
  lots: PublicLot[];
  locale: Locale;
  t: Messages;
}

/** The lots a parcel would be packed from now, the first harvested first. */
export function LotList({ lots, locale, t }: LotListProps) {
  return (
    <ul className="grid gap-3 md:grid-cols-2">
      {lots.map((lot) => (
        <li key={lot.code} className="rounded-card border border-line bg-surface p-4">
          <p className="flex items-baseline justify-between gap-3">
            <span className="figures font-semibold tracking-wide">{lot.code}</span>
            <span className="text-sm text-terrace">{fill(t.origin.packs, { count: lot.packs_left })}</span>
          </p>
          <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 text-sm [&_dt]:text-ink-soft">
            <dt>{t.origin.harvested}</dt>
            <dd>{formatDate(lot.harvested_on, locale)}</dd>
            <dt>{t.origin.grade}</dt>
            <dd>{lot.grade}</dd>
            <dt>{t.origin.lotHouseholds}</dt>
            <dd>{lotSource(lot, t)}</dd>
          </dl>
          {lot.certificate_no && (
            <p className="mt-1 text-xs text-ink-soft">
              {fill(t.origin.lotCertificate, { number: lot.certificate_no })}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function lotSource({ households }: PublicLot, t: Messages): string {
  if (households.count === 0) return t.origin.lotCollective;
  return householdText(households, {
    counted: (count) => fill(t.origin.lotHouseholdsCount, { count }),
    few: t.origin.lotHouseholdsFew,
  });
}
