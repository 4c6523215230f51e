"use client";

import { useState } from "react";
import { fill } from "@/lib/fill";
import type { Messages } from "@/lib/messages";
import { buttonClass } from "@/ui/button";
import { Icon } from "@/ui/icon";
import type { DraftLine, LotDraft } from "../draft";
import { UNITS } from "../weights";
import { Choice } from "./choices";
import { ContributionLine } from "./contribution-line";
import { HouseholdPicker, type PickableHousehold } from "./household-picker";

interface ContributionsProps {
  draft: Pick<LotDraft, "lines" | "unit">;
  onChange: (by: Partial<Pick<LotDraft, "lines" | "unit">>) => void;
  /** Those of the chosen village. */
  households: PickableHousehold[];
  nameOf: (line: DraftLine) => string;
  isChecked: boolean;
  t: Messages["lotForm"];
}

/** Who brought how much: lines that are added from the list, in one unit, mostly at one price. */
export function Contributions(props: ContributionsProps) {
  const { draft, onChange, households, nameOf, isChecked, t } = props;
  const { lines, unit } = draft;
  const setLine = (index: number, by: Partial<DraftLine>) =>
    onChange({ lines: lines.map((line, at) => (at === index ? { ...line, ...by } : line)) });
  const firstPrice = lines[0]?.price;
  return (
    <div className="space-y-3">
      <div role="radiogroup" aria-label={t.unit} className="grid grid-cols-2 gap-2">
        {UNITS.map((name) => (
          <Choice
            key={name}
            name="unit"
            isChosen={name === unit}
            onChoose={() => onChange({ unit: name })}
            isNarrow
          >
            {t[name]}
          </Choice>
        ))}
      </div>
      {lines.length === 0 && <p className="py-2 text-ink-soft">{t.none}</p>}
      <ul className="space-y-3">
        {lines.map((line, index) => (
          <ContributionLine
            key={line.householdId ?? "collective"}
            line={line}
            name={nameOf(line)}
            unit={unit}
            isChecked={isChecked}
            onChange={(by) => setLine(index, by)}
            onRemove={() => onChange({ lines: lines.filter((_, at) => at !== index) })}
            t={t}
          />
        ))}
      </ul>
      {lines.length > 1 && firstPrice && (
        <button
          type="button"
          onClick={() => onChange({ lines: lines.map((line) => ({ ...line, price: firstPrice })) })}
          className="min-h-11 text-sm text-sky underline underline-offset-4"
        >
          {fill(t.samePrice, { price: firstPrice })}
        </button>
      )}
      <AddLine
        lines={lines}
        onAdd={(line) => onChange({ lines: [...lines, line] })}
        households={households}
        t={t}
      />
    </div>
  );
}

interface AddLineProps {
  lines: DraftLine[];
  onAdd: (line: DraftLine) => void;
  households: PickableHousehold[];
  t: Messages["lotForm"];
}

/** The next household, at the last one's price; or the village collective, once. */
function AddLine({ lines, onAdd, households, t }: AddLineProps) {
  const [isPicking, setPicking] = useState(false);
  const used = new Set(lines.map((line) => line.householdId));
  function add(householdId: string | null) {
    onAdd({ householdId, weight: "", price: lines.at(-1)?.price ?? "" });
    setPicking(false);
  }
  return (
    <>
      {isPicking && (
        <HouseholdPicker households={households.filter(({ id }) => !used.has(id))} onPick={add} t={t} />
      )}
      <div className="grid grid-cols-[1fr_auto] gap-2">
        <button
          type="button"
          onClick={() => setPicking(!isPicking)}
          aria-expanded={isPicking}
          className={buttonClass("secondary", "min-h-14 text-md")}
        >
          <Icon name="plus" />
          {t.addHousehold}
        </button>
        {!used.has(null) && (
          <button type="button" onClick={() => add(null)} className={buttonClass("quiet", "min-h-14")}>
            {t.addCollective}
          </button>
        )}
      </div>
    </>
  );
}
