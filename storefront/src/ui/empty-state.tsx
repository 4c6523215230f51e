import type { ReactNode } from "react";

interface EmptyStateProps {
  title: string;
  text?: string;
  /** What to do about it. */
  action?: ReactNode;
  headingLevel?: "h1" | "h2";
}

/** Nothing to show: says so, and what to do. The loose end of the thread lies underneath. */
export function EmptyState({ title, text, action, headingLevel: Heading = "h2" }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-[34em] flex-col items-center gap-3 px-4 py-16 text-center">
      <svg viewBox="0 0 220 70" width="220" height="70" aria-hidden="true" className="text-persimmon">
        <path
          d="M4 52C40 20 62 66 96 44S150 8 168 30 150 62 136 46 160 20 216 34"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.5"
          strokeLinecap="round"
        />
        <circle cx="4" cy="52" r="4" fill="currentColor" />
      </svg>
      <Heading className="font-serif text-xl font-bold">{title}</Heading>
      {text && <p className="text-ink-soft">{text}</p>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}
