"use client";

import { fill } from "@/lib/fill";
import { formatAmount, formatIntake } from "@/lib/format";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";
import { ActionBar } from "@/ui/action-bar";
import { SubmitButton } from "@/ui/submit-button";
import type { DraftSums } from "../draft";

interface LotBarProps {
  sums: DraftSums;
  /** A pack has been chosen, so packs can be counted. */
  hasPacks: boolean;
  locale: Locale;
  t: Messages["lotForm"];
}

/** What the lot comes to so far, and the button. */
export function LotBar({ sums, hasPacks, locale, t }: LotBarProps) {
  return (
    <ActionBar>
      <dl className="figures grid flex-1 grid-cols-3 gap-2 text-sm [&_dt]:text-xs [&_dt]:text-ink-soft">
        <div>
          <dt>{t.totalWeight}</dt>
          <dd className="font-semibold whitespace-nowrap">{formatIntake(sums.grams, locale)}</dd>
        </div>
        <div>
          <dt>{t.totalAmount}</dt>
          <dd className="font-semibold">{formatAmount(sums.amountFen)}</dd>
        </div>
        <div>
          <dt>{t.totalPacks}</dt>
          <dd
            className="font-semibold text-terrace"
            title={fill(t.left, { weight: formatIntake(sums.leftGrams, locale) })}
          >
            {hasPacks ? fill(t.packsUnit, { count: sums.packs }) : "—"}
          </dd>
        </div>
      </dl>
      <SubmitButton pending={t.submitting} className="min-h-14 shrink-0">
        {t.submit}
      </SubmitButton>
    </ActionBar>
  );
}
