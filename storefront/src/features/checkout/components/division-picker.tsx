"use client";

import { useState } from "react";
import { errorAttributes, INPUT_CLASS } from "@/ui/field";
import { levelOfCode, type DivisionLevel, type LevelLabels } from "../levels";

interface Division {
  code: string;
  name: string;
  has_children: boolean;
}

interface DivisionPickerProps {
  provinces: Division[];
  labels: LevelLabels & { choose: string; failed: string };
  error?: string;
}

interface Level {
  divisions: Division[];
  chosen: string;
}

/** Province, city, county, town: each choice asks for the next level, down to the town. */
export function DivisionPicker({ provinces, labels, error }: DivisionPickerProps) {
  const [levels, setLevels] = useState<Level[]>([{ divisions: provinces, chosen: "" }]);
  const [failedAt, setFailedAt] = useState<string | null>(null);
  const [isLoading, setLoading] = useState(false);

  async function choose(depth: number, code: string) {
    const kept = levels
      .slice(0, depth + 1)
      .map((level, index) => (index === depth ? { ...level, chosen: code } : level));
    setLevels(kept);
    setFailedAt(null);
    const division = chosenOf(kept[depth]);
    if (!division || isLowest(division)) return;
    setLoading(true);
    const below = await loadDivisions(code);
    setLoading(false);
    if (below === null) return setFailedAt(code);
    setLevels((now) =>
      now.at(depth)?.chosen === code ? [...now.slice(0, depth + 1), { divisions: below, chosen: "" }] : now,
    );
  }

  const end = chosenOf(levels.at(-1));
  const isComplete = end !== undefined && isLowest(end);
  return (
    <div role="group" aria-label={labels.group} className="grid grid-cols-2 gap-3">
      <input type="hidden" name="division" value={isComplete ? end.code : ""} />
      {levels.map((level, depth) => (
        <div key={level.divisions[0]?.code ?? depth}>
          <label htmlFor={`division-${depth}`} className="mb-1.5 block text-sm font-medium">
            {labels[labelOf(level)]}
          </label>
          <select
            id={`division-${depth}`}
            value={level.chosen}
            onChange={(event) => void choose(depth, event.target.value)}
            autoComplete="off"
            className={INPUT_CLASS}
            {...(depth === levels.length - 1 ? errorAttributes("division", error) : {})}
          >
            <option value="">{labels.choose}</option>
            {level.divisions.map((division) => (
              <option key={division.code} value={division.code}>
                {division.name}
              </option>
            ))}
          </select>
        </div>
      ))}
      {isLoading && <div aria-hidden="true" className="bone mt-7 min-h-12" />}
      {failedAt && (
        <button
          type="button"
          onClick={() => void choose(levels.length - 1, failedAt)}
          className="col-span-2 min-h-11 text-left text-sm text-sky underline"
        >
          {labels.failed}
        </button>
      )}
      {error && (
        <p id="division-error" className="col-span-2 text-sm text-persimmon">
          <span aria-hidden="true">! </span>
          {error}
        </p>
      )}
    </div>
  );
}

function chosenOf(level: Level | undefined): Division | undefined {
  return level?.divisions.find((division) => division.code === level.chosen);
}

/** Addresses end at the town, or where the list of divisions ends. */
function isLowest(division: Division): boolean {
  return !division.has_children || levelOfCode(division.code) === "town";
}

function labelOf(level: Level): DivisionLevel {
  return levelOfCode(level.divisions[0]?.code ?? "");
}

/** Divisions below a code, or null when they could not be had. */
async function loadDivisions(parent: string): Promise<Division[] | null> {
  try {
    const response = await fetch(`/api/divisions?parent=${parent}`);
    if (!response.ok) return null;
    const { divisions }: { divisions: Division[] } = await response.json();
    return divisions;
  } catch {
    return null;
  }
}
