export { canonicalEntry, householdCommitment, type SealedEntry } from "./canonical";
export { packsIn, pickLots, shareWeights, type LotPick, type OpenLot } from "./lots";
export { inclusionProof, leafHash, merkleRoot, verifyInclusion } from "./merkle";
export { balancesOf, factKey, postFacts } from "./post";
export { shanghaiDate } from "./shanghai-date";
export { inOrderOfEvents, targetsAfter, type LineTarget, type OrderTargets } from "./targets";
export * from "./types";
export { replay, verifyOrder, type OrderLedger, type Problem } from "./verify";
