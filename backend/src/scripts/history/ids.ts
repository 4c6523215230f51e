import { Random } from "../demo/random";

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * Makes ids of Medusa's form, `<prefix>_<ulid>`, that carry a given instant instead of the present one and
 * come out alike for the same seed.
 */
export class IdMaker {
  private readonly random: Random;

  constructor(seed: string) {
    this.random = new Random(`${seed}/ids`);
  }

  /** @param atMs the instant at which the row came to be */
  make(prefix: string, atMs: number): string {
    return `${prefix}_${encodeTime(atMs)}${this.random.text(CROCKFORD, 16)}`;
  }
}

/** The first ten characters of a ULID: 48 bits of milliseconds, 5 bits a character. */
function encodeTime(atMs: number): string {
  let left = atMs;
  let text = "";
  for (let position = 0; position < 10; position += 1) {
    text = CROCKFORD.charAt(left % 32) + text;
    left = Math.floor(left / 32);
  }
  return text;
}
