"use client";

import type { ReactNode } from "react";

interface QuestionProps {
  legend: string;
  /** Number of the question, in a circle. */
  number: number;
  children: ReactNode;
}

/** One question of the form. */
export function Question({ legend, number, children }: QuestionProps) {
  return (
    <fieldset className="rounded-card bg-surface p-4 shadow-card md:p-6">
      <legend className="float-left mb-3 flex w-full items-center gap-3 font-serif text-lg font-bold">
        <span
          aria-hidden="true"
          className="figures flex size-8 shrink-0 items-center justify-center rounded-full border-2 border-persimmon text-base text-persimmon"
        >
          {number}
        </span>
        {legend}
      </legend>
      <div className="clear-both">{children}</div>
    </fieldset>
  );
}

interface ChoiceProps {
  name: string;
  isChosen: boolean;
  onChoose: () => void;
  /** Centred, for a word or two. */
  isNarrow?: boolean;
  children: ReactNode;
}

/** A large answer to tap. */
export function Choice({ name, isChosen, onChoose, isNarrow = false, children }: ChoiceProps) {
  return (
    <label
      className={`flex min-h-14 items-center rounded-field border border-line-strong py-2 has-checked:border-2 has-checked:border-persimmon has-checked:bg-persimmon/6 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-sky ${isNarrow ? "justify-center px-1" : "px-4"}`}
    >
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} className="sr-only" />
      {children}
    </label>
  );
}
