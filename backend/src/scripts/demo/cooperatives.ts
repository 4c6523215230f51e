import { usccCheckCharacter } from "../../modules/cooperative/uscc";
import { Random } from "./random";

const ORGANISATION_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
/** GB 11714: weights of the eight characters of an organisation code; letters count 10 (A) to 35 (Z). */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * An invented unified social credit code of a farmers' cooperative (93) registered in a county, valid by both
 * of its check characters (GB 11714 for the organisation code inside, GB 32100-2015 for the whole).
 * @param registration six-digit county and a number from 0 that tells the county's cooperatives apart
 */
export function inventUscc(registration: { county: string; no: number }): string {
  const random = new Random(`uscc/${registration.county}/${registration.no}`);
  const organisation = `DM${random.text(ORGANISATION_ALPHABET.slice(0, 10), 6)}`;
  const body = `93${registration.county}${organisation}${organisationCheck(organisation)}`;
  return body + usccCheckCharacter(body);
}

function organisationCheck(organisation: string): string {
  const sum = Array.from(organisation, valueOf).reduce(
    (total, value, index) => total + value * (ORGANISATION_WEIGHTS[index] ?? 0),
    0,
  );
  const check = 11 - (sum % 11);
  return check === 10 ? "X" : check === 11 ? "0" : String(check);
}

function valueOf(character: string): number {
  return /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 55;
}

/** Papers of a cooperative: licence without end, food filing, hygiene and a product test that runs out. */
export function inventDocuments(
  uscc: string,
  today: string,
): { kind: string; number: string; validTo: string | null }[] {
  const random = new Random(`documents/${uscc}`);
  const year = Number(today.slice(0, 4));
  const serial = () => random.text("0123456789", 6);
  return [
    { kind: "business_licence", number: uscc, validTo: null },
    { kind: "food_filing", number: `YB1${uscc.slice(2, 8)}${serial()}`, validTo: `${year + 2}-06-30` },
    {
      kind: "test_report",
      number: `NC${year}-${serial()}`,
      validTo: `${year + (random.chance(0.2) ? 0 : 1)}-03-31`,
    },
  ];
}

/** What a parcel of a cooperative costs the buyer, in fen: 8 to 12 yuan by how far its village lies. */
export function freightFen(daysToCity: number): number {
  return [800, 900, 1000, 1200][Math.min(3, daysToCity)] ?? 1200;
}
