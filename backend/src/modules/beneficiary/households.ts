import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import type { Cipher } from "../../lib/crypto";
import { rows, type Sql } from "../../lib/database";
import { newHouseholdCode, newId } from "../../lib/ids";
import { maskName, maskPayee, maskPhone } from "./masks";
import type { HouseholdCategoryName } from "./models/household-category";

/** A household in plain text, as it is entered. */
export interface HouseholdInput {
  id?: string;
  /** Opaque code `H-……`; drawn at random when absent. */
  code?: string;
  villageCode: string;
  members: number;
  labour: number;
  consentAt: Date | null;
  name: string;
  phone: string | null;
  /** Bank card number or the payee token of the payment provider. */
  payee: string | null;
  isExample: boolean;
  categories?: { category: HouseholdCategoryName; validFrom: string; validTo: string | null }[];
}

export type SealedField = "name" | "phone" | "payee";

/** What a household's ciphertext is bound to: it opens in no other row and no other column. */
export function sealContext(householdCode: string, field: SealedField): string {
  return `household:${householdCode}:${field}`;
}

/**
 * Inserts households with name, phone and payee sealed and masked, and their categories.
 * @returns id and code of each, in the order given
 */
export async function insertHouseholds(
  trx: Knex.Transaction,
  input: { households: readonly HouseholdInput[]; cipher: Cipher },
): Promise<{ id: string; code: string }[]> {
  const sealed = input.households.map((household) => toRow(household, input.cipher));
  const categories = input.households.flatMap((household, index) =>
    (household.categories ?? []).map(({ category, validFrom, validTo }) => ({
      id: newId("hcat"),
      household_id: sealed[index]?.id,
      category,
      valid_from: validFrom,
      valid_to: validTo,
    })),
  );
  await trx.batchInsert("household", sealed);
  await trx.batchInsert("household_category", categories);
  return sealed.map(({ id, code }) => ({ id, code }));
}

function toRow(household: HouseholdInput, cipher: Cipher) {
  const code = household.code ?? newHouseholdCode();
  const { name, phone, payee } = household;
  const seal = (plain: string, field: SealedField) => cipher.seal(plain, sealContext(code, field));
  return {
    id: household.id ?? newId("hh"),
    code,
    village_code: household.villageCode,
    members: household.members,
    labour: household.labour,
    consent_at: household.consentAt,
    name_encrypted: seal(name, "name"),
    phone_encrypted: phone === null ? null : seal(phone, "phone"),
    payee_encrypted: payee === null ? null : seal(payee, "payee"),
    key_id: cipher.currentKeyId,
    name_masked: maskName(name),
    phone_masked: phone === null ? null : maskPhone(phone),
    payee_masked: payee === null ? null : maskPayee(payee),
    is_example: household.isExample,
  };
}

const nameRow = z.object({ id: z.string(), code: z.string(), name_encrypted: z.string() });

/**
 * Opens the names of households. The caller has checked that they are its own, or writes the audit event.
 * @returns id → name; unknown ids are absent
 */
export async function unsafeRevealNames(
  sql: Sql,
  input: { ids: readonly string[]; cipher: Cipher },
): Promise<Map<string, string>> {
  const found = await rows(sql, {
    text: `select id, code, name_encrypted from household where id = any(?)`,
    bindings: [[...input.ids]],
    row: nameRow,
  });
  return new Map(
    found.map((row) => [row.id, input.cipher.open(row.name_encrypted, sealContext(row.code, "name"))]),
  );
}
