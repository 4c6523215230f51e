"use client";

import { useActionState, useEffect, useState, type FormEvent } from "react";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";
import { INPUT_CLASS } from "@/ui/field";
import { Notice } from "@/ui/notice";
import type { FormState } from "../actions";
import type { RecordableVariant } from "../draft";
import { Question } from "./choices";
import { Contributions } from "./contributions";
import { HarvestQuestions } from "./harvest-questions";
import type { PickableHousehold } from "./household-picker";
import { LotBar } from "./lot-bar";
import { useLotDraft } from "./use-lot-draft";

interface LotFormProps {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** Chosen when the form was opened: sending twice records once. */
  idempotencyKey: string;
  variants: RecordableVariant[];
  villages: { code: string; name: string }[];
  households: PickableHousehold[];
  today: string;
  yesterday: string;
  locale: Locale;
  t: Messages["lotForm"];
}

/** Records a lot: what, from where, when, which grade, and how much from whom at which price. */
export function LotForm(props: LotFormProps) {
  const { action, idempotencyKey, variants, villages, households, today, yesterday, locale, t } = props;
  const [state, submit] = useActionState(action, { problems: [] });
  const [problems, setProblems] = useState<string[]>([]);
  useEffect(() => setProblems(state.problems), [state]);
  const lot = useLotDraft({ variants, villages, households, today, t });
  const { draft, change, villageCode } = lot;

  function check(event: FormEvent) {
    const found = lot.findProblems();
    setProblems(found);
    if (found.length > 0) event.preventDefault();
  }

  return (
    <form action={submit} onSubmit={check} className="space-y-4">
      <input type="hidden" name="key" value={idempotencyKey} />
      <input type="hidden" name="lot" value={JSON.stringify(lot.body)} />
      <HarvestQuestions
        draft={draft}
        change={change}
        variants={variants}
        villages={villages}
        villageCode={villageCode}
        today={today}
        yesterday={yesterday}
        t={t}
      />
      <Question number={5} legend={t.contributions}>
        <Contributions
          draft={draft}
          onChange={change}
          households={households.filter((household) => household.villageCode === villageCode)}
          nameOf={lot.nameOf}
          isChecked={problems.length > 0}
          t={t}
        />
      </Question>
      <Question number={6} legend={t.certificate}>
        <input
          aria-label={t.certificate}
          value={draft.certificate}
          onChange={(event) => change({ certificate: event.target.value })}
          maxLength={60}
          autoComplete="off"
          className={INPUT_CLASS}
        />
      </Question>
      {problems.length > 0 && (
        <Notice kind="problem" title={t.failed}>
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Notice>
      )}
      <LotBar sums={lot.sums} hasPacks={lot.variant !== undefined} locale={locale} t={t} />
    </form>
  );
}
