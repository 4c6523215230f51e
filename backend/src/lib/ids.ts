import { randomInt } from "node:crypto";
import { generateEntityId } from "@medusajs/framework/utils";

/** No 0/O, 1/I/L and no U: codes are read aloud in a yard and typed from a paper label. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A new time-ordered id, `<prefix>_<ulid>`. */
export function newId(prefix: string): string {
  return generateEntityId("", prefix);
}

/** A new public lot code, `L-<yymmdd of harvest>-<4 characters>`. @param harvestedOn `YYYY-MM-DD` */
export function newLotCode(harvestedOn: string): string {
  return `L-${harvestedOn.slice(2).replaceAll("-", "")}-${randomText(4)}`;
}

/** A new opaque household code, `H-<6 characters>`; it says nothing about who or where. */
export function newHouseholdCode(): string {
  return `H-${randomText(6)}`;
}

function randomText(length: number): string {
  return Array.from({ length }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join("");
}
