import "server-only";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { callApi, type ApiCall } from "../api";
import { ApiError } from "../api-error";
import type { Locale } from "../locale";
import { readToken, type Console } from "./cookies";

/** Who asks, and from where. */
export interface ConsoleSession {
  area: Console;
  locale: Locale;
}

/** Where one logs in to a console. */
export function loginPath({ area, locale }: ConsoleSession): string {
  return `/${locale}/${area}/login`;
}

/** The token of whoever is logged in; everybody else goes to the log-in page. */
export async function requireToken(session: ConsoleSession): Promise<string> {
  const token = await readToken(session.area, session.locale);
  if (!token) redirect(loginPath(session));
  return token;
}

/**
 * Asks the backend as the logged-in member or official. A session that has ended leads to the log-in page.
 * @throws ApiError for every other refusal
 */
export async function callAs<Schema extends z.ZodType>(
  session: ConsoleSession,
  call: Omit<ApiCall<Schema>, "token">,
): Promise<z.infer<Schema>> {
  const token = await requireToken(session);
  try {
    return await callApi({ ...call, token });
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) redirect(`${loginPath(session)}?expired=1`);
    throw error;
  }
}
