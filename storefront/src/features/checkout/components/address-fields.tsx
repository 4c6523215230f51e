"use client";

import type { ReactNode } from "react";
import type { Messages } from "@/lib/messages";
import { errorAttributes, Field, INPUT_CLASS } from "@/ui/field";
import type { CheckoutState } from "../actions";
import type { CheckoutValues, FieldName } from "../form";
import { DivisionPicker } from "./division-picker";

interface AddressFieldsProps {
  provinces: { code: string; name: string; has_children: boolean }[];
  values: CheckoutValues;
  fields: CheckoutState["fields"];
  t: Messages["checkout"];
}

/** Who receives it, and where. */
export function AddressFields({ provinces, values, fields, t }: AddressFieldsProps) {
  const text = (name: Exclude<FieldName, "division">, more: TextProps) => (
    <TextField name={name} value={values[name]} error={fields[name]} {...more} />
  );
  return (
    <>
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
          error={fields.division}
        />
        {text("detail", {
          label: t.detail,
          placeholder: t.detailPlaceholder,
          autoComplete: "street-address",
        })}
        <p className="text-xs text-ink-soft">{t.addressWhy}</p>
      </FormPart>
    </>
  );
}

interface TextProps {
  label: string;
  placeholder?: string;
  hint?: string;
  autoComplete: string;
  inputMode?: "tel" | "email";
}

interface TextFieldProps extends TextProps {
  name: FieldName;
  value: string;
  error?: string;
}

function TextField({ name, value, error, label, hint, ...input }: TextFieldProps) {
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
