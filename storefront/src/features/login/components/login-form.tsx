"use client";

import { useActionState } from "react";
import type { Messages } from "@/lib/messages";
import { Field, INPUT_CLASS } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { SubmitButton } from "@/ui/submit-button";
import type { LoginState } from "../actions";

interface LoginFormProps {
  action: (state: LoginState, form: FormData) => Promise<LoginState>;
  /** Why somebody lands here who was logged in. */
  notice: string | null;
  t: Messages["login"];
}

/** E-mail and password. */
export function LoginForm({ action, notice, t }: LoginFormProps) {
  const [state, submit] = useActionState(action, { problem: null, email: "" });
  return (
    <form action={submit} className="space-y-5">
      {state.problem ? (
        <Notice kind="problem">{state.problem}</Notice>
      ) : (
        notice && <Notice kind="waiting">{notice}</Notice>
      )}
      <Field id="email" label={t.email}>
        <input
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={state.email}
          className={INPUT_CLASS}
        />
      </Field>
      <Field id="password" label={t.password}>
        <input
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          className={INPUT_CLASS}
        />
      </Field>
      <SubmitButton pending={t.submitting} className="w-full">
        {t.submit}
      </SubmitButton>
    </form>
  );
}
