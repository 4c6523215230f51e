import type { VillageHouseholdReport, VillageHouseholdRow } from "@xieshou/contracts";
import { fill } from "@/lib/fill";
import { formatAmount, formatKilograms, householdText } from "@/lib/format";
import type { Messages } from "@/lib/messages";
import { COLUMNS, groupByVillage, type Column, type Sums, type VillageGroup } from "../groups";
import { Definition } from "./definition";

interface ReportTableProps {
  report: VillageHouseholdReport;
  t: Messages;
}

const NUMBER = "figures px-2.5 text-right whitespace-nowrap";
const TEXT = "px-2.5 text-left whitespace-nowrap";
const FIRST = "sticky left-0 z-10 px-3 text-left whitespace-nowrap";

/** Village by village, household by household; header, first column and total stay in sight. */
export function ReportTable({ report, t }: ReportTableProps) {
  const groups = groupByVillage(report.rows);
  return (
    <div
      tabIndex={0}
      role="region"
      aria-label={t.report.table.caption}
      className="max-h-[78dvh] overflow-auto border border-line bg-surface"
    >
      <table className="w-full border-separate border-spacing-0 text-sm [&_td]:h-9 [&_td]:border-b [&_td]:border-line">
        <caption className="sr-only">{t.report.table.caption}</caption>
        <TableHead report={report} t={t} />
        {report.level === "village" ? (
          <tbody>
            {report.rows.map((row) => (
              <VillageRow key={`${row.village.code} ${row.cooperative.id}`} row={row} t={t} />
            ))}
          </tbody>
        ) : (
          groups.map((group) => <GroupRows key={group.key} group={group} t={t} />)
        )}
        <tfoot className="sticky bottom-0 z-20 font-semibold [&_td]:border-t-2 [&_td]:bg-sunk">
          <tr>
            <td className={`${FIRST} z-20`}>{t.report.table.total}</td>
            <td colSpan={4} />
            <Numbers sums={report.totals} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function TableHead({ report, t }: ReportTableProps) {
  const head = "border-b border-line-strong bg-sunk py-2 font-medium text-ink-soft";
  return (
    <thead className="sticky top-0 z-20">
      <tr>
        <th scope="col" className={`${FIRST} ${head} z-30`}>
          {t.report.table.village}
        </th>
        <th scope="col" className={`${TEXT} ${head}`}>
          {t.report.table.code}
        </th>
        <th scope="col" className={`${TEXT} ${head}`}>
          {t.report.table.cooperative}
        </th>
        <th scope="col" className={`${TEXT} ${head}`}>
          {report.level === "village" ? t.report.households : t.report.table.category}
        </th>
        <DefinedHead
          id="evidence"
          name={t.report.table.evidence}
          className={`${TEXT} ${head}`}
          report={report}
          t={t}
        />
        <DefinedHead
          id="weight"
          name={t.report.table.weight}
          className={`${NUMBER} ${head}`}
          report={report}
          t={t}
        />
        {COLUMNS.map((column) => (
          <DefinedHead
            key={column}
            id={column}
            name={t.report.measures[column]}
            className={`${NUMBER} ${head}`}
            report={report}
            t={t}
          />
        ))}
      </tr>
    </thead>
  );
}

interface DefinedHeadProps extends ReportTableProps {
  id: keyof Messages["report"]["definitions"];
  name: string;
  className: string;
}

function DefinedHead({ id, name, className, report, t }: DefinedHeadProps) {
  return (
    <th scope="col" className={className}>
      {name}
      <Definition
        id={`column-${id}`}
        name={name}
        text={t.report.definitions[id]}
        version={report.definition_version}
        t={t}
      />
    </th>
  );
}

function VillageRow({ row, t }: { row: VillageHouseholdRow; t: Messages }) {
  return (
    <tr className="hover:bg-sunk/60">
      <th
        scope="row"
        title={row.village.path}
        className={`${FIRST} h-9 border-b border-line bg-surface font-medium`}
      >
        {row.village.name}
      </th>
      <td className={`${TEXT} figures text-ink-soft`}>{row.village.code}</td>
      <td className={TEXT}>{row.cooperative.name}</td>
      <td className={TEXT}>
        {row.households &&
          householdText(row.households, {
            counted: (count) => fill(t.report.householdsCount, { count }),
            few: t.report.householdsFew,
          })}
      </td>
      <td className={TEXT}>{row.evidence_class ?? ""}</td>
      <Numbers sums={row} />
    </tr>
  );
}

function GroupRows({ group, t }: { group: VillageGroup; t: Messages }) {
  return (
    <tbody>
      <tr className="font-semibold [&_td]:bg-terrace-wash/60">
        <th
          scope="rowgroup"
          title={group.village.path}
          className={`${FIRST} h-9 border-b border-line bg-terrace-wash text-left`}
        >
          {group.village.name}
        </th>
        <td className={`${TEXT} figures font-normal text-ink-soft`}>{group.village.code}</td>
        <td className={`${TEXT} font-normal`}>{group.cooperative.name}</td>
        <td className={TEXT}>{t.report.table.subtotal}</td>
        <td />
        <Numbers sums={group.sums} />
      </tr>
      {group.rows.map((row, index) => (
        <tr
          key={`${row.household_code ?? row.beneficiary}${row.category ?? ""}${row.evidence_class ?? ""}${index}`}
          className="hover:bg-sunk/60"
        >
          <th scope="row" className={`${FIRST} h-9 border-b border-line bg-surface pl-7 font-normal`}>
            {nameOf(row, t)}
          </th>
          <td className={`${TEXT} figures text-ink-soft`}>{row.household_code}</td>
          <td />
          <td className={TEXT}>{categoryOf(row, t)}</td>
          <td className={TEXT}>{row.evidence_class}</td>
          <Numbers sums={row} />
        </tr>
      ))}
    </tbody>
  );
}

function Numbers({ sums }: { sums: Sums }) {
  return (
    <>
      <td className={NUMBER}>{formatKilograms(sums.weight_grams)}</td>
      {COLUMNS.map((column) => (
        <td key={column} className={`${NUMBER} ${toneOf(column, sums[`${column}_fen`])}`}>
          {formatAmount(sums[`${column}_fen`])}
        </td>
      ))}
    </>
  );
}

/** Zeroes step back, so that the eye finds what there is. */
function toneOf(column: Column, fen: number): string {
  if (fen === 0) return "font-normal text-ink-soft";
  return column === "counted" ? "text-terrace" : "";
}

function nameOf(row: VillageHouseholdRow, t: Messages): string {
  if (row.beneficiary === "collective" || row.beneficiary === "unattributed") {
    return t.report.beneficiaries[row.beneficiary];
  }
  return row.household_masked ?? row.household_code ?? "";
}

function categoryOf(row: VillageHouseholdRow, t: Messages): string {
  const names: Record<string, string> = t.report.categories;
  return row.category ? (names[row.category] ?? row.category) : "";
}
