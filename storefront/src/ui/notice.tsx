import type { ReactNode } from "react";

const KINDS = {
  problem: "border-persimmon text-ink [--sign:var(--persimmon)]",
  waiting: "border-millet bg-millet-wash text-ink [--sign:var(--millet)]",
  done: "border-terrace bg-terrace-wash text-ink [--sign:var(--terrace)]",
} as const;
const SIGNS = { problem: "!", waiting: "…", done: "✓" } as const;

interface NoticeProps {
  kind: keyof typeof KINDS;
  title?: string;
  children?: ReactNode;
  className?: string;
}

/** Says what happened and what to do. A problem is announced at once. */
export function Notice({ kind, title, children, className = "" }: NoticeProps) {
  return (
    <div
      role={kind === "problem" ? "alert" : "status"}
      className={`rise flex gap-3 rounded-card border-l-4 bg-surface px-4 py-3 shadow-card ${KINDS[kind]} ${className}`}
    >
      <span aria-hidden="true" className="font-bold text-(--sign)">
        {SIGNS[kind]}
      </span>
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
