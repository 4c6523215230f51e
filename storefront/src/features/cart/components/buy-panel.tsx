"use client";

import { useActionState, useEffect, useState } from "react";
import { fill } from "@/lib/fill";
import { CART_CHANGED } from "@/lib/cart-count";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";
import { Price } from "@/brand/price";
import { ActionBar } from "@/ui/action-bar";
import { Notice } from "@/ui/notice";
import { Stepper } from "@/ui/stepper";
import { SubmitButton } from "@/ui/submit-button";
import type { AddState } from "../actions";

export interface BuyVariant {
  id: string;
  title: string;
  priceFen: number;
  /** Price of a 斤, set for reading; empty without a weight. */
  unitPrice: string;
  stock: number;
}

interface BuyPanelProps {
  variants: BuyVariant[];
  action: (state: AddState, form: FormData) => Promise<AddState>;
  locale: Locale;
  t: Messages["product"];
}

const LOW_STOCK = 10;

/** Choose a size and a number, and put it in the basket. Works as a plain form before its script arrives. */
export function BuyPanel({ variants, action, locale, t }: BuyPanelProps) {
  const [state, submit] = useActionState(action, { status: "idle" });
  const firstInStock = variants.find((variant) => variant.stock > 0) ?? variants[0];
  const [chosenId, choose] = useState(firstInStock?.id);
  const chosen = variants.find((variant) => variant.id === chosenId) ?? firstInStock;

  useEffect(() => {
    if (state.status === "added") window.dispatchEvent(new Event(CART_CHANGED));
  }, [state]);

  if (!chosen) return null;
  const isOut = chosen.stock <= 0;
  return (
    <form action={submit} className="space-y-4">
      <p className="flex flex-wrap items-baseline gap-x-3 text-persimmon">
        <Price fen={chosen.priceFen} locale={locale} size="page" />
        <span className="figures text-sm text-ink-soft">{chosen.unitPrice}</span>
      </p>
      <VariantChoice variants={variants} chosen={chosen} onChoose={choose} label={t.variant} />
      <div className="flex items-center justify-between gap-4">
        <p className={`text-sm ${chosen.stock <= LOW_STOCK ? "text-millet" : "text-ink-soft"}`}>
          {stockText(chosen, t)}
        </p>
        {!isOut && (
          <Stepper
            key={chosen.id}
            name="quantity"
            most={chosen.stock}
            label={t.quantity}
            less={t.less}
            more={t.more}
          />
        )}
      </div>
      <AddResult state={state} locale={locale} t={t} />
      <ActionBar>
        <SubmitButton
          kind="secondary"
          name="intent"
          value="add"
          pending={t.adding}
          isDisabled={isOut}
          className="flex-1"
        >
          {t.add}
        </SubmitButton>
        <SubmitButton name="intent" value="buy" pending={t.adding} isDisabled={isOut} className="flex-1">
          {t.buy}
        </SubmitButton>
      </ActionBar>
    </form>
  );
}

interface VariantChoiceProps {
  variants: BuyVariant[];
  chosen: BuyVariant;
  onChoose: (id: string) => void;
  label: string;
}

function VariantChoice({ variants, chosen, onChoose, label }: VariantChoiceProps) {
  return (
    <fieldset>
      <legend className="mb-2 text-sm text-ink-soft">{label}</legend>
      <div className="flex flex-wrap gap-2">
        {variants.map((variant) => (
          <label
            key={variant.id}
            className="inline-flex min-h-11 items-center rounded-field border border-line-strong bg-surface px-4 has-checked:border-2 has-checked:border-persimmon has-checked:font-semibold has-checked:text-persimmon has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-sky"
          >
            <input
              type="radio"
              name="variant_id"
              value={variant.id}
              checked={variant.id === chosen.id}
              onChange={() => onChoose(variant.id)}
              className="sr-only"
            />
            <span className={variant.stock > 0 ? "" : "line-through"}>{variant.title}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Just above the bar on a phone, where the thumb has been. */
const TOAST = "fixed inset-x-3 bottom-[calc(76px+env(safe-area-inset-bottom))] z-40 md:static";

function AddResult({ state, locale, t }: { state: AddState; locale: Locale; t: Messages["product"] }) {
  if (state.status === "idle") return null;
  if (state.status === "added") {
    return (
      <Notice kind="done" className={TOAST}>
        {t.added}{" "}
        <a href={`/${locale}/cart`} className="ml-2 font-medium text-sky underline underline-offset-4">
          {t.toCart}
        </a>
      </Notice>
    );
  }
  return (
    <Notice kind="problem" className={TOAST}>
      {state.status === "short" ? fill(t.addShort, { count: state.left }) : t.addFailed}
    </Notice>
  );
}

function stockText(variant: BuyVariant, t: Messages["product"]): string {
  if (variant.stock <= 0) return t.soldOut;
  return fill(variant.stock <= LOW_STOCK ? t.stockLow : t.stock, { count: variant.stock });
}
