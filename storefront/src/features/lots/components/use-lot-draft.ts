"use client";

import { useState } from "react";
import { fill } from "@/lib/fill";
import type { Messages } from "@/lib/messages";
import {
  draftBody,
  draftFaults,
  draftSums,
  emptyDraft,
  type DraftFault,
  type DraftLine,
  type LotDraft,
  type RecordableVariant,
} from "../draft";
import type { PickableHousehold } from "./household-picker";

interface LotDraftSources {
  variants: RecordableVariant[];
  villages: { code: string; name: string }[];
  households: PickableHousehold[];
  today: string;
  t: Messages["lotForm"];
}

/** The lot that is being typed, with all that follows from it. */
export function useLotDraft({ variants, villages, households, today, t }: LotDraftSources) {
  const [draft, setDraft] = useState<LotDraft>(() => emptyDraft(today, variants));
  const change = (by: Partial<LotDraft>) => setDraft((now) => ({ ...now, ...by }));

  const variant = variants.find(({ id }) => id === draft.variantId);
  const villageCode = draft.villageCode ?? variant?.villageCode ?? villages[0]?.code ?? "";
  const names = new Map(households.map(({ id, name }) => [id, name]));
  const nameOf = (line: DraftLine) => (line.householdId ? (names.get(line.householdId) ?? "") : t.collective);
  const sentenceOf = (fault: DraftFault) => {
    if (!("line" in fault)) return t[fault.kind];
    const line = draft.lines[fault.line];
    return fill(t[fault.kind], { name: line ? nameOf(line) : "" });
  };

  return {
    draft,
    change,
    variant,
    villageCode,
    nameOf,
    sums: draftSums(draft, variant?.packGrams ?? null),
    body: draftBody(draft, villageCode),
    /** Why it cannot be recorded yet, a sentence each. */
    findProblems: () => draftFaults(draft, variant).map(sentenceOf),
  };
}
