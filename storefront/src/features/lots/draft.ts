import { contributionAmountFen } from "@xieshou/contracts/dist/weights";
import type { RecordLotBody } from "@xieshou/contracts";
import type { GRADES } from "./limits";
import { parseGrams, parsePricePerKg, type WeightUnit } from "./weights";

/** A contribution as it is being typed. */
export interface DraftLine {
  /** Null for the village collective. */
  householdId: string | null;
  weight: string;
  price: string;
}

/** A lot as it is being typed. */
export interface LotDraft {
  variantId: string;
  /** Null while nobody has chosen: then the product's own village stands. */
  villageCode: string | null;
  /** `YYYY-MM-DD`, or empty. */
  harvestedOn: string;
  grade: (typeof GRADES)[number];
  certificate: string;
  unit: WeightUnit;
  lines: DraftLine[];
}

/** A variant lots may be recorded for. */
export interface RecordableVariant {
  id: string;
  label: string;
  /** Weight of a pack and what is in stock, set for reading. */
  note: string;
  packGrams: number;
  villageCode: string;
}

export interface DraftSums {
  grams: number;
  amountFen: number;
  packs: number;
  /** What is left when the packs are full. */
  leftGrams: number;
}

/** What stands in the way of recording; `line` is the index of a contribution. */
export type DraftFault =
  | { kind: "needProduct" | "needDay" | "needLines" | "tooSmall" }
  | { kind: "wrongWeight" | "wrongPrice"; line: number };

/** An empty form: today's harvest, first grade, weighed in 斤. */
export function emptyDraft(today: string, variants: RecordableVariant[]): LotDraft {
  return {
    variantId: variants.length === 1 ? (variants[0]?.id ?? "") : "",
    villageCode: null,
    harvestedOn: today,
    grade: "一级",
    certificate: "",
    unit: "jin",
    lines: [],
  };
}

/** Grams and fen per kilogram of a line, or null while it is not right yet. */
export function readLine(
  line: DraftLine,
  unit: WeightUnit,
): { grams: number; price_fen_per_kg: number } | null {
  const grams = parseGrams(line.weight, unit);
  const fenPerKg = parsePricePerKg(line.price, unit);
  return grams === null || fenPerKg === null ? null : { grams, price_fen_per_kg: fenPerKg };
}

/** What a line comes to in fen, or null while it is not right yet. */
export function lineAmount(line: DraftLine, unit: WeightUnit): number | null {
  const read = readLine(line, unit);
  return read && contributionAmountFen({ grams: read.grams, priceFenPerKg: read.price_fen_per_kg });
}

/** Sums of the lines that can be read so far, and the packs they make. */
export function draftSums(
  { lines, unit }: Pick<LotDraft, "lines" | "unit">,
  packGrams: number | null,
): DraftSums {
  const grams = lines.reduce((sum, line) => sum + (parseGrams(line.weight, unit) ?? 0), 0);
  const amountFen = lines.reduce((sum, line) => sum + (lineAmount(line, unit) ?? 0), 0);
  const packs = packGrams ? Math.floor(grams / packGrams) : 0;
  return { grams, amountFen, packs, leftGrams: packGrams ? grams - packs * packGrams : 0 };
}

/** Everything that is not right yet, in the order of the questions. */
export function draftFaults(draft: LotDraft, variant: RecordableVariant | undefined): DraftFault[] {
  const faults: DraftFault[] = [];
  if (!variant) faults.push({ kind: "needProduct" });
  if (!draft.harvestedOn) faults.push({ kind: "needDay" });
  if (draft.lines.length === 0) faults.push({ kind: "needLines" });
  draft.lines.forEach(({ weight, price }, line) => {
    if (parseGrams(weight, draft.unit) === null) faults.push({ kind: "wrongWeight", line });
    if (parsePricePerKg(price, draft.unit) === null) faults.push({ kind: "wrongPrice", line });
  });
  if (variant && faults.length === 0 && draftSums(draft, variant.packGrams).packs === 0) {
    faults.push({ kind: "tooSmall" });
  }
  return faults;
}

/** What is sent. Lines that cannot be read are left out: {@link draftFaults} has refused them before. */
export function draftBody(draft: LotDraft, villageCode: string): RecordLotBody {
  return {
    variant_id: draft.variantId,
    village_code: villageCode,
    harvested_on: draft.harvestedOn,
    grade: draft.grade,
    certificate_no: draft.certificate.trim() || null,
    contributions: draft.lines.flatMap((line) => {
      const read = readLine(line, draft.unit);
      return read ? [{ household_id: line.householdId, ...read }] : [];
    }),
  };
}
