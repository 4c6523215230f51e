import { createHash } from "node:crypto";

/**
 * Merkle trees after RFC 6962 section 2.1: leaves hashed with a 0x00 prefix, nodes with 0x01, so that no
 * node can pass for a leaf. Hashes are 32 bytes (SHA-256).
 */
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** RFC 6962 hash of one leaf's bytes. */
export function leafHash(leaf: Uint8Array): Uint8Array {
  return sha256(LEAF, leaf);
}

/** Root over the leaves in their order. An empty list has the SHA-256 of nothing (RFC 6962 2.1). */
export function merkleRoot(leaves: readonly Uint8Array[]): Uint8Array {
  return rootOfHashes(leaves.map(leafHash));
}

/**
 * The audit path of one leaf (RFC 6962 2.1.1), lowest sibling first.
 * @throws RangeError when the index is outside the tree
 */
export function inclusionProof(leaves: readonly Uint8Array[], index: number): Uint8Array[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) {
    throw new RangeError(`no leaf ${index} in a tree of ${leaves.length}`);
  }
  return pathTo(leaves.map(leafHash), index);
}

/** Checks an audit path (RFC 9162 2.1.3.2): true only if `leaf` stands at `index` in the tree of `root`. */
export function verifyInclusion(claim: {
  leaf: Uint8Array;
  index: number;
  size: number;
  proof: readonly Uint8Array[];
  root: Uint8Array;
}): boolean {
  const { index, size, proof, root } = claim;
  if (!Number.isInteger(index) || index < 0 || index >= size) return false;
  let position = index;
  let last = size - 1;
  let hash = leafHash(claim.leaf);
  for (const sibling of proof) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      hash = sha256(NODE, sibling, hash);
      while (position % 2 === 0 && position !== 0) {
        position = Math.floor(position / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = sha256(NODE, hash, sibling);
    }
    position = Math.floor(position / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && equalBytes(hash, root);
}

function rootOfHashes(hashes: readonly Uint8Array[]): Uint8Array {
  const [first] = hashes;
  if (!first) return sha256();
  if (hashes.length === 1) return first;
  const split = splitPoint(hashes.length);
  return sha256(NODE, rootOfHashes(hashes.slice(0, split)), rootOfHashes(hashes.slice(split)));
}

function pathTo(hashes: readonly Uint8Array[], index: number): Uint8Array[] {
  if (hashes.length <= 1) return [];
  const split = splitPoint(hashes.length);
  const left = hashes.slice(0, split);
  const right = hashes.slice(split);
  return index < split
    ? [...pathTo(left, index), rootOfHashes(right)]
    : [...pathTo(right, index - split), rootOfHashes(left)];
}

/** The largest power of two smaller than n (n ≥ 2). */
function splitPoint(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

function sha256(...parts: Uint8Array[]): Uint8Array {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
