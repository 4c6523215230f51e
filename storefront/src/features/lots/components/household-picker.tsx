"use client";

import { useState } from "react";
import { fill } from "@/lib/fill";
import type { Messages } from "@/lib/messages";
import { INPUT_CLASS } from "@/ui/field";

export interface PickableHousehold {
  id: string;
  code: string;
  name: string;
  phone: string | null;
  villageCode: string;
}

interface HouseholdPickerProps {
  households: PickableHousehold[];
  onPick: (id: string) => void;
  t: Messages["lotForm"];
}

const SHOWN = 30;

/** Finds a household by a part of its name, code or number, and hands it over with one tap. */
export function HouseholdPicker({ households, onPick, t }: HouseholdPickerProps) {
  const [query, setQuery] = useState("");
  const wanted = query.trim().toLowerCase();
  const found = households.filter(({ name, code, phone }) =>
    [name, code, phone ?? ""].some((text) => text.toLowerCase().includes(wanted)),
  );
  return (
    <div className="rise rounded-card border-2 border-persimmon bg-surface p-3.5">
      <label className="block text-sm">
        {t.find}
        <input
          type="search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          autoFocus
          autoComplete="off"
          className={`${INPUT_CLASS} mt-1.5`}
        />
      </label>
      <p role="status" className="mt-2 text-xs text-ink-soft">
        {found.length > 0 ? fill(t.found, { count: found.length }) : t.findEmpty}
      </p>
      <ul className="mt-1 max-h-72 divide-y divide-line overflow-y-auto">
        {found.slice(0, SHOWN).map((household) => (
          <li key={household.id}>
            <button
              type="button"
              onClick={() => onPick(household.id)}
              className="flex min-h-13 w-full items-center justify-between gap-3 px-2 text-left hover:bg-sunk"
            >
              <span className="text-md font-medium">{household.name}</span>
              <span className="figures text-sm text-ink-soft">
                {household.phone ?? ""} {household.code}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
