import type { OfficialMe } from "@xieshou/contracts";
import { PERIODS, periodOf } from "@/lib/dates";
import type { Messages } from "@/lib/messages";
import { buttonClass } from "@/ui/button";
import { Icon } from "@/ui/icon";
import { toQuery, type ReportCriteria } from "../criteria";

interface ReportFilterProps {
  criteria: ReportCriteria;
  side: OfficialMe["official"]["side"];
  today: string;
  /** Address of this page. */
  base: string;
  t: Messages;
}

const INPUT = "min-h-10 rounded-field border border-line-strong bg-surface px-3 text-sm";

/** Period and level of detail, as a plain form, and the export of exactly what is shown. */
export function ReportFilter({ criteria, side, today, base, t }: ReportFilterProps) {
  return (
    <div className="space-y-3">
      <form method="get" action={base} className="flex flex-wrap items-end gap-x-4 gap-y-3">
        {criteria.division && <input type="hidden" name="division" value={criteria.division} />}
        <label className="text-sm">
          <span className="mb-1 block text-ink-soft">{t.report.from}</span>
          <input type="date" name="from" required defaultValue={criteria.from} className={INPUT} />
        </label>
        <label className="text-sm">
          <span className="mb-1 block text-ink-soft">{t.report.to}</span>
          <input type="date" name="to" required defaultValue={criteria.to} className={INPUT} />
        </label>
        {side === "west" && (
          <label className="text-sm">
            <span className="mb-1 block text-ink-soft">{t.report.level}</span>
            <select name="level" defaultValue={criteria.level} className={INPUT}>
              <option value="household">{t.report.levelHousehold}</option>
              <option value="village">{t.report.levelVillage}</option>
            </select>
          </label>
        )}
        <button type="submit" className={buttonClass("quiet", "min-h-10 text-sm")}>
          {t.report.show}
        </button>
        <a
          href={`${base}/export?${toQuery(criteria)}`}
          download
          className={buttonClass("primary", "ml-auto min-h-10 text-sm")}
        >
          <Icon name="download" size={18} />
          {t.report.export}
        </a>
      </form>
      <ul aria-label={t.report.periods.label} className="flex flex-wrap gap-2 text-sm">
        {PERIODS.map((name) => {
          const period = periodOf(name, today);
          const isCurrent = period.from === criteria.from && period.to === criteria.to;
          return (
            <li key={name}>
              <a
                href={`${base}?${toQuery({ ...criteria, ...period })}`}
                aria-current={isCurrent ? "true" : undefined}
                className="inline-block rounded-chip border border-line bg-surface px-3.5 py-1 hover:border-persimmon aria-[current=true]:border-persimmon aria-[current=true]:font-semibold aria-[current=true]:text-persimmon"
              >
                {t.report.periods[name]}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
