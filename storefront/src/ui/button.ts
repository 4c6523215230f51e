const BASE =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-field px-5 text-base font-medium transition-colors duration-150 disabled:opacity-55";

const KINDS = {
  /** The one call to action of a page. */
  primary: "bg-persimmon text-on-persimmon hover:bg-persimmon-deep",
  secondary: "border border-persimmon text-persimmon hover:bg-persimmon/8",
  quiet: "border border-line text-ink hover:border-line-strong",
} as const;

/** Class names of a button or of a link that looks like one. */
export function buttonClass(kind: keyof typeof KINDS, more = ""): string {
  return `${BASE} ${KINDS[kind]} ${more}`;
}
