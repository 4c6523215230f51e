"use client";

import { useState } from "react";
import type { Messages } from "@/lib/messages";
import { buttonClass } from "@/ui/button";
import { Icon } from "@/ui/icon";
import type { DraftLine } from "../draft";
import { UNITS, type WeightUnit } from "../weights";
import { Choice } from "./choices";
import { ContributionLine } from "./contribution-line";
import { HouseholdPicker, type PickableHousehold } from "./household-picker";

interface ContributionsProps {
  lines: DraftLine[];
  onChange: (lines: DraftLine[]) => void;
  unit: WeightUnit;
  onUnit: (unit: WeightUnit) => void;
  /** Those of the chosen village. */
  households: PickableHousehold[];
  nameOf: (line: DraftLine) => string;
  isChecked: boolean;
  t: Messages["lotForm"];
}

/** Who brought how much: lines that are added from the list, in one unit, mostly at one price. */
export function Contributions(props: ContributionsProps) {
  const { lines, onChange, unit, onUnit, households, nameOf, isChecked, t } = props;
  const [isPicking, setPicking] = useState(false);
  const used = new Set(lines.map((line) => line.householdId));
  const lastPrice = lines.at(-1)?.price ?? "";

  function add(householdId: string | null) {
    onChange([...lines, { householdId, weight: "", price: lastPrice }]);
    setPicking(false);
  }

  function change(index: number, by: Partial<DraftLine>) {
    onChange(lines.map((line, at) => (at === index ? { ...line, ...by } : line)));
  }

  return (
    <div className="space-y-3">
      <div role="radiogroup" aria-label={t.unit} className="grid grid-cols-2 gap-2">
        {UNITS.map((name) => (
          <Choice
            key={name}
            name="unit"
            value={name}
            isChosen={name === unit}
            onChoose={() => onUnit(name)}
            className="justify-center"
          >
            {t[name]}
          </Choice>
        ))}
      </div>
      {lines.length === 0 && !isPicking && <p className="py-2 text-ink-soft">{t.none}</p>}
      <ul className="space-y-3">
        {lines.map((line, index) => (
          <ContributionLine
            key={line.householdId ?? "collective"}
            line={line}
            name={nameOf(line)}
            unit={unit}
            isChecked={isChecked}
            onChange={(by) => change(index, by)}
            onRemove={() => onChange(lines.filter((_, at) => at !== index))}
            t={t}
          />
        ))}
      </ul>
      {lines.length > 1 && lines[0]?.price && (
        <button
          type="button"
          onClick={() => onChange(lines.map((line) => ({ ...line, price: lines[0]?.price ?? "" })))}
          className="min-h-11 text-sm text-sky underline underline-offset-4"
        >
          {t.samePrice}（{lines[0].price}）
        </button>
      )}
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
    </div>
  );
}
