"use client";

import { useActionState, useEffect, useState, type FormEvent } from "react";
import { fill } from "@/lib/fill";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";
import { INPUT_CLASS } from "@/ui/field";
import { Notice } from "@/ui/notice";
import type { FormState } from "../actions";
import { draftSums, readLine, type DraftLine } from "../draft";
import { GRADES } from "../limits";
import { parseGrams, parsePricePerKg, type WeightUnit } from "../weights";
import { Choice, Question } from "./choices";
import { Contributions } from "./contributions";
import type { PickableHousehold } from "./household-picker";
import { LotBar } from "./lot-bar";

export interface RecordableVariant {
  id: string;
  label: string;
  /** "每份 5 斤，现有 34 份" */
  note: string;
  packGrams: number;
  villageCode: string;
}

interface LotFormProps {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** Chosen when the form was opened: sending twice records once. */
  idempotencyKey: string;
  variants: RecordableVariant[];
  villages: { code: string; name: string }[];
  households: PickableHousehold[];
  today: string;
  yesterday: string;
  locale: Locale;
  t: Messages["lotForm"];
}

/** Records a lot: what, from where, when, which grade, and how much from whom at which price. */
export function LotForm(props: LotFormProps) {
  const { action, idempotencyKey, variants, villages, households, today, yesterday, locale, t } = props;
  const [state, submit] = useActionState(action, { problems: [] });
  const [variantId, setVariantId] = useState(variants.length === 1 ? (variants[0]?.id ?? "") : "");
  const [pickedVillage, setVillage] = useState<string | null>(null);
  const [harvestedOn, setHarvestedOn] = useState(today);
  const [grade, setGrade] = useState<string>(GRADES[1]);
  const [certificate, setCertificate] = useState("");
  const [unit, setUnit] = useState<WeightUnit>("jin");
  const [lines, setLines] = useState<DraftLine[]>([]);
  const [problems, setProblems] = useState<string[]>([]);
  useEffect(() => setProblems(state.problems), [state]);

  const variant = variants.find(({ id }) => id === variantId);
  const villageCode = pickedVillage ?? variant?.villageCode ?? villages[0]?.code ?? "";
  const sums = draftSums(lines, unit, variant?.packGrams ?? null);
  const names = new Map(households.map(({ id, name }) => [id, name]));
  const nameOf = (line: DraftLine) => (line.householdId ? (names.get(line.householdId) ?? "") : t.collective);

  function check(event: FormEvent) {
    const found = findProblems({ variant, harvestedOn, lines, unit, packs: sums.packs, nameOf, t });
    setProblems(found);
    if (found.length > 0) event.preventDefault();
  }

  const lot = {
    variant_id: variantId,
    village_code: villageCode,
    harvested_on: harvestedOn,
    grade,
    certificate_no: certificate.trim() || null,
    contributions: lines.map((line) => ({ household_id: line.householdId, ...readLine(line, unit) })),
  };
  return (
    <form action={submit} onSubmit={check} className="space-y-4">
      <input type="hidden" name="key" value={idempotencyKey} />
      <input type="hidden" name="lot" value={JSON.stringify(lot)} />
      <Question name="product" number={1} legend={t.product}>
        <p className="mb-2 text-sm text-ink-soft">{t.productHint}</p>
        <div className="grid gap-2 md:grid-cols-2">
          {variants.map(({ id, label, note }) => (
            <Choice key={id} name="variant" value={id} isChosen={id === variantId} onChoose={setVariantId}>
              <span>
                <span className="block font-medium">{label}</span>
                <span className="block text-sm text-ink-soft">{note}</span>
              </span>
            </Choice>
          ))}
        </div>
      </Question>
      <Question name="village" number={2} legend={t.village}>
        <div className="flex flex-wrap gap-2">
          {villages.map(({ code, name }) => (
            <Choice
              key={code}
              name="village"
              value={code}
              isChosen={code === villageCode}
              onChoose={setVillage}
            >
              {name}
            </Choice>
          ))}
        </div>
      </Question>
      <Question name="harvested" number={3} legend={t.harvested}>
        <DayChoice value={harvestedOn} onChange={setHarvestedOn} today={today} yesterday={yesterday} t={t} />
      </Question>
      <Question name="grade" number={4} legend={t.grade}>
        <div className="grid grid-cols-4 gap-2">
          {GRADES.map((name) => (
            <Choice
              key={name}
              name="grade"
              value={name}
              isChosen={name === grade}
              onChoose={setGrade}
              className="justify-center px-1"
            >
              {name}
            </Choice>
          ))}
        </div>
      </Question>
      <Question name="contributions" number={5} legend={t.contributions}>
        <Contributions
          lines={lines}
          onChange={setLines}
          unit={unit}
          onUnit={setUnit}
          households={households.filter((household) => household.villageCode === villageCode)}
          nameOf={nameOf}
          isChecked={problems.length > 0}
          t={t}
        />
      </Question>
      <Question name="certificate" number={6} legend={t.certificate}>
        <input
          aria-label={t.certificate}
          value={certificate}
          onChange={(event) => setCertificate(event.target.value)}
          maxLength={60}
          autoComplete="off"
          className={INPUT_CLASS}
        />
      </Question>
      {problems.length > 0 && (
        <Notice kind="problem" title={t.failed}>
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Notice>
      )}
      <LotBar sums={sums} hasPacks={variant !== undefined} locale={locale} t={t} />
    </form>
  );
}

interface CheckInput {
  variant: RecordableVariant | undefined;
  harvestedOn: string;
  lines: DraftLine[];
  unit: WeightUnit;
  packs: number;
  nameOf: (line: DraftLine) => string;
  t: Messages["lotForm"];
}

function findProblems({ variant, harvestedOn, lines, unit, packs, nameOf, t }: CheckInput): string[] {
  const problems: string[] = [];
  if (!variant) problems.push(t.needProduct);
  if (!harvestedOn) problems.push(t.needDay);
  if (lines.length === 0) problems.push(t.needLines);
  for (const line of lines) {
    if (parseGrams(line.weight, unit) === null) problems.push(fill(t.wrongWeight, { name: nameOf(line) }));
    if (parsePricePerKg(line.price, unit) === null) problems.push(fill(t.wrongPrice, { name: nameOf(line) }));
  }
  if (problems.length === 0 && packs === 0) problems.push(t.tooSmall);
  return problems;
}

interface DayChoiceProps {
  value: string;
  onChange: (date: string) => void;
  today: string;
  yesterday: string;
  t: Messages["lotForm"];
}

function DayChoice({ value, onChange, today, yesterday, t }: DayChoiceProps) {
  return (
    <div className="grid grid-cols-2 gap-2 md:grid-cols-3">
      <Choice
        name="day"
        value={today}
        isChosen={value === today}
        onChoose={onChange}
        className="justify-center"
      >
        {t.today}
      </Choice>
      <Choice
        name="day"
        value={yesterday}
        isChosen={value === yesterday}
        onChoose={onChange}
        className="justify-center"
      >
        {t.yesterday}
      </Choice>
      <label className="col-span-2 text-sm md:col-span-1">
        <span className="sr-only">{t.otherDay}</span>
        <input
          type="date"
          aria-label={t.pickDay}
          value={value}
          max={today}
          onChange={(event) => onChange(event.target.value)}
          className={`${INPUT_CLASS} min-h-14`}
        />
      </label>
    </div>
  );
}
