/** Marks invented data of the demonstration. */
export function ExampleMark({ label, className = "" }: { label: string; className?: string }) {
  return (
    <span
      className={`inline-block rounded-chip border border-dashed border-line-strong px-2 text-xs leading-5 text-ink-soft ${className}`}
    >
      {label}
    </span>
  );
}
