import { fill } from "@/lib/fill";
import type { Messages } from "@/lib/messages";
import type { DivisionTrail as Trail } from "../queries";

interface DivisionTrailProps extends Trail {
  /** Address of the report for a division. */
  href: (code: string) => string;
  t: Messages;
}

/** Where the report stands, on the thread, and the divisions one can go down to. */
export function DivisionTrail({ trail, below, href, t }: DivisionTrailProps) {
  return (
    <nav aria-label={t.report.division} className="text-sm">
      <ol className="flex flex-wrap items-center">
        {trail.map((division, index) => {
          const isHere = index === trail.length - 1;
          return (
            <li key={division.code} className="flex items-center">
              {index > 0 && <span aria-hidden="true" className="h-0.5 w-8 bg-persimmon" />}
              <span
                aria-hidden="true"
                className={`mr-2 size-3 rounded-full border-2 border-persimmon ${isHere ? "bg-persimmon" : "bg-surface"}`}
              />
              <a
                href={href(division.code)}
                aria-current={isHere ? "location" : undefined}
                className="mr-2 py-2 font-serif text-base aria-[current=location]:font-bold"
              >
                {division.name}
              </a>
            </li>
          );
        })}
      </ol>
      {below.length > 0 && (
        <details className="mt-1">
          <summary className="inline-flex min-h-9 items-center text-sky">
            {fill(t.report.drill, { count: below.length })}
          </summary>
          <ul className="flex max-h-48 flex-wrap gap-2 overflow-y-auto py-2">
            {below.map((division) => (
              <li key={division.code}>
                <a
                  href={href(division.code)}
                  className="inline-block rounded-chip border border-line bg-surface px-3 py-1 hover:border-persimmon"
                >
                  {division.name}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
}
