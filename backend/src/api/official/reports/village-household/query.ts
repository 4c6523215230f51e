import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { toHouseholdCount, type HouseholdCount } from "@xieshou/contracts";
import { BENEFICIARIES, EVIDENCE_CLASSES, type VillageHouseholdRecord } from "@xieshou/reporting";
import { bigintColumn, rows, type Sql } from "../../../../lib/database";
import { PLACE_PATH } from "../../../shared/places";
import { likePatterns, type ReportCriteria } from "./criteria";

/**
 * Where a share belongs: by origin its village, or the county of origin when no village was found; by
 * destination what the buyer gave, a town or a county.
 */
const BELONGS_TO = {
  west: `coalesce(s.village_code, p.origin_county_code)`,
  east: `coalesce(p.buyer_division_code, p.buyer_county_code)`,
} as const;

/**
 * The sums of every share that was ordered or posted to in the period, inside the scope. What no cooperative
 * listed comes from no village: it is not this report's.
 */
function sharesOf(side: ReportCriteria["side"]): string {
  return `
  scoped as materialized (
    select s.share_id, coalesce(s.village_code, p.origin_county_code) as place_code,
           p.cooperative_id, p.cooperative_name, s.kind, s.household_id, s.household_category, s.evidence_class,
           case when s.lot_id is null then 0 else s.weight end as weight, s.placed_fen,
           p.placed_on between :from and :to and p.order_id not in (
             select v.order_id from attribution_fact v where v.kind = 'void') as is_placed
      from attribution_plan p
      join attribution_share s on s.line_id = p.line_id
     where p.cooperative_id is not null and ${BELONGS_TO[side]} like any(:patterns)),
  posted as (
    select e.share_id,
           sum(e.amount_fen) filter (where f.kind = 'capture') as paid_fen,
           -sum(e.amount_fen) filter (where f.kind = 'refund') as refunded_fen,
           sum(e.amount_fen) filter (where e.account = 'counted'
             and (e.restates_on is null or e.restates_on >= :from)) as counted_fen,
           sum(e.amount_fen) filter (where e.account = 'counted' and e.restates_on < :from) as restated_fen
      from scoped
      join attribution_entry e on e.share_id = scoped.share_id and e.occurred_on between :from and :to
      join attribution_fact f on f.fact_seq = e.fact_seq
     group by e.share_id),
  shares as (
    select place_code, cooperative_id, cooperative_name, kind, household_id, household_category, evidence_class,
           case when is_placed then weight else 0 end as weight,
           case when is_placed then placed_fen else 0 end as placed_fen,
           coalesce(paid_fen, 0) as paid_fen, coalesce(refunded_fen, 0) as refunded_fen,
           coalesce(counted_fen, 0) as counted_fen, coalesce(restated_fen, 0) as restated_fen
      from scoped left join posted using (share_id)
     where is_placed or posted.share_id is not null)`;
}

const SUMS = `
  sum(placed_fen) as placed_fen, sum(paid_fen) as paid_fen, sum(refunded_fen) as refunded_fen,
  sum(counted_fen) as counted_fen, sum(restated_fen) as restated_fen, sum(weight) as weight_milligrams,
  coalesce(sum(counted_fen + restated_fen) filter (where kind = 'unattributed'), 0) as unattributed_fen`;

const HOUSEHOLD_ROWS = `
  grouped as (
    select place_code, cooperative_id, max(cooperative_name) as cooperative_name, kind as beneficiary,
           household_id, household_category as category, evidence_class, null::int as households, ${SUMS}
      from shares
     group by place_code, cooperative_id, kind, household_id, household_category, evidence_class)`;

const VILLAGE_ROWS = `
  helped as (
    select place_code, cooperative_id, count(*)::int as households
      from (select place_code, cooperative_id, household_id from shares where household_id is not null
             group by place_code, cooperative_id, household_id having sum(counted_fen) > 0) h
     group by place_code, cooperative_id),
  grouped as (
    select place_code, cooperative_id, max(cooperative_name) as cooperative_name, 'village_total' as beneficiary,
           null as household_id, null as category, null as evidence_class,
           coalesce(max(helped.households), 0) as households, ${SUMS}
      from shares left join helped using (place_code, cooperative_id)
     group by place_code, cooperative_id)`;

