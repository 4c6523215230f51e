import type { VillageHouseholdReport } from "@xieshou/contracts";
import { fill } from "@/lib/fill";
import { formatTime } from "@/lib/format";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";
import { EmptyState } from "@/ui/empty-state";
import { ReportTable } from "./report-table";
import { TotalCards } from "./total-cards";

interface ReportBodyProps {
  report: VillageHouseholdReport;
  locale: Locale;
  t: Messages;
}

/** The sums, the rows, and the position in the ledger they were drawn at. */
export function ReportBody({ report, locale, t }: ReportBodyProps) {
  return (
    <>
      <TotalCards report={report} t={t} />
      {report.rows.length > 0 ? (
        <ReportTable report={report} t={t} />
      ) : (
        <EmptyState title={t.report.empty} text={t.report.emptyText} />
      )}
      <p className="figures text-xs text-ink-soft">
        {fill(t.report.drawn, {
          entry: report.up_to_entry,
          time: formatTime(report.generated_at, locale),
          run: report.run_id,
        })}
        {" · "}
        {fill(t.report.definitionVersion, { version: report.definition_version })}
      </p>
    </>
  );
}
