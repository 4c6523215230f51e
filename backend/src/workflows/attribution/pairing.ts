import { isValidOn, type Validity } from "./validity";

/** A dated pairing of an eastern with a western county; some counties are paired with a whole city. */
export interface Pairing extends Validity {
  id: string;
  eastCode: string;
  westCode: string;
}

/** The prefecture-level city a county code lies in. */
export function cityOf(countyCode: string): string {
  return countyCode.slice(0, 4).padEnd(12, "0");
}

/**
 * The pairing of the buyer's and the origin's counties that is valid on a day, or of their cities where those
 * are paired. Counties go before cities; of several the first given.
 * @returns its id, or null: an unpaired sale, shown as such
 */
export function pairingOn(
  day: string,
  sale: { buyerCountyCode: string | null; originCountyCode: string | null },
  pairings: readonly Pairing[],
): string | null {
  const { buyerCountyCode: buyer, originCountyCode: origin } = sale;
  if (!buyer || !origin) return null;
  const valid = pairings.filter((pairing) => isValidOn(pairing, day));
  for (const eastCode of [buyer, cityOf(buyer)]) {
    for (const westCode of [origin, cityOf(origin)]) {
      const found = valid.find((pairing) => pairing.eastCode === eastCode && pairing.westCode === westCode);
      if (found) return found.id;
    }
  }
  return null;
}
