import { fill } from "@/lib/fill";
import type { Messages } from "@/lib/messages";
import { Icon } from "@/ui/icon";

interface DefinitionProps {
  /** Unique on the page. */
  id: string;
  name: string;
  text: string;
  version: string;
  t: Messages;
}

/** A figure's definition, one tap away: the browser's own popover, no script. */
export function Definition({ id, name, text, version, t }: DefinitionProps) {
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={fill(t.report.definitionOf, { name })}
        className="inline-flex size-6 items-center justify-center rounded-full align-middle text-sky hover:bg-sunk"
      >
        <Icon name="info" size={16} />
      </button>
      <span
        popover="auto"
        id={id}
        className="m-auto max-w-[min(420px,calc(100vw-32px))] rounded-card border border-line bg-surface p-5 text-left text-base font-normal whitespace-normal text-ink shadow-card"
      >
        <strong className="mb-1 block font-serif text-md">{name}</strong>
        {text}
        <span className="mt-2 block text-xs text-ink-soft">
          {fill(t.report.definitionVersion, { version })}
        </span>
      </span>
    </>
  );
}
