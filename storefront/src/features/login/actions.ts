"use server";

import { cooperativeMeResponse, officialMeResponse } from "@xieshou/contracts";
import { redirect } from "next/navigation";
import { z } from "zod";
import { callApi } from "@/lib/api";
import { ApiError, errorSentence } from "@/lib/api-error";
import { formText } from "@/lib/form-text";
import { toLocale } from "@/lib/locale";
import { messagesFor } from "@/lib/messages";
import { loginPath } from "@/lib/session/console";
import { forgetToken, rememberToken, type Console } from "@/lib/session/cookies";

export interface LoginState {
  problem: string | null;
  email: string;
}

export interface LoginTarget {
  area: Console;
  locale: string;
}

const PROFILES = { cooperative: cooperativeMeResponse, official: officialMeResponse };

/** Logs in to a console, if the account belongs there. */
export async function logIn(target: LoginTarget, _state: LoginState, form: FormData): Promise<LoginState> {
  const locale = toLocale(target.locale);
  const t = messagesFor(locale).login;
  const area = target.area === "official" ? "official" : "cooperative";
  const email = formText(form, "email").trim();
  const password = formText(form, "password");
  try {
    const { token } = await callApi({
      path: `/auth/${area}/emailpass`,
      method: "POST",
      body: { email, password },
      schema: z.object({ token: z.string().min(1) }),
    });
    await callApi({ path: `/${area}/me`, token, schema: PROFILES[area] });
    await rememberToken(area, token);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.isUnreachable) return { problem: t.unreachable, email };
    return {
      problem: error.code && error.status === 403 ? errorSentence(error.code, locale) : t.wrong,
      email,
    };
  }
  redirect(`/${locale}/${area}`);
}

/** Logs out of a console. */
export async function logOut(target: LoginTarget): Promise<void> {
  await forgetToken(target.area);
  redirect(loginPath({ area: target.area, locale: toLocale(target.locale) }));
}
