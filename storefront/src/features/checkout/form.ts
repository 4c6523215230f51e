import { divisionCode } from "@xieshou/contracts";
import { z } from "zod";
import { formText } from "@/lib/form-text";
import type { Messages } from "@/lib/messages";

export const FIELDS = ["name", "phone", "email", "division", "detail"] as const;
export type FieldName = (typeof FIELDS)[number];

const schema = z.object({
  name: z.string().trim().min(1).max(40),
  phone: z
    .string()
    .trim()
    .regex(/^1[3-9]\d{9}$/),
  email: z.union([z.literal(""), z.email().max(120)]),
  division: divisionCode,
  detail: z.string().trim().min(4).max(120),
});
export type CheckoutInput = z.infer<typeof schema>;

/** What the buyer typed, as it goes back into the form. */
export type CheckoutValues = Record<FieldName, string>;

export type ParsedCheckout =
  { ok: true; input: CheckoutInput } | { ok: false; fields: Partial<Record<FieldName, string>> };

/** The texts of the form's fields. */
export function readValues(form: FormData): CheckoutValues {
  const text = (name: FieldName) => formText(form, name).trim();
  return {
    name: text("name"),
    phone: text("phone").replace(/[\s-]/g, ""),
    email: text("email"),
    division: text("division"),
    detail: text("detail"),
  };
}

/** Checks the form; each field that is wrong gets its sentence. */
export function parseCheckout(values: CheckoutValues, t: Messages["checkoutErrors"]): ParsedCheckout {
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true, input: parsed.data };
  const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]));
  const fields = FIELDS.filter((field) => wrong.has(field)).map((field) => [field, t[field]]);
  return { ok: false, fields: Object.fromEntries(fields) };
}
