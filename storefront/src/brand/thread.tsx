import type { ReactNode } from "react";

interface ThreadProps {
  children: ReactNode;
  className?: string;
}

/**
 * The thread (一线): a persimmon line down the left side on which {@link Knot}s sit. Drawn wherever a household's
 * field and a buyer's table meet.
 */
export function Thread({ children, className = "" }: ThreadProps) {
  return <ol className={`relative ${className}`}>{children}</ol>;
}

interface KnotProps {
  /** What sits on the thread: a character, a seal, a sign. */
  mark: ReactNode;
  isLast?: boolean;
  children: ReactNode;
}

/** A station of the thread. */
export function Knot({ mark, isLast = false, children }: KnotProps) {
  return (
    <li className="relative grid grid-cols-[44px_1fr] gap-x-3.5">
      <span className="relative flex justify-center">
        {!isLast && <Strand />}
        <span className="relative z-10 flex size-11 items-center justify-center rounded-full border-2 border-persimmon bg-surface font-serif text-md font-bold text-persimmon">
          {mark}
        </span>
      </span>
      <div className={isLast ? "pt-2" : "pt-2 pb-7"}>{children}</div>
    </li>
  );
}

/** A stretch of thread that hangs a little, as thread does. */
function Strand() {
  return (
    <svg
      viewBox="0 0 20 100"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="absolute top-10 bottom-[-4px] left-1/2 h-[calc(100%-36px)] w-5 -translate-x-1/2"
    >
      <path
        d="M10 0C14.5 28 5.5 70 10 100"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        vectorEffect="non-scaling-stroke"
        className="text-persimmon"
      />
    </svg>
  );
}

export interface RowStation {
  label: string;
  mark: ReactNode;
  isReached: boolean;
}

/** The thread lying down: a few stations side by side, solid as far as it has come and dashed beyond. */
export function ThreadRow({ stations }: { stations: RowStation[] }) {
  return (
    <ol className="flex">
      {stations.map(({ label, mark, isReached }, index) => (
        <li key={label} className="relative flex flex-1 flex-col items-center gap-1">
          {index > 0 && (
            <span
              aria-hidden="true"
              className={`absolute top-[17px] right-1/2 w-full border-t-2 ${isReached ? "border-persimmon" : "border-dashed border-line-strong"}`}
            />
          )}
          <span
            aria-hidden="true"
            className={`relative z-10 flex size-9 items-center justify-center rounded-full border-2 font-serif text-base font-bold ${isReached ? "border-persimmon bg-persimmon text-on-persimmon" : "border-line-strong bg-surface text-ink-soft"}`}
          >
            {mark}
          </span>
          <span className={`text-sm ${isReached ? "font-medium" : "text-ink-soft"}`}>{label}</span>
        </li>
      ))}
    </ol>
  );
}
