"use client";

import { useState } from "react";
import { Icon } from "./icon";

interface StepperProps {
  name: string;
  most: number;
  label: string;
  less: string;
  more: string;
}

/** A whole number from 1, with a button on either side. */
export function Stepper({ name, most, label, less, more }: StepperProps) {
  const [value, setValue] = useState(1);
  const set = (next: number) => setValue(Math.min(Math.max(1, next || 1), most));
  const button = "flex size-11 items-center justify-center disabled:text-line-strong";
  return (
    <div className="inline-flex items-center rounded-field border border-line-strong bg-surface">
      <button
        type="button"
        aria-label={less}
        disabled={value <= 1}
        onClick={() => set(value - 1)}
        className={button}
      >
        <Icon name="minus" size={18} />
      </button>
      <input
        name={name}
        type="number"
        inputMode="numeric"
        min={1}
        max={most}
        value={value}
        aria-label={label}
        onChange={(event) => set(event.target.valueAsNumber)}
        className="figures h-11 w-12 appearance-none bg-transparent text-center [&::-webkit-inner-spin-button]:appearance-none"
      />
      <button
        type="button"
        aria-label={more}
        disabled={value >= most}
        onClick={() => set(value + 1)}
        className={button}
      >
        <Icon name="plus" size={18} />
      </button>
    </div>
  );
}
