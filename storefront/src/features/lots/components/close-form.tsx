"use client";

import { useActionState } from "react";
import type { Messages } from "@/lib/messages";
import { errorAttributes, Field, INPUT_CLASS } from "@/ui/field";
import { SubmitButton } from "@/ui/submit-button";
import type { FormState } from "../actions";

interface CloseFormProps {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  t: Messages["lotPage"];
}

/** Closing a lot asks for a reason and says what it means; it lies folded until it is wanted. */
export function CloseForm({ action, t }: CloseFormProps) {
  const [state, submit] = useActionState(action, { problems: [] });
  const error = state.problems.join(" ") || undefined;
  return (
    <details open={error !== undefined} className="rounded-card border border-line bg-surface p-4">
      <summary className="min-h-11 content-center text-sky">{t.close}</summary>
      <form action={submit} className="mt-2 space-y-4">
        <p className="text-sm text-ink-soft">{t.closeText}</p>
        <Field id="reason" label={t.closeReason} hint={t.closeReasonHint} error={error}>
          <input
            id="reason"
            name="reason"
            maxLength={200}
            className={INPUT_CLASS}
            {...errorAttributes("reason", error)}
          />
        </Field>
        <SubmitButton kind="quiet" pending={t.closing}>
          {t.closeSubmit}
        </SubmitButton>
      </form>
    </details>
  );
}
