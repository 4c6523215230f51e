import { createHash } from "node:crypto";
import type { Account, EvidenceClass, FactKind } from "./types";

/** An entry with what its share freezes: the row a seal is taken over. Households only as a commitment. */
export interface SealedEntry {
  /** Position in the ledger, a decimal text (bigint). */
  seq: string;
  orderId: string;
  lineId: string | null;
  shareId: string | null;
  account: Account | "freight";
  amountFen: number;
  factKind: FactKind;
  factSourceId: string;
  occurredOn: string;
  restatesOn: string | null;
  villageCode: string | null;
  lotId: string | null;
  evidenceClass: EvidenceClass | null;
  householdCommitment: string | null;
}

/**
 * The bytes a seal's leaf is hashed over: a JSON array in a fixed field order, UTF-8. A format of its own
 * version, so that a later one can never be mistaken for it.
 */
export function canonicalEntry(entry: SealedEntry): Uint8Array {
  const fields = [
    "xieshou-entry-1",
    entry.seq,
    entry.orderId,
    entry.lineId,
    entry.shareId,
    entry.account,
    entry.amountFen,
    entry.factKind,
    entry.factSourceId,
    entry.occurredOn,
    entry.restatesOn,
    entry.villageCode,
    entry.lotId,
    entry.evidenceClass,
    entry.householdCommitment,
  ];
  return new TextEncoder().encode(JSON.stringify(fields));
}

/**
 * A salted commitment to a household, hex SHA-256: it binds an entry to one household without telling which,
 * because codes are few enough to be tried one by one without the salt.
 */
export function householdCommitment(salt: string, householdId: string): string {
  return createHash("sha256").update(`${salt}\n${householdId}`, "utf8").digest("hex");
}
