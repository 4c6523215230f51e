import { z } from "@medusajs/framework/zod";
import { verifyOrder, type Entry, type Problem } from "@xieshou/attribution";
import { fromDecimal } from "@xieshou/money";
import { bigintColumn, rows, type Sql } from "../../../lib/database";
import { readFacts } from "../../../modules/attribution/facts";
import { readPlans, type FrozenOrder } from "../../../modules/attribution/plans";
import { readOrderRows, type CashRow } from "./read-order-rows";

/** Something wrong with the ledger: what, where, and by how many fen (posted minus expected). */
export interface LedgerProblem extends Omit<Problem, "code"> {
  code: Problem["code"] | "line_without_plan" | "weights_not_positive" | "placed_differs" | "entry_misplaced";
}

export interface VerifiedOrders {
  orders: number;
  entries: number;
  problems: LedgerProblem[];
}

/** Orders after an id that the ledger or Medusa's cash knows, in id order. */
export async function listLedgerOrders(sql: Sql, page: { after: string; limit: number }): Promise<string[]> {
  const { after, limit } = page;
  const found = await rows(sql, {
    text: `
      select order_id from (
        (select distinct order_id from attribution_plan where order_id > :after order by order_id limit :limit)
        union
        (select distinct order_id from attribution_fact where order_id > :after order by order_id limit :limit)
        union
        (select distinct order_id from attribution_entry where order_id > :after order by order_id limit :limit)
        union
        (select distinct l.order_id from order_payment_collection l
         join payment p on p.payment_collection_id = l.payment_collection_id
         join capture c on c.payment_id = p.id
         where l.order_id > :after order by l.order_id limit :limit)
      ) as known order by order_id limit :limit`,
    bindings: { after, limit },
    row: z.object({ order_id: z.string() }),
  });
  return found.map((row) => row.order_id);
}

/**
 * Rechecks orders against every invariant of the ledger: cash read again from Medusa's rows, a replay of their
 * facts from nothing, no share below zero, a plan for every line, sound weights, entries where they belong.
 */
export async function verifyOrders(sql: Sql, orderIds: readonly string[]): Promise<VerifiedOrders> {
  const plans = await readPlans(sql, orderIds);
  const facts = await readFacts(sql, orderIds);
  const entries = await readEntries(sql, orderIds);
  const cash = await readCash(sql, orderIds);
  const unsound = unsoundWeights(plans);
  const isUnsound = new Set(unsound.map((problem) => problem.orderId));
  const replayable = orderIds.filter((orderId) => !isUnsound.has(orderId));
  const problems = replayable.flatMap((orderId) =>
    verifyOrder({
      plan: plans.get(orderId) ?? { orderId, lines: [], freightPayableFen: 0 },
      facts: facts.get(orderId) ?? [],
      entries: entries.get(orderId) ?? [],
      cash: cash.get(orderId) ?? { capturedFen: 0, refundedFen: 0 },
    }),
  );
  return {
    orders: orderIds.length,
    entries: [...entries.values()].reduce((sum, ofOrder) => sum + ofOrder.length, 0),
    problems: [
      ...problems,
      ...unsound,
      ...misplacedEntries(plans, entries),
      ...(await unplannedLines(sql, orderIds)),
      ...(await unsoundPlacing(sql, orderIds)),
    ],
  };
}

type PostedEntry = Pick<Entry, "fact" | "lineId" | "shareId" | "account" | "amountFen">;

const entryRow = z.object({
  order_id: z.string(),
  line_id: z.string().nullable(),
  share_id: z.string().nullable(),
  account: z.enum(["paid", "counted", "freight"]),
  amount_fen: bigintColumn,
  kind: z.enum(["capture", "refund", "delivery", "cancellation", "void"]),
  source_id: z.string(),
});

