import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalEntry, householdCommitment } from "./canonical";
import { inclusionProof, merkleRoot, verifyInclusion } from "./merkle";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "hex"));

/** The leaves and roots published as test data with RFC 6962 implementations (certificate-transparency). */
const RFC_LEAVES = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
];
const RFC_ROOTS = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

describe("Merkle roots after RFC 6962", () => {
  it("of no leaves is the hash of nothing", () => {
    expect(hex(merkleRoot([]))).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });

  it.each(RFC_ROOTS.map((root, i) => [i + 1, root] as const))(
    "of %i leaves match the published one",
    (n, root) => {
      expect(hex(merkleRoot(RFC_LEAVES.slice(0, n).map(bytes)))).toBe(root);
    },
  );

  it("prove every leaf, and no other leaf, place or root", () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 8 }), { minLength: 1, maxLength: 40 }),
        fc.nat(),
        (leaves, n) => {
          const index = n % leaves.length;
          const root = merkleRoot(leaves);
          const claim = { leaf: leaves[index] ?? new Uint8Array(), index, size: leaves.length, root };
          const proof = inclusionProof(leaves, index);
          expect(verifyInclusion({ ...claim, proof })).toBe(true);
          expect(verifyInclusion({ ...claim, proof, leaf: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9) })).toBe(
            false,
          );
          expect(verifyInclusion({ ...claim, proof: [...proof, root] })).toBe(false);
          expect(verifyInclusion({ ...claim, proof, root: merkleRoot([root]) })).toBe(false);
          expect(verifyInclusion({ ...claim, proof, index: leaves.length })).toBe(false);
        },
      ),
    );
  });

  it("refuse a proof for a leaf that is not there", () => {
    expect(() => inclusionProof([Uint8Array.of(1)], 1)).toThrow(RangeError);
  });
});

describe("canonicalEntry", () => {
  const entry = {
    seq: "7",
    orderId: "order_1",
    lineId: "line_1",
    shareId: "ash_1",
    account: "counted",
    amountFen: -5,
    factKind: "refund",
    factSourceId: "ref_1",
    occurredOn: "2026-02-02",
    restatesOn: "2026-01-09",
    villageCode: "520526100201",
    lotId: "lot_1",
    evidenceClass: "A",
    householdCommitment: null,
  } as const;

  it("is fixed byte for byte, because old seals must recompute for ever", () => {
    expect(new TextDecoder().decode(canonicalEntry(entry))).toBe(
      '["xieshou-entry-1","7","order_1","line_1","ash_1","counted",-5,"refund","ref_1","2026-02-02","2026-01-09","520526100201","lot_1","A",null]',
    );
  });

  it("commits to a household differently under every salt", () => {
    expect(householdCommitment("a", "hh_1")).not.toBe(householdCommitment("b", "hh_1"));
    expect(householdCommitment("a", "hh_1")).toHaveLength(64);
  });
});
