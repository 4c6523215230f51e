import { addDays, daysBetween } from "../history/calendar";
import { monthsBetween } from "./calendar";
import { Random } from "./random";

/** What one household (by its place in the village's list) or the collective (null) brought. */
export interface DemoContribution {
  householdNo: number | null;
  grams: number;
  priceFenPerKg: number;
}

export interface DemoLot {
  harvestedOn: string;
  /** Day it was written down, never before the harvest. */
  recordedOn: string;
  grade: "特级" | "一级" | "二级" | "统货";
  /** Certificate of compliance that came with the batch. */
  certificateNo: string | null;
  contributions: DemoContribution[];
}

export interface Crop {
  sku: string;
  packGrams: number;
  priceFen: number;
  months: readonly number[];
  shelfLifeDays: number | null;
  /** Households to draw contributors from. */
  households: number;
  /** The last day of harvest. */
  until: string;
}

/** Sales are simulated over twelve months; a month more, so that the first orders find something. */
const WINDOW_DAYS = 396;
/** What keeps for a year or more was on sale from the harvest before. */
const LONG_LIFE_DAYS = 300;
const EARLIER_HARVEST_DAYS = 250;

/**
 * The lots of one variant: one for each month of harvest, each with the households that brought it. The same
 * crop gives the same lots; the weights of a lot hold its whole packs and a little more.
 */
export function inventLots(crop: Crop): DemoLot[] {
  const random = new Random(`lots/${crop.sku}`);
  const keeps = (crop.shelfLifeDays ?? LONG_LIFE_DAYS) >= LONG_LIFE_DAYS;
  const from = addDays(crop.until, -WINDOW_DAYS - (keeps ? EARLIER_HARVEST_DAYS : 0));
  const months = monthsBetween(from, crop.until).filter(({ month }) => crop.months.includes(month));
  const chosen = crop.months.length === 12 && keeps ? months.filter((_, index) => index % 3 === 0) : months;
  const packs = Math.ceil(packsWanted(random, crop) / Math.max(1, chosen.length));
  return chosen.map(({ first, last }) => {
    const harvestedOn = addDays(first, random.int(0, daysBetween(first, last)));
    const totalGrams = Math.ceil(packs * random.between(0.8, 1.3)) * crop.packGrams + random.int(0, 9) * 10;
    const recordedOn = addDays(harvestedOn, random.int(0, 2));
    return {
      harvestedOn,
      recordedOn: recordedOn > crop.until ? harvestedOn : recordedOn,
      grade: random.weighted([
        ["特级", 15],
        ["一级", 50],
        ["二级", 15],
        ["统货", 20],
      ] as const),
      certificateNo: random.chance(0.85)
        ? `HG${harvestedOn.replaceAll("-", "")}${random.int(1000, 9999)}`
        : null,
      contributions: contributions(random, { crop, totalGrams }),
    };
  });
}

/** Dearer packs are sold less often. */
function packsWanted(random: Random, { priceFen }: Crop): number {
  const base = priceFen < 3_000 ? 330 : priceFen < 6_000 ? 260 : priceFen < 12_000 ? 170 : 90;
  return Math.round(base * random.between(0.7, 1.3));
}

/** Splits a lot over three to nine households, in steps of ten grams; every fourth lot holds collective land too. */
function contributions(
  random: Random,
  { crop, totalGrams }: { crop: Crop; totalGrams: number },
): DemoContribution[] {
  const count = Math.min(random.int(3, 9), Math.floor(totalGrams / 50));
  const all = Array.from({ length: crop.households }, (_, index): number | null => index);
  const who = random.shuffle(all).slice(0, Math.max(1, count));
  if (random.chance(0.25)) who.push(null);
  const weights = who.map(() => random.between(0.5, 2));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const farmGate = Math.round((crop.priceFen / (crop.packGrams / 1000)) * random.between(0.48, 0.62));
  const parts = weights.map((weight) => Math.max(10, Math.floor((totalGrams * weight) / sum / 10) * 10));
  const rest = totalGrams - parts.reduce((total, part) => total + part, 0);
  return who.map((householdNo, index) => ({
    householdNo,
    grams: (parts[index] ?? 0) + (index === 0 ? rest : 0),
    priceFenPerKg: farmGate,
  }));
}
