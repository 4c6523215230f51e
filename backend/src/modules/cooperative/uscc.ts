/** Characters of a unified social credit code in the order of their values 0–30 (GB 32100-2015, table 1). */
const CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/**
 * The check character of a unified social credit code (GB 32100-2015: weights 3^(i−1) mod 31).
 * @param body its first 17 characters
 * @throws RangeError when the body is not 17 characters of the code's alphabet
 * @example usccCheckCharacter("91350100M000100Y4") // "3"
 */
export function usccCheckCharacter(body: string): string {
  const values = Array.from(body, (character) => CHARACTERS.indexOf(character));
  if (values.length !== 17 || values.includes(-1))
    throw new RangeError(`not 17 characters of a code: "${body}"`);
  let weight = 1;
  let sum = 0;
  for (const value of values) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return CHARACTERS.charAt((31 - (sum % 31)) % 31);
}
