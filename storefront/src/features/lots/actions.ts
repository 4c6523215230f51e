"use server";

import { closeLotBody, idempotencyKey, lotResponse, parseContract, recordLotBody } from "@xieshou/contracts";
import { updateTag } from "next/cache";
import { redirect } from "next/navigation";
import { ApiError, errorSentence } from "@/lib/api-error";
import { formText } from "@/lib/form-text";
import { toLocale, type Locale } from "@/lib/locale";
import { messagesFor } from "@/lib/messages";
import { callAs } from "@/lib/session/console";
import { CATALOGUE_TAG } from "@/lib/store/tags";

/** Why nothing was done, a sentence each; empty before the first try. */
export interface FormState {
  problems: string[];
}

/** Records a lot. The form's key makes it safe to send twice: the backend answers with the same lot. */
export async function recordLot(localeName: string, _state: FormState, form: FormData): Promise<FormState> {
  const locale = toLocale(localeName);
  const key = idempotencyKey.safeParse(form.get("key"));
  const parsed = parseContract(recordLotBody, parseJson(formText(form, "lot")));
  if (!key.success) return { problems: [errorSentence("idempotency_key_required", locale)] };
  if (!parsed.ok) return { problems: parsed.details.map((detail) => detail.messages[locale]) };
  let lotId: string;
  try {
    const { lot } = await callAs(
      { area: "cooperative", locale },
      {
        path: "/cooperative/lots",
        method: "POST",
        headers: { "idempotency-key": key.data },
        body: parsed.value,
        schema: lotResponse,
      },
    );
    lotId = lot.id;
  } catch (error) {
    return { problems: explain(error, locale) };
  }
  updateTag(CATALOGUE_TAG);
  redirect(`/${locale}/cooperative/lots/${lotId}?saved=1`);
}

/** Closes a lot for good, with the reason that is kept with it. */
export async function closeLot(
  target: { locale: string; lotId: string },
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = toLocale(target.locale);
  const parsed = closeLotBody.safeParse({ reason: form.get("reason") });
  if (!parsed.success) return { problems: [messagesFor(locale).lotPage.reasonShort] };
  try {
    await callAs(
      { area: "cooperative", locale },
      {
        path: `/cooperative/lots/${encodeURIComponent(target.lotId)}/close`,
        method: "POST",
        body: parsed.data,
        schema: lotResponse,
      },
    );
  } catch (error) {
    return { problems: explain(error, locale) };
  }
  updateTag(CATALOGUE_TAG);
  redirect(`/${locale}/cooperative/lots/${target.lotId}`);
}

function explain(error: unknown, locale: Locale): string[] {
  if (!(error instanceof ApiError)) throw error;
  const t = messagesFor(locale).lotForm;
  if (error.isUnreachable) return [t.unreachable];
  if (error.code === "idempotency_key_reused") return [t.alreadyRecorded];
  const sentence = error.code ? errorSentence(error.code, locale) : t.failed;
  return [sentence, ...error.details.map((detail) => detail.messages[locale])];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
