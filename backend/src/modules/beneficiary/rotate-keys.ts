import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import type { Cipher } from "../../lib/crypto";
import { bigintColumn, rows, type Sql } from "../../lib/database";
import { sealContext, type SealedField } from "./households";

const sealedRow = z.object({
  id: z.string(),
  code: z.string(),
  name_encrypted: z.string(),
  phone_encrypted: z.string().nullable(),
  payee_encrypted: z.string().nullable(),
});

/**
 * Seals one batch of households, whose key is not the current one, anew. Stopping between batches loses
 * nothing: the next call goes on where the last one committed, and two of them at once take different rows.
 * @returns how many households were sealed anew; 0 when all are under the current key
 * @throws CipherError when a household's old key is no longer in the ring; that batch is left as it was
 */
export async function rotateKeys(pg: Knex, input: { batchSize: number; cipher: Cipher }): Promise<number> {
  return pg.transaction(async (trx) => {
    const stale = await rows(trx, {
      text: `select id, code, name_encrypted, phone_encrypted, payee_encrypted from household
             where key_id <> ? order by id limit ? for update skip locked`,
      bindings: [input.cipher.currentKeyId, input.batchSize],
      row: sealedRow,
    });
    if (stale.length === 0) return 0;
    await trx.raw(
      `update household h set name_encrypted = n.name_encrypted, phone_encrypted = n.phone_encrypted,
         payee_encrypted = n.payee_encrypted, key_id = ?, updated_at = now()
       from json_to_recordset(?::json)
         as n(id text, name_encrypted text, phone_encrypted text, payee_encrypted text)
       where h.id = n.id`,
      [input.cipher.currentKeyId, JSON.stringify(stale.map((row) => resealed(row, input.cipher)))],
    );
    return stale.length;
  });
}

/** How many households are not under the current key: 0 means the older keys may be dropped. */
export async function countUnderOldKeys(sql: Sql, cipher: Cipher): Promise<number> {
  const [stale] = await rows(sql, {
    text: `select count(*) as count from household where key_id <> ?`,
    bindings: [cipher.currentKeyId],
    row: z.object({ count: bigintColumn }),
  });
  return stale?.count ?? 0;
}

function resealed(row: z.output<typeof sealedRow>, cipher: Cipher) {
  const again = (sealed: string, field: SealedField) => {
    const context = sealContext(row.code, field);
    return cipher.seal(cipher.open(sealed, context), context);
  };
  return {
    id: row.id,
    name_encrypted: again(row.name_encrypted, "name"),
    phone_encrypted: row.phone_encrypted && again(row.phone_encrypted, "phone"),
    payee_encrypted: row.payee_encrypted && again(row.payee_encrypted, "payee"),
  };
}
