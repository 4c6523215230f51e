"use client";

import type { Messages } from "@/lib/messages";
import { INPUT_CLASS } from "@/ui/field";
import { Choice } from "./choices";

interface DayChoiceProps {
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  onChange: (date: string) => void;
  today: string;
  yesterday: string;
  t: Messages["lotForm"];
}

/** 哪天采收的: today and yesterday in one tap, any other day from the calendar. */
export function DayChoice({ value, onChange, today, yesterday, t }: DayChoiceProps) {
  return (
    <div className="grid grid-cols-2 gap-2 md:grid-cols-3">
      <Choice name="day" isChosen={value === today} onChoose={() => onChange(today)} isNarrow>
        {t.today}
      </Choice>
      <Choice name="day" isChosen={value === yesterday} onChoose={() => onChange(yesterday)} isNarrow>
        {t.yesterday}
      </Choice>
      <input
        type="date"
        aria-label={t.pickDay}
        value={value}
        max={today}
        onChange={(event) => onChange(event.target.value)}
        className={`${INPUT_CLASS} col-span-2 min-h-14 md:col-span-1`}
      />
    </div>
  );
}
