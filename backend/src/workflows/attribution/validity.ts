/** From when to when something holds, `YYYY-MM-DD` in Asia/Shanghai, both days included; null has no end. */
export interface Validity {
  validFrom: string;
  validTo: string | null;
}

/** Tells whether something holds on a day, `YYYY-MM-DD`. */
export function isValidOn({ validFrom, validTo }: Validity, day: string): boolean {
  return validFrom <= day && (validTo === null || day <= validTo);
}
