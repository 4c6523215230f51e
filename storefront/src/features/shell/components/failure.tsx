"use client";

import { useParams } from "next/navigation";
import { toLocale } from "@/lib/locale";
import { FAILURE } from "@/messages/failure";
import { buttonClass } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";

/** A page that failed: says so and offers to try again. */
export function Failure({ retry }: { retry: () => void }) {
  const locale = toLocale(useParams().locale);
  const t = FAILURE[locale];
  return (
    <EmptyState
      headingLevel="h1"
      title={t.title}
      text={t.text}
      action={
        <span className="flex gap-3">
          <button type="button" onClick={retry} className={buttonClass("primary")}>
            {t.retry}
          </button>
          <a href={`/${locale}`} className={buttonClass("quiet")}>
            {t.home}
          </a>
        </span>
      }
    />
  );
}
