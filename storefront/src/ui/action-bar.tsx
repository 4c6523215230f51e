import type { ReactNode } from "react";

/** Actions within reach of the thumb: fixed at the foot of a phone, in the flow of the page on a desk. */
export function ActionBar({ children, className = "" }: { children: ReactNode; className?: string }) {
  return (
    <div
      className={`bar-safe fixed inset-x-0 bottom-0 z-40 flex items-center gap-3 border-t border-line bg-surface px-4 pt-2.5 md:static md:border-0 md:bg-transparent md:p-0 ${className}`}
    >
      {children}
    </div>
  );
}
