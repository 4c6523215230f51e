import { z } from "@medusajs/framework/zod";
import { toHouseholdCount, type OrderAttribution } from "@xieshou/contracts";
import { bigintColumn, rows, type Sql } from "../../../../../lib/database";
import { loadPlaces, type Places } from "../../../../shared/places";

const ORDER = `
  select o.id as order_id, coalesce(f.payable_fen, 0) as freight_fen
    from "order" o left join attribution_freight f on f.order_id = o.id
   where o.id = :order and o.deleted_at is null and o.sales_channel_id = any(:channels)`;

const orderRow = z.object({ order_id: z.string(), freight_fen: bigintColumn });

/** Units an order edit added to a line are frozen by themselves; to the buyer they belong to their line. */
const LINE_OF = `coalesce(p.part_of, p.line_id)`;

const LINES = `
  select p.line_id, p.product_title as title, p.definition_version, p.cooperative_id, p.cooperative_name,
         whole.quantity, whole.payable_fen, held.paid_fen, held.counted_fen
    from attribution_plan p
    cross join lateral (
      select sum(part.quantity)::int as quantity, sum(part.payable_fen) as payable_fen from attribution_plan part
       where part.order_id = p.order_id and (part.line_id = p.line_id or part.part_of = p.line_id)) whole
    cross join lateral (
      select coalesce(sum(e.amount_fen) filter (where e.account = 'paid'), 0) as paid_fen,
             coalesce(sum(e.amount_fen) filter (where e.account = 'counted'), 0) as counted_fen
        from attribution_plan part join attribution_entry e on e.order_id = part.order_id and e.line_id = part.line_id
       where part.order_id = p.order_id and (part.line_id = p.line_id or part.part_of = p.line_id)) held
   where p.order_id = ? and p.part_of is null
   order by p.line_no`;

const lineRow = z.object({
  line_id: z.string(),
  title: z.string(),
  definition_version: z.string(),
  cooperative_id: z.string().nullable(),
  cooperative_name: z.string().nullable(),
  quantity: z.int(),
  payable_fen: bigintColumn,
  paid_fen: bigintColumn,
  counted_fen: bigintColumn,
});
type LineRow = z.output<typeof lineRow>;

/** One row per line and origin (village and lot); `village_code` null is what nobody could be found for. */
const ORIGINS = `
  select ${LINE_OF} as line_id, s.village_code, s.lot_code, s.harvested_on::text,
         count(distinct s.household_id)::int as households,
         coalesce(sum(s.placed_fen) filter (where s.kind = 'household'), 0) as household_fen,
         coalesce(sum(s.placed_fen) filter (where s.kind = 'collective'), 0) as collective_fen,
         coalesce(sum(s.placed_fen) filter (where s.kind = 'unattributed'), 0) as unattributed_fen,
         array_agg(distinct s.evidence_class order by s.evidence_class) as evidence_classes
    from attribution_plan p join attribution_share s on s.line_id = p.line_id
   where p.order_id = ?
   group by ${LINE_OF}, s.village_code, s.lot_code, s.harvested_on
   order by ${LINE_OF}, s.harvested_on nulls last, s.lot_code, s.village_code`;

const originRow = z.object({
  line_id: z.string(),
  village_code: z.string().nullable(),
  lot_code: z.string().nullable(),
  harvested_on: z.string().nullable(),
  households: z.int(),
  household_fen: bigintColumn,
  collective_fen: bigintColumn,
  unattributed_fen: bigintColumn,
  evidence_classes: z.array(z.enum(["A", "B", "C", "D"])),
});
type OriginRow = z.output<typeof originRow>;

type Line = OrderAttribution["lines"][number];

/**
 * Where each yuan of an order goes, from the plan as frozen; never a household. An order whose plan is not
 * frozen yet has no lines. Null when the shop has no such order. Four statements.
 *
 * @param input.definitionVersion the version in force, for an order that has no line yet
 */
export async function retrieveAttribution(
  sql: Sql,
  input: { orderId: string; salesChannelIds: string[]; definitionVersion: string },
): Promise<OrderAttribution | null> {
  const { orderId, salesChannelIds: channels } = input;
  const [order] = await rows(sql, { text: ORDER, bindings: { order: orderId, channels }, row: orderRow });
  if (!order) return null;
  const lines = await rows(sql, { text: LINES, bindings: [orderId], row: lineRow });
  const origins = await rows(sql, { text: ORIGINS, bindings: [orderId], row: originRow });
  const places = await loadPlaces(
    sql,
    origins.flatMap((origin) => origin.village_code ?? []),
  );
  return {
    order_id: order.order_id,
    definition_version: lines[0]?.definition_version ?? input.definitionVersion,
    freight_fen: order.freight_fen,
    lines: lines.map((line) =>
      toLine(line, { origins: origins.filter((origin) => origin.line_id === line.line_id), places }),
    ),
  };
}

function toLine(row: LineRow, context: { origins: OriginRow[]; places: Places }): Line {
  return {
    line_id: row.line_id,
    title: row.title,
    quantity: row.quantity,
    payable_fen: row.payable_fen,
    paid_fen: row.paid_fen,
    counted_fen: row.counted_fen,
    unattributed_fen: context.origins.reduce((sum, origin) => sum + origin.unattributed_fen, 0),
    cooperative: toCooperative(row),
    origins: context.origins.flatMap((origin) => toOrigin(origin, context.places)),
  };
}

function toCooperative({ cooperative_id: id, cooperative_name: name }: LineRow): Line["cooperative"] {
  return id === null || name === null ? null : { id, name };
}

function toOrigin(row: OriginRow, places: Places): Line["origins"] {
  if (row.village_code === null || row.household_fen + row.collective_fen + row.households === 0) return [];
  return [
    {
      village: places.of(row.village_code),
      lot_code: row.lot_code,
      harvested_on: row.harvested_on,
      households: toHouseholdCount(row.households),
      household_fen: row.household_fen,
      collective_fen: row.collective_fen,
      evidence_classes: row.evidence_classes,
    },
  ];
}
