"use client";

import type { Messages } from "@/lib/messages";
import type { LotDraft, RecordableVariant } from "../draft";
import { GRADES } from "../limits";
import { Choice, Question } from "./choices";
import { DayChoice } from "./day-choice";
import { VariantChoice } from "./variant-choice";

interface HarvestQuestionsProps {
  draft: LotDraft;
  change: (by: Partial<LotDraft>) => void;
  variants: RecordableVariant[];
  villages: { code: string; name: string }[];
  /** The village that stands now, chosen or the product's own. */
  villageCode: string;
  today: string;
  yesterday: string;
  t: Messages["lotForm"];
}

/** Questions 1 to 4: what it is, from where, since when, and how good. */
export function HarvestQuestions(props: HarvestQuestionsProps) {
  const { draft, change, variants, villages, villageCode, today, yesterday, t } = props;
  return (
    <>
      <Question number={1} legend={t.product}>
        <VariantChoice
          variants={variants}
          value={draft.variantId}
          onChange={(variantId) => change({ variantId })}
          t={t}
        />
      </Question>
      <Question number={2} legend={t.village}>
        <div className="flex flex-wrap gap-2">
          {villages.map(({ code, name }) => (
            <Choice
              key={code}
              name="village"
              isChosen={code === villageCode}
              onChoose={() => change({ villageCode: code })}
            >
              {name}
            </Choice>
          ))}
        </div>
      </Question>
      <Question number={3} legend={t.harvested}>
        <DayChoice
          value={draft.harvestedOn}
          onChange={(harvestedOn) => change({ harvestedOn })}
          today={today}
          yesterday={yesterday}
          t={t}
        />
      </Question>
      <Question number={4} legend={t.grade}>
        <div className="grid grid-cols-4 gap-2">
          {GRADES.map((grade) => (
            <Choice
              key={grade}
              name="grade"
              isChosen={grade === draft.grade}
              onChoose={() => change({ grade })}
              isNarrow
            >
              {grade}
            </Choice>
          ))}
        </div>
      </Question>
    </>
  );
}
