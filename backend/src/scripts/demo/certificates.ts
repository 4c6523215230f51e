import { Random } from "./random";

/** A certificate of a product for consumption assistance. */
export interface Certificate {
  number: string;
  validFrom: string;
  validTo: string;
}

/**
 * An invented certificate: most products hold a valid one, some have let it run out during the past year, some
 * never had one. Always the same for the same product and year.
 */
export function inventCertificate(product: {
  handle: string;
  county: string;
  today: string;
}): Certificate | null {
  const random = new Random(`certificate/${product.handle}`);
  const year = Number(product.today.slice(0, 4));
  const fate = random.weighted([
    ["valid", 76],
    ["expired", 12],
    ["none", 12],
  ]);
  if (fate === "none") return null;
  const issued = fate === "valid" ? year - 1 : year - 3;
  const day = `${String(random.int(1, 9)).padStart(2, "0")}-${String(random.int(1, 28)).padStart(2, "0")}`;
  const number = `BF${product.county}-${issued}-${random.text("0123456789", 4)}`;
  return {
    number,
    validFrom: `${issued}-${day}`,
    validTo: fate === "valid" ? `${issued + 3}-${day}` : `${year}-${day}`,
  };
}
