"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { buttonClass } from "./button";

interface SubmitButtonProps {
  children: ReactNode;
  /** What it says while the form is under way. */
  pending: string;
  kind?: "primary" | "secondary" | "quiet";
  name?: string;
  value?: string;
  isDisabled?: boolean;
  className?: string;
}

/** Submits its form once: it is out of reach while the form is under way. */
export function SubmitButton(props: SubmitButtonProps) {
  const { children, pending, kind = "primary", name, value, isDisabled = false, className } = props;
  const status = useFormStatus();
  const isMine = status.pending && (name === undefined || status.data?.get(name) === value);
  return (
    <button
      type="submit"
      name={name}
      value={value}
      disabled={isDisabled || status.pending}
      aria-busy={isMine}
      className={buttonClass(kind, className)}
    >
      {isMine ? pending : children}
    </button>
  );
}
