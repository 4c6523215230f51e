import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { bigintColumn, rows } from "../../lib/database";

/** Packs that went back from a line to a lot. */
export interface ReleasedPick {
  lineId: string;
  lotId: string;
  packs: number;
  grams: number;
}

export interface ReleaseInput {
  orderId: string;
  /** Only this line; all lines of the order when absent. */
  lineId?: string;
  /** At most so many packs of each line; all that is still out when absent. */
  packs?: number;
  /** What causes it (a return, a cancellation, a failed checkout): releases once per source and line. */
  sourceId: string;
}

const heldRow = z.object({
  line_id: z.string(),
  lot_id: z.string(),
  pack_grams: z.number(),
  is_closed: z.boolean(),
  held_grams: bigintColumn,
});
type Held = z.output<typeof heldRow>;

/**
 * Gives picked packs back to their lots, last picked first, never more than is still out. What goes back to
 * a closed lot leaves it again at once: a closed lot holds nothing.
 * @returns what this call released; nothing when the source has released before
 */
export async function releasePicks(trx: Knex.Transaction, input: ReleaseInput): Promise<ReleasedPick[]> {
  const bindings = { orderId: input.orderId, lineId: input.lineId ?? null, sourceId: input.sourceId };
  await trx.raw(
    `select 1 from lot where id in (select lot_id from lot_movement where order_id = :orderId and kind = 'pick')
     order by id for update`,
    bindings,
  );
  const held = await rows(trx, {
    text: `select m.line_id, m.lot_id, l.pack_grams, l.status = 'closed' as is_closed, -sum(m.grams) as held_grams
           from lot_movement m join lot l on l.id = m.lot_id
           where m.order_id = :orderId and m.kind in ('pick', 'release')
             and (cast(:lineId as text) is null or m.line_id = :lineId)
             and not exists (select 1 from lot_movement r where r.kind = 'release' and r.order_id = m.order_id
                               and r.line_id = m.line_id and r.source_id = :sourceId || ':' || m.line_id)
           group by m.line_id, m.lot_id, l.id having sum(m.grams) < 0
           order by m.line_id, min(m.seq) desc`,
    bindings,
    row: heldRow,
  });
  const released = chooseReleases(held, input.packs ?? Number.MAX_SAFE_INTEGER);
  await insertReleases(trx, { ...input, released });
  return released.map(({ lineId, lotId, packs, grams }) => ({ lineId, lotId, packs, grams }));
}

interface Release extends ReleasedPick {
  isClosed: boolean;
}

function chooseReleases(held: readonly Held[], packsPerLine: number): Release[] {
  const left = new Map(held.map((row) => [row.line_id, packsPerLine]));
  return held.flatMap((row) => {
    const packs = Math.min(left.get(row.line_id) ?? 0, row.held_grams / row.pack_grams);
    left.set(row.line_id, (left.get(row.line_id) ?? 0) - packs);
    const release = { lineId: row.line_id, lotId: row.lot_id, packs, grams: packs * row.pack_grams };
    return packs > 0 ? [{ ...release, isClosed: row.is_closed }] : [];
  });
}

async function insertReleases(
  trx: Knex.Transaction,
  input: ReleaseInput & { released: readonly Release[] },
): Promise<void> {
  const movements = input.released.flatMap((release) => {
    const back = { lot_id: release.lotId, line_id: release.lineId, kind: "release", grams: release.grams };
    return release.isClosed ? [back, { ...back, kind: "close", grams: -release.grams }] : [back];
  });
  if (movements.length === 0) return;
  await trx.raw(
    `insert into lot_movement (lot_id, kind, grams, order_id, line_id, source_id)
     select lot_id, kind, grams, :orderId, line_id, :sourceId || ':' || line_id
     from json_to_recordset(cast(:movements as json)) as r(lot_id text, line_id text, kind text, grams bigint)`,
    { orderId: input.orderId, sourceId: input.sourceId, movements: JSON.stringify(movements) },
  );
}
