import { allocate, allocateOverOutstanding, type Fen } from "@xieshou/money";
import { shanghaiDate } from "./shanghai-date";
import { deliveredQuantities, inOrderOfEvents, targetsAfter, type LineTarget } from "./targets";
import type { Account, Balances, Entry, Fact, LinePlan, OrderPlan, ShareBalance } from "./types";

const NOTHING: ShareBalance = { paidFen: 0, countedFen: 0 };

/** What is posted, per share and for freight, as the sum of entries. */
export function balancesOf(entries: Iterable<Pick<Entry, "shareId" | "account" | "amountFen">>): Balances {
  const shares = new Map<string, ShareBalance>();
  let freightFen = 0;
  for (const { shareId, account, amountFen } of entries) {
    if (shareId === null || account === "freight") {
      freightFen += amountFen;
      continue;
    }
    const held = shares.get(shareId) ?? NOTHING;
    shares.set(shareId, {
      paidFen: held.paidFen + (account === "paid" ? amountFen : 0),
      countedFen: held.countedFen + (account === "counted" ? amountFen : 0),
    });
  }
  return { shares, freightFen };
}

/**
 * Decides the entries that fresh facts cause. Facts are taken one after the other as they happened; each
 * moves every line from what is posted to where all facts up to it say it should stand.
 *
 * @param posting.known facts already posted (any order)
 * @param posting.fresh facts not yet posted; ones already known are ignored, so arriving twice is harmless
 * @param posting.balances what is posted for the order so far, the fold of the known facts' entries
 * @returns the entries to append, grouped by fact, never with a zero amount
 */
export function postFacts(posting: {
  plan: OrderPlan;
  known: readonly Fact[];
  fresh: readonly Fact[];
  balances: Balances;
}): Entry[] {
  const { plan } = posting;
  const seen = new Set(posting.known.map(factKey));
  const facts = [...posting.known];
  const shares = new Map(posting.balances.shares);
  let freightFen = posting.balances.freightFen;
  const entries: Entry[] = [];

  for (const fact of inOrderOfEvents(posting.fresh)) {
    if (seen.has(factKey(fact))) continue;
    seen.add(factKey(fact));
    facts.push(fact);
    const targets = targetsAfter(plan, facts);
    const post = entryMaker(fact, entries);
    for (const line of plan.lines) {
      const target = targets.lines.get(line.lineId) ?? NOTHING;
      const restatesOn = fact.kind === "refund" ? lastDeliveryOn(facts, line.lineId, fact.occurredAt) : null;
      for (const change of moveLine(line, shares, target))
        post({ ...change, lineId: line.lineId, restatesOn });
    }
    if (targets.freightFen !== freightFen) {
      post({
        shareId: null,
        lineId: null,
        account: "freight",
        amountFen: targets.freightFen - freightFen,
        restatesOn: null,
      });
      freightFen = targets.freightFen;
    }
  }
  return entries;
}

/** Where a fact is the same fact: its kind and the row it was read from. */
export function factKey(fact: Pick<Fact, "kind" | "sourceId">): string {
  return `${fact.kind}:${fact.sourceId}`;
}

interface Change {
  shareId: string;
  account: Account;
  amountFen: Fen;
}

type NewEntry = Pick<Entry, "shareId" | "lineId" | "account" | "amountFen" | "restatesOn">;

function entryMaker(fact: Fact, into: Entry[]): (entry: NewEntry) => void {
  const occurredOn = shanghaiDate(fact.occurredAt);
  return (entry) => {
    const takesBackCounted = entry.account === "counted" && entry.amountFen < 0;
    into.push({
      ...entry,
      fact: { kind: fact.kind, sourceId: fact.sourceId },
      occurredOn,
      restatesOn: takesBackCounted ? entry.restatesOn : null,
    });
  };
}

/**
 * Moves one line's shares from what they hold to the line's target and returns the changes: new cash over
 * the weights, taken cash over what is held, and a move between accounts the same fen per share.
 */
function moveLine(line: LinePlan, shares: Map<string, ShareBalance>, target: LineTarget): Change[] {
  const held = line.shares.map((share) => shares.get(share.shareId) ?? NOTHING);
  const paid = held.map((share) => share.paidFen);
  const counted = held.map((share) => share.countedFen);
  const netChange = target.paidFen + target.countedFen - sum(paid) - sum(counted);

  if (netChange > 0) {
    apply(
      paid,
      allocate(
        netChange,
        line.shares.map((share) => share.weight),
      ),
      1,
    );
  } else if (netChange < 0) {
    const fromPaid = Math.min(-netChange, Math.max(0, sum(paid) - target.paidFen));
    apply(counted, allocateOverOutstanding(-netChange - fromPaid, counted), -1);
    apply(paid, allocateOverOutstanding(fromPaid, paid), -1);
  }
  const toCounted = target.countedFen - sum(counted);
  const source = toCounted > 0 ? paid : counted;
  const moved = allocateOverOutstanding(Math.abs(toCounted), source);
  apply(paid, moved, toCounted > 0 ? -1 : 1);
  apply(counted, moved, toCounted > 0 ? 1 : -1);

  return line.shares.flatMap(({ shareId }, i) => {
    const before = held[i] ?? NOTHING;
    const after = { paidFen: paid[i] ?? 0, countedFen: counted[i] ?? 0 };
    shares.set(shareId, after);
    const changes: Change[] = [
      { shareId, account: "paid", amountFen: after.paidFen - before.paidFen },
      { shareId, account: "counted", amountFen: after.countedFen - before.countedFen },
    ];
    return changes.filter((change) => change.amountFen !== 0);
  });
}

/** Date of the last delivery of a line up to an instant; null when nothing of it was delivered by then. */
function lastDeliveryOn(facts: readonly Fact[], lineId: string, until: string): string | null {
  const at = facts
    .filter((fact) => (deliveredQuantities([fact]).get(lineId) ?? 0) > 0)
    .map((fact) => Date.parse(fact.occurredAt))
    .filter((instant) => instant <= Date.parse(until));
  return at.length === 0 ? null : shanghaiDate(new Date(Math.max(...at)));
}

function apply(into: Fen[], amounts: readonly Fen[], sign: 1 | -1): void {
  amounts.forEach((fen, i) => {
    into[i] = (into[i] ?? 0) + sign * fen;
  });
}

function sum(amounts: readonly Fen[]): Fen {
  return amounts.reduce((a, b) => a + b, 0);
}
