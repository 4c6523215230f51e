"use client";

import { useActionState, useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import type { Messages } from "@/lib/messages";
import { ActionBar } from "@/ui/action-bar";
import { Notice } from "@/ui/notice";
import { SubmitButton } from "@/ui/submit-button";
import type { CheckoutState } from "../actions";
import type { CheckoutValues } from "../form";
import { AddressFields } from "./address-fields";

interface CheckoutFormProps {
  action: (state: CheckoutState, form: FormData) => Promise<CheckoutState>;
  provinces: { code: string; name: string; has_children: boolean }[];
  t: Messages["checkout"];
  errorHeading: string;
  /** Parcels, what they come to and how it is paid, rendered on the server. */
  summary: ReactNode;
  /** The total, for the bar at the foot of a phone. */
  total: ReactNode;
}

const NOTHING: CheckoutValues = { name: "", phone: "", email: "", division: "", detail: "" };

/** One page: recipient, address, what is sent, how it is paid, and the button. */
export function CheckoutForm({ action, provinces, t, errorHeading, summary, total }: CheckoutFormProps) {
  const [state, submit] = useActionState(action, { problems: [], fields: {}, values: NOTHING });
  const { fields, noteChange } = useOpenFaults(state);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const wrong = document.querySelector<HTMLElement>("[aria-invalid=true]");
    if (wrong) wrong.focus();
    else if (state.problems.length > 0) top.current?.scrollIntoView({ block: "center" });
  }, [state]);

  return (
    <form
      action={submit}
      onChange={noteChange}
      noValidate
      className="md:grid md:grid-cols-[1fr_360px] md:gap-10"
    >
      <div className="space-y-8">
        <div ref={top}>
          {state.problems.length > 0 && (
            <Notice kind="problem" title={errorHeading}>
              {state.problems.map((problem) => (
                <p key={problem}>{problem}</p>
              ))}
            </Notice>
          )}
        </div>
        <AddressFields provinces={provinces} values={state.values} fields={fields} t={t} />
      </div>
      <div className="mt-8 space-y-6 self-start md:sticky md:top-24 md:mt-0">
        {summary}
        <p className="text-xs text-ink-soft">{t.agree}</p>
        <ActionBar>
          <div className="flex-1 md:hidden">{total}</div>
          <SubmitButton pending={t.placing} className="min-w-36 md:w-full">
            {t.place}
          </SubmitButton>
        </ActionBar>
      </div>
    </form>
  );
}

/** The faults of the last try, but those of fields that have been changed since. */
function useOpenFaults(state: CheckoutState) {
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => setChanged(new Set()), [state]);
  const noteChange = (event: FormEvent<HTMLFormElement>) => {
    if (!(event.target instanceof HTMLElement)) return;
    const field = event.target.id.replace(/-\d+$/, "");
    setChanged((now) => new Set([...now, field]));
  };
  const open = Object.entries(state.fields).filter(([name]) => !changed.has(name));
  const fields: CheckoutState["fields"] = Object.fromEntries(open);
  return { fields, noteChange };
}