/** Joins names; household rows in the order household, collective, unattributed of each cooperative. */
const NAMED_ROWS = `
  places as (
    select distinct_code.place_code, place.name, place.path
      from (select distinct place_code from grouped) distinct_code
      left join lateral (select d.name, ${PLACE_PATH} as path from division d
                          where d.code = distinct_code.place_code) place on true)
  select g.*, coalesce(places.name, g.place_code) as place_name, coalesce(places.path, '') as place_path,
         h.code as household_code, h.name_masked as household_masked
    from grouped g
    join places using (place_code)
    left join household h on h.id = g.household_id
   order by g.place_code, g.cooperative_id,
            array_position(array['household', 'collective', 'unattributed', 'village_total'], g.beneficiary::text),
            h.code, g.evidence_class, g.category`;

const reportRow = z.object({
  place_code: z.string(),
  place_name: z.string(),
  place_path: z.string(),
  cooperative_id: z.string(),
  cooperative_name: z.string(),
  beneficiary: z.enum(BENEFICIARIES),
  household_code: z.string().nullable(),
  household_masked: z.string().nullable(),
  category: z.string().nullable(),
  evidence_class: z.enum(EVIDENCE_CLASSES).nullable(),
  households: z.int().nullable(),
  placed_fen: bigintColumn,
  paid_fen: bigintColumn,
  refunded_fen: bigintColumn,
  counted_fen: bigintColumn,
  restated_fen: bigintColumn,
  unattributed_fen: bigintColumn,
  weight_milligrams: bigintColumn,
});

/**
 * The rows of the report, one by one from a cursor: whoever reads slowly holds the transaction, not the
 * rows. The only query behind both the JSON and the CSV form.
 */
export async function* reportRecords(
  trx: Knex.Transaction,
  criteria: ReportCriteria,
): AsyncGenerator<VillageHouseholdRecord> {
  const grouped = criteria.level === "household" ? HOUSEHOLD_ROWS : VILLAGE_ROWS;
  const text = `with ${sharesOf(criteria.side)}, ${grouped}, ${NAMED_ROWS}`;
  const cursor: AsyncIterable<unknown> = trx.raw(text, bindingsOf(criteria)).stream();
  for await (const row of cursor) yield toRecord(reportRow.parse(row), criteria.side);
}

/** Distinct households with a counted sum above zero in the period: never the sum of the rows' numbers. */
export async function countHouseholds(
  trx: Knex.Transaction,
  criteria: ReportCriteria,
): Promise<HouseholdCount> {
  const [counted] = await rows(trx, {
    text: `with ${sharesOf(criteria.side)}
           select count(*)::int as households
             from (select household_id from shares where household_id is not null
                    group by household_id having sum(counted_fen) > 0) h`,
    bindings: bindingsOf(criteria),
    row: z.object({ households: z.int() }),
  });
  return shownHouseholds(counted?.households ?? 0, criteria.side);
}

/** The highest entry sequence that the snapshot holds. */
export async function lastEntry(sql: Sql): Promise<number> {
  const [last] = await rows(sql, {
    text: `select coalesce(max(seq), 0) as seq from attribution_entry`,
    row: z.object({ seq: bigintColumn }),
  });
  return last?.seq ?? 0;
}

function bindingsOf({ from, to, divisionCodes }: ReportCriteria): Knex.ValueDict {
  return { from, to, patterns: likePatterns(divisionCodes) };
}

function toRecord(row: z.output<typeof reportRow>, side: ReportCriteria["side"]): VillageHouseholdRecord {
  return {
    place: { code: row.place_code, name: row.place_name, path: row.place_path },
    cooperative: { id: row.cooperative_id, name: row.cooperative_name },
    beneficiary: row.beneficiary,
    householdCode: row.household_code,
    householdMasked: row.household_masked,
    category: row.category,
    evidenceClass: row.evidence_class,
    households: row.households === null ? null : shownHouseholds(row.households, side),
    placedFen: row.placed_fen,
    paidFen: row.paid_fen,
    refundedFen: row.refunded_fen,
    countedFen: row.counted_fen,
    restatedFen: row.restated_fen,
    unattributedFen: row.unattributed_fen,
    weightMilligrams: row.weight_milligrams,
  };
}

/** The western side knows its own households; the eastern side sees small numbers only as small. */
function shownHouseholds(count: number, side: ReportCriteria["side"]): HouseholdCount {
  return side === "west" ? { count, suppressed: false } : toHouseholdCount(count);
}