async function readEntries(sql: Sql, orderIds: readonly string[]): Promise<Map<string, PostedEntry[]>> {
  const found = await rows(sql, {
    text: `select e.order_id, e.line_id, e.share_id, e.account, e.amount_fen, f.kind, f.source_id
           from attribution_entry e join attribution_fact f on f.fact_seq = e.fact_seq
           where e.order_id = any(?) order by e.seq`,
    bindings: [[...orderIds]],
    row: entryRow,
  });
  const entries = new Map<string, PostedEntry[]>();
  for (const row of found) {
    const entry: PostedEntry = {
      fact: { kind: row.kind, sourceId: row.source_id },
      lineId: row.line_id,
      shareId: row.share_id,
      account: row.account,
      amountFen: row.amount_fen,
    };
    const ofOrder = entries.get(row.order_id);
    if (ofOrder) ofOrder.push(entry);
    else entries.set(row.order_id, [entry]);
  }
  return entries;
}

interface Cash {
  capturedFen: number;
  refundedFen: number;
}

async function readCash(sql: Sql, orderIds: readonly string[]): Promise<Map<string, Cash>> {
  const { cash } = await readOrderRows(sql, orderIds);
  const sums = new Map<string, Cash>();
  for (const row of cash) sums.set(row.orderId, addCash(sums.get(row.orderId), row));
  return sums;
}

function addCash(sum: Cash = { capturedFen: 0, refundedFen: 0 }, row: CashRow): Cash {
  const fen = fromDecimal(row.amount);
  return row.kind === "capture"
    ? { ...sum, capturedFen: sum.capturedFen + fen }
    : { ...sum, refundedFen: sum.refundedFen + fen };
}

const NOWHERE = { lineId: null, shareId: null, offByFen: 0 };

function unsoundWeights(plans: ReadonlyMap<string, FrozenOrder>): LedgerProblem[] {
  return [...plans.values()].flatMap(({ orderId, lines }) =>
    lines
      .filter(
        (line) => line.shares.some(({ weight }) => weight < 0) || !line.shares.some((s) => s.weight > 0),
      )
      .map(({ lineId }) => ({ ...NOWHERE, code: "weights_not_positive" as const, orderId, lineId })),
  );
}

/** An entry names its line and its share; both must be the same order's and belong together. */
function misplacedEntries(
  plans: ReadonlyMap<string, FrozenOrder>,
  entries: ReadonlyMap<string, PostedEntry[]>,
): LedgerProblem[] {
  return [...entries].flatMap(([orderId, ofOrder]) => {
    const lines = plans.get(orderId)?.lines ?? [];
    const lineOf = new Map(lines.flatMap((line) => line.shares.map((share) => [share.shareId, line.lineId])));
    return ofOrder
      .filter(({ shareId, lineId }) => shareId !== null && lineOf.get(shareId) !== lineId)
      .map(({ lineId, shareId, amountFen }) => ({
        code: "entry_misplaced" as const,
        orderId,
        lineId,
        shareId,
        offByFen: amountFen,
      }));
  });
}

async function unplannedLines(sql: Sql, orderIds: readonly string[]): Promise<LedgerProblem[]> {
  const found = await rows(sql, {
    text: `select distinct i.order_id, i.item_id as line_id from order_item i
           where i.order_id = any(?) and i.deleted_at is null and i.quantity > 0
             and not exists (select 1 from attribution_plan p where p.line_id = i.item_id)
             and exists (select 1 from attribution_fact f where f.order_id = i.order_id and f.kind = 'capture')`,
    bindings: [[...orderIds]],
    row: z.object({ order_id: z.string(), line_id: z.string() }),
  });
  return found.map((row) => ({
    ...NOWHERE,
    code: "line_without_plan",
    orderId: row.order_id,
    lineId: row.line_id,
  }));
}

async function unsoundPlacing(sql: Sql, orderIds: readonly string[]): Promise<LedgerProblem[]> {
  const found = await rows(sql, {
    text: `select p.order_id, p.line_id, sum(s.placed_fen) - p.payable_fen as off_by from attribution_plan p
           join attribution_share s on s.line_id = p.line_id
           where p.order_id = any(?) group by p.line_id having sum(s.placed_fen) <> p.payable_fen`,
    bindings: [[...orderIds]],
    row: z.object({ order_id: z.string(), line_id: z.string(), off_by: bigintColumn }),
  });
  return found.map((row) => ({
    ...NOWHERE,
    code: "placed_differs",
    orderId: row.order_id,
    lineId: row.line_id,
    offByFen: row.off_by,
  }));
}
