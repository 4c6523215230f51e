import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { rows } from "../../../lib/database";
import { releasePicks } from "../../../modules/supply/releases";
import { IS_UNIT_CHANGE } from "./read-order-rows";

/**
 * Gives packs back to their lots when Medusa's stock has them again: all of a cancelled order, received returns
 * in good order, units an edit withdrew. Damaged goods don't come back. Once per cancellation, receipt or edit.
 */
export async function releaseReturnedPacks(pg: Knex, orderIds: readonly string[]): Promise<void> {
  const ids = [...orderIds];
  const releases = await rows(pg, { text: RELEASES, bindings: [ids, ids], row: releaseRow });
  for (const release of releases) await pg.transaction((trx) => releaseOne(trx, release));
}

const releaseRow = z.object({
  order_id: z.string(),
  source_id: z.string(),
  line_id: z.string().nullable(),
  packs: z.string().transform(Number).pipe(z.int()).nullable(),
  part_ids: z.array(z.string()),
});

/** What came back fills the line first and then the parts that edits added to it, never more than each holds. */
async function releaseOne(trx: Knex.Transaction, release: z.output<typeof releaseRow>): Promise<void> {
  const { order_id: orderId, source_id: sourceId, line_id: lineId } = release;
  if (lineId === null) {
    await releasePicks(trx, { orderId, sourceId });
    return;
  }
  let left = release.packs ?? 0;
  for (const partId of [lineId, ...release.part_ids]) {
    if (left <= 0) return;
    const released = await releasePicks(trx, { orderId, sourceId, lineId: partId, packs: left });
    left -= released.reduce((sum, { packs }) => sum + packs, 0);
  }
}

/** True while some packs of the order `o.id` are still out of their lots. */
export const HOLDS_PACKS = `
  exists (select 1 from lot_movement h where h.order_id = o.id and h.kind in ('pick', 'release')
          group by h.line_id having sum(h.grams) < 0)`;

/** The condition under which the action `a` of change `c` put packs of a line back into stock. */
export const IS_BACK_IN_STOCK = `${IS_UNIT_CHANGE}
  and (a.action = 'RECEIVE_RETURN_ITEM'
       or a.action = 'ITEM_UPDATE' and (a.details->>'quantity_diff')::numeric < 0)
  and not exists (select 1 from lot_movement r where r.order_id = a.order_id and r.kind = 'release'
                    and starts_with(r.source_id, a.id || ':'))`;

const RELEASES = `
  select o.id as order_id, 'cancel:' || o.id as source_id, null as line_id, null as packs,
    array[]::text[] as part_ids
  from "order" o where o.id = any(?::text[]) and o.canceled_at is not null and ${HOLDS_PACKS}
  union all
  select a.order_id, a.id, a.details->>'reference_id',
    abs(coalesce(a.details->>'quantity_diff', a.details->>'quantity')::numeric)::text,
    array(select p.line_id from attribution_plan p where p.part_of = a.details->>'reference_id' order by p.line_no)
  from order_change_action a join order_change c on c.id = a.order_change_id join "order" o on o.id = a.order_id
  where a.order_id = any(?::text[]) and ${IS_BACK_IN_STOCK} and ${HOLDS_PACKS}`;
