import { expect, test } from "vitest";
import { createCipher } from "./crypto";

const key = (id: string, byte: number) => `${id}:${Buffer.alloc(32, byte).toString("base64")}`;
const cipher = createCipher(`${key("k1", 1)},${key("k0", 0)}`);
const CONTEXT = "household:H-7K3M9Q:name";

test.each(["张三", "a", "6222020200001234", "𠮷野家 ".repeat(500)])(
  "what was sealed opens again",
  (plain) => {
    expect(cipher.open(cipher.seal(plain, CONTEXT), CONTEXT)).toBe(plain);
  },
);

test("sealing names the first key and never gives the same text twice", () => {
  const [one, two] = [cipher.seal("张三", CONTEXT), cipher.seal("张三", CONTEXT)];
  expect(one).toMatch(/^v1:k1:[A-Za-z0-9+/]{16}:[A-Za-z0-9+/]{22}==:[A-Za-z0-9+/=]+$/);
  expect(one).not.toBe(two);
});

test("a text sealed under an older key of the ring still opens", () => {
  const sealed = createCipher(key("k0", 0)).seal("张三", CONTEXT);
  expect(cipher.open(sealed, CONTEXT)).toBe("张三");
});

test("a sealed text opens in its own row and field only", () => {
  const sealed = cipher.seal("张三", CONTEXT);
  for (const other of ["household:H-7K3M9R:name", "household:H-7K3M9Q:phone"]) {
    expect(() => cipher.open(sealed, other)).toThrow(`does not open for ${other}`);
  }
});

test.each([0, 2, 3, 4])("a sealed text with part %i changed does not open", (part) => {
  const parts = cipher.seal("张三", CONTEXT).split(":");
  parts[part] = part === 0 ? "v2" : `${parts[part]?.startsWith("A") ? "B" : "A"}${parts[part]?.slice(1)}`;
  expect(() => cipher.open(parts.join(":"), CONTEXT)).toThrow();
});

test("a cut-off authentication tag is refused", () => {
  const [version, keyId, iv, , data] = cipher.seal("张三", CONTEXT).split(":");
  expect(() => cipher.open([version, keyId, iv, "AAAAAA==", data].join(":"), CONTEXT)).toThrow(
    "does not open",
  );
});

test("a key that is not in the ring is named", () => {
  const sealed = createCipher(key("k9", 9)).seal("张三", CONTEXT);
  expect(() => cipher.open(sealed, CONTEXT)).toThrow("key k9 is not in HOUSEHOLD_KEYS");
});

test.each([
  ["nothing", ""],
  ["a key of 16 bytes", `k1:${Buffer.alloc(16).toString("base64")}`],
  ["a key without an id", Buffer.alloc(32).toString("base64")],
  ["a key twice", `${key("k1", 1)},${key("k1", 2)}`],
])("a ring of %s is refused", (_, ring) => {
  expect(() => createCipher(ring)).toThrow();
});
