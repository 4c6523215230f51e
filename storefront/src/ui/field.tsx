import type { ReactNode } from "react";

/** Class names of every input, select and textarea. */
export const INPUT_CLASS =
  "w-full min-h-12 rounded-field border border-line-strong bg-surface px-3.5 text-base text-ink placeholder:text-ink-soft aria-invalid:border-persimmon aria-invalid:border-2";

interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  /** What is wrong and what to do; announced with the input through `${id}-error`. */
  error?: string;
  children: ReactNode;
}

/** A label, an input with the same id, and what is wrong with it. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {label}
      </label>
      {children}
      {hint && <p className="mt-1 text-xs text-ink-soft">{hint}</p>}
      {error && (
        <p id={`${id}-error`} className="mt-1 flex items-start gap-1 text-sm text-persimmon">
          <span aria-hidden="true">!</span>
          {error}
        </p>
      )}
    </div>
  );
}

/** The attributes that tie an input to its error. */
export function errorAttributes(id: string, error: string | undefined) {
  return error ? { "aria-invalid": true, "aria-describedby": `${id}-error` } : {};
}
