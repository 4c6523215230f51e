import type { ReactNode } from "react";

interface SectionProps {
  id?: string;
  title: string;
  note?: string;
  children: ReactNode;
  className?: string;
}

/** A part of a page under its heading. */
export function Section({ id, title, note, children, className = "" }: SectionProps) {
  return (
    <section id={id} className={`wrap pt-10 md:pt-14 ${className}`}>
      <div className="mb-4 flex flex-wrap items-baseline gap-x-4 gap-y-0.5 md:mb-6">
        <h2 className="font-serif text-xl font-bold">{title}</h2>
        {note && <p className="text-sm text-ink-soft">{note}</p>}
      </div>
      {children}
    </section>
  );
}
