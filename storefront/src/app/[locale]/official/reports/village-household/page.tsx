import type { OfficialMe, Place } from "@xieshou/contracts";
import { isWithin } from "@xieshou/divisions";
import type { Metadata } from "next";
import { ConsoleHeader } from "@/features/login/components/console-header";
import { DivisionTrail } from "@/features/report/components/division-trail";
import { ReportBody } from "@/features/report/components/report-body";
import { ReportFilter } from "@/features/report/components/report-filter";
import { readCriteria, toQuery } from "@/features/report/criteria";
import { readOfficial, readReport, readTrail } from "@/features/report/queries";
import { ApiError, errorSentence } from "@/lib/api-error";
import { shanghaiToday } from "@/lib/dates";
import { pageText } from "@/lib/messages";
import { Notice } from "@/ui/notice";

interface ReportPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageText();
  return { title: t.report.title };
}

export default async function ReportPage({ searchParams }: ReportPageProps) {
  const { locale, t } = await pageText();
  const official = await readOfficial(locale);
  const today = shanghaiToday(new Date());
  const criteria = readCriteria(await searchParams, { side: official.side, today });
  const base = `/${locale}/official/reports/village-household`;
  const jurisdiction = jurisdictionOf(official, criteria.division);
  const [outcome, trail] = await Promise.all([
    readReport(locale, criteria).catch((error: unknown) => refusal(error)),
    jurisdiction && readTrail(jurisdiction, criteria.division),
  ]);
  return (
    <>
      <ConsoleHeader
        area="official"
        body={official.office}
        person={`${official.name} · ${t.report.sides[official.side]} · ${t.report.roles[official.role]}`}
        isExample={official.is_example}
        locale={locale}
        t={t}
      />
      <main className="mx-auto w-full max-w-[1600px] space-y-5 px-4 py-6 md:px-8">
        <div>
          <h1 className="font-serif text-xl font-bold md:text-2xl">{t.report.title}</h1>
          <p className="text-sm text-ink-soft">{t.report.sideNote[official.side]}</p>
        </div>
        {trail && (
          <DivisionTrail
            {...trail}
            href={(division) => `${base}?${toQuery({ ...criteria, division })}`}
            t={t}
          />
        )}
        <ReportFilter criteria={criteria} side={official.side} today={today} base={base} t={t} />
        {outcome instanceof ApiError ? (
          <Notice kind="problem">
            {outcome.code ? errorSentence(outcome.code, locale) : outcome.message}
          </Notice>
        ) : (
          <ReportBody report={outcome} locale={locale} t={t} />
        )}
      </main>
    </>
  );
}

/** A refusal is part of the page; anything else is not. */
function refusal(error: unknown): ApiError {
  if (error instanceof ApiError && error.code) return error;
  throw error;
}

/** The jurisdiction a division lies in, by the official's own list; the first when none is named. */
function jurisdictionOf(
  { jurisdictions }: OfficialMe["official"],
  division: string | undefined,
): Place | undefined {
  const within = jurisdictions.find((place) => division && isWithin(division, place.code));
  return within ?? jurisdictions[0];
}
