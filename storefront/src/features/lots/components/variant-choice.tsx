"use client";

import type { Messages } from "@/lib/messages";
import type { RecordableVariant } from "../draft";
import { Choice } from "./choices";

interface VariantChoiceProps {
  variants: RecordableVariant[];
  value: string;
  onChange: (variantId: string) => void;
  t: Messages["lotForm"];
}

/** 收的是什么: the packs this cooperative sells, with what is in stock. */
export function VariantChoice({ variants, value, onChange, t }: VariantChoiceProps) {
  return (
    <>
      <p className="mb-2 text-sm text-ink-soft">{t.productHint}</p>
      <div className="grid gap-2 md:grid-cols-2">
        {variants.map(({ id, label, note }) => (
          <Choice key={id} name="variant" isChosen={id === value} onChoose={() => onChange(id)}>
            <span>
              <span className="block font-medium">{label}</span>
              <span className="block text-sm text-ink-soft">{note}</span>
            </span>
          </Choice>
        ))}
      </div>
    </>
  );
}
