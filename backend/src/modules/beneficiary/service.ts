import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaService } from "@medusajs/framework/utils";
import { createCipher, type Cipher } from "../../lib/crypto";
import "../../lib/pg-dates";
import { insertHouseholds, unsafeRevealNames, type HouseholdInput } from "./households";
import { Division } from "./models/division";
import { DivisionTag } from "./models/division-tag";
import { Household } from "./models/household";
import { HouseholdCategory } from "./models/household-category";
import { Pairing } from "./models/pairing";
import { Village } from "./models/village";
import { countUnderOldKeys, rotateKeys } from "./rotate-keys";

const Generated = MedusaService({ Division, DivisionTag, Pairing, Village, Household, HouseholdCategory });
/** The generated create would take ciphertext from its caller; `createHouseholds` below stands in its place. */
type Base = new (...args: unknown[]) => Omit<InstanceType<typeof Generated>, "createHouseholds">;

export default class BeneficiaryModuleService extends (Generated as unknown as Base) {
  private readonly pg: Knex;
  private readonly cipher: Cipher;

  /** @param options `householdKeys`: key ring text, see `createCipher` */
  constructor(container: { __pg_connection__: Knex }, options: { householdKeys: string }) {
    super(container, options);
    this.pg = container.__pg_connection__;
    this.cipher = createCipher(options.householdKeys);
  }

  /** Creates households in one transaction, sealing what identifies a person. @returns ids and codes in order */
  async createHouseholds(households: readonly HouseholdInput[]): Promise<{ id: string; code: string }[]> {
    return this.pg.transaction((trx) => insertHouseholds(trx, { households, cipher: this.cipher }));
  }

  /** Names of households that are the caller's own. @returns id → name; unknown ids are absent */
  async revealNames(ids: readonly string[]): Promise<Map<string, string>> {
    return unsafeRevealNames(this.pg, { ids, cipher: this.cipher });
  }

  /** Seals up to `batchSize` households under the current key. @returns how many; 0 when none is left */
  async rotateKeys(batchSize: number): Promise<number> {
    return rotateKeys(this.pg, { batchSize, cipher: this.cipher });
  }

  /** See `countUnderOldKeys`. */
  async countUnderOldKeys(): Promise<number> {
    return countUnderOldKeys(this.pg, this.cipher);
  }
}
