import { Seal } from "./seal";

/** The market's own seal and name. */
export function Wordmark({ name, size = 30 }: { name: string; size?: number }) {
  return (
    <span className="inline-flex items-center gap-2.5">
      <Seal code="xieshou-market" name="携手" size={size} />
      <span className="font-serif text-md font-bold tracking-[0.06em]">{name}</span>
    </span>
  );
}
