"use client";

import { fill } from "@/lib/fill";
import { formatAmount } from "@/lib/format";
import type { Messages } from "@/lib/messages";
import { INPUT_CLASS } from "@/ui/field";
import { Icon } from "@/ui/icon";
import { lineAmount, type DraftLine } from "../draft";
import { parseGrams, parsePricePerKg, type WeightUnit } from "../weights";

interface ContributionLineProps {
  line: DraftLine;
  name: string;
  unit: WeightUnit;
  /** Shown once the form has been tried: until then an empty field is not wrong yet. */
  isChecked: boolean;
  onChange: (change: Partial<Pick<DraftLine, "weight" | "price">>) => void;
  onRemove: () => void;
  t: Messages["lotForm"];
}

const BIG = `${INPUT_CLASS} figures min-h-14 text-lg text-right`;

/** 收了谁家多少斤、多少钱: two large fields and what they come to. */
export function ContributionLine(props: ContributionLineProps) {
  const { line, name, unit, isChecked, onChange, onRemove, t } = props;
  const amountFen = lineAmount(line, unit);
  const unitName = t[unit];
  return (
    <li className="rise rounded-card border border-line bg-paper p-3.5">
      <p className="flex items-center justify-between">
        <span className="text-md font-semibold">{name}</span>
        <button
          type="button"
          onClick={onRemove}
          aria-label={fill(t.removeLine, { name })}
          className="flex size-11 items-center justify-center rounded-field text-ink-soft hover:text-persimmon"
        >
          <Icon name="close" size={20} />
        </button>
      </p>
      <div className="grid grid-cols-2 gap-3">
        <label className="text-sm">
          {fill(t.weight, { unit: unitName })}
          <input
            value={line.weight}
            onChange={(event) => onChange({ weight: event.target.value })}
            inputMode="decimal"
            autoComplete="off"
            autoFocus={line.weight === ""}
            aria-invalid={isChecked && parseGrams(line.weight, unit) === null}
            data-field="weight"
            className={BIG}
          />
        </label>
        <label className="text-sm">
          {fill(t.price, { unit: unitName })}
          <input
            value={line.price}
            onChange={(event) => onChange({ price: event.target.value })}
            inputMode="decimal"
            autoComplete="off"
            aria-invalid={isChecked && parsePricePerKg(line.price, unit) === null}
            data-field="price"
            className={BIG}
          />
        </label>
      </div>
      <p className="figures mt-1.5 text-right text-sm text-ink-soft">
        {amountFen === null ? " " : fill(t.amount, { amount: formatAmount(amountFen) })}
      </p>
    </li>
  );
}
