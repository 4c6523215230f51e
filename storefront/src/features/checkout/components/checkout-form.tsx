"use client";

import { useActionState, useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import type { Messages } from "@/lib/messages";
import { ActionBar } from "@/ui/action-bar";
import { errorAttributes, Field, INPUT_CLASS } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { SubmitButton } from "@/ui/submit-button";
import type { CheckoutState } from "../actions";
import type { CheckoutValues, FieldName } from "../form";
import { DivisionPicker } from "./division-picker";

interface CheckoutFormProps {
  action: (state: CheckoutState, form: FormData) => Promise<CheckoutState>;
  provinces: { code: string; name: string; has_children: boolean }[];
  t: Messages["checkout"];
  errorHeading: string;
  /** Parcels and what they come to, rendered on the server. */
  summary: ReactNode;
  /** The total, for the bar at the foot of a phone. */
  total: ReactNode;
}

const NOTHING: CheckoutValues = { name: "", phone: "", email: "", division: "", detail: "" };

/** One page: recipient, address, what is sent, how it is paid, and the button. */
export function CheckoutForm({ action, provinces, t, errorHeading, summary, total }: CheckoutFormProps) {
  const [state, submit] = useActionState(action, { problems: [], fields: {}, values: NOTHING });
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const wrong = document.querySelector<HTMLElement>("[aria-invalid=true]");
    if (wrong) wrong.focus();
    else if (state.problems.length > 0) top.current?.scrollIntoView({ block: "center" });
  }, [state]);

  const { values } = state;
  // What has been typed in since is no longer known to be wrong.
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => setChanged(new Set()), [state]);
  const note = (event: FormEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLElement)
      setChanged(new Set([...changed, event.target.id.replace(/-\d+$/, "")]));
  };
  const fields = Object.fromEntries(Object.entries(state.fields).filter(([name]) => !changed.has(name)));
  const text = (name: Exclude<FieldName, "division">, more: TextProps) => (
    <TextField name={name} value={values[name]} error={fields[name]} {...more} />
  );
  return (
    <form action={submit} onChange={note} noValidate className="md:grid md:grid-cols-[1fr_360px] md:gap-10">
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
        <FormPart title={t.contact}>
          <div className="grid gap-4 md:grid-cols-2">
            {text("name", { label: t.name, placeholder: t.namePlaceholder, autoComplete: "name" })}
            {text("phone", {
              label: t.phone,
              placeholder: t.phonePlaceholder,
              autoComplete: "tel",
              inputMode: "tel",
            })}
          </div>
          {text("email", { label: t.email, hint: t.emailHint, autoComplete: "email", inputMode: "email" })}
        </FormPart>
        <FormPart title={t.address}>
          <DivisionPicker
            provinces={provinces}
            labels={{ ...t, group: t.address, failed: t.divisionsFailed }}
            error={fields["division"]}
          />
          {text("detail", {
            label: t.detail,
            placeholder: t.detailPlaceholder,
            autoComplete: "street-address",
          })}
          <p className="text-xs text-ink-soft">{t.addressWhy}</p>
        </FormPart>
      </div>
      <div className="mt-8 space-y-8 self-start md:sticky md:top-24 md:mt-0">
        {summary}
        <FormPart title={t.payment}>
          <p className="flex items-start gap-3 rounded-card border-2 border-dashed border-millet bg-millet-wash px-4 py-3">
            <span aria-hidden="true" className="font-bold text-millet">
              试
            </span>
            <span>
              <span className="block font-semibold">{t.testPayment}</span>
              <span className="block text-sm">{t.testPaymentText}</span>
            </span>
          </p>
        </FormPart>
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

interface TextProps {
  label: string;
  placeholder?: string;
  hint?: string;
  autoComplete: string;
  inputMode?: "tel" | "email";
}

function TextField({
  name,
  value,
  error,
  label,
  hint,
  ...input
}: TextProps & { name: FieldName; value: string; error?: string }) {
  return (
    <Field id={name} label={label} hint={hint} error={error}>
      <input
        id={name}
        name={name}
        defaultValue={value}
        className={INPUT_CLASS}
        {...input}
        {...errorAttributes(name, error)}
      />
    </Field>
  );
}

function FormPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="space-y-4">
      <h2 className="font-serif text-md font-bold">{title}</h2>
      {children}
    </section>
  );
}
