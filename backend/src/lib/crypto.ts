import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

/** Seals and opens texts with AES-256-GCM under a ring of keys. */
export interface Cipher {
  /** Id of the key new texts are sealed with. */
  readonly currentKeyId: string;
  /** @param context what the text belongs to, e.g. `household:H-7K3M9Q:name`; needed again to open it */
  seal(plain: string, context: string): string;
  /** @throws CipherError when the key is not in the ring, or text or context were changed */
  open(sealed: string, context: string): string;
}

export class CipherError extends Error {
  override name = "CipherError";
}

const KEY = /^([a-z0-9]+):([A-Za-z0-9+/]{43}=)$/;

/**
 * Builds a cipher from a key ring.
 * @param keyRing `k2:<base64 of 32 bytes>,k1:<…>`: the first key seals, all of them open
 * @throws CipherError when the ring is malformed or names a key twice
 */
export function createCipher(keyRing: string): Cipher {
  const keys = new Map<string, Buffer>();
  for (const entry of keyRing.split(",")) {
    const [, id, key] = KEY.exec(entry.trim()) ?? [];
    if (!id || !key) throw new CipherError("a key must be <id>:<base64 of 32 bytes>");
    if (keys.has(id)) throw new CipherError(`key ${id} is given twice`);
    keys.set(id, Buffer.from(key, "base64"));
  }
  const [current] = keys;
  if (!current) throw new CipherError("the key ring is empty");
  const [currentKeyId, currentKey] = current;
  return {
    currentKeyId,
    seal: (plain, context) => seal({ plain, context, keyId: currentKeyId, key: currentKey }),
    open: (sealed, context) => open({ sealed, context, keys }),
  };
}

/** The context is authenticated, so a ciphertext copied to another row or column does not open there. */
function seal(input: { plain: string; context: string; keyId: string; key: Buffer }): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", input.key, iv).setAAD(Buffer.from(input.context));
  const data = Buffer.concat([cipher.update(input.plain, "utf8"), cipher.final()]);
  const parts = [iv, cipher.getAuthTag(), data].map((part) => part.toString("base64"));
  return ["v1", input.keyId, ...parts].join(":");
}

function open(input: { sealed: string; context: string; keys: ReadonlyMap<string, Buffer> }): string {
  const [version, keyId, iv, tag, data, ...rest] = input.sealed.split(":");
  if (version !== "v1" || !keyId || !iv || !tag || data === undefined || rest.length > 0) {
    throw new CipherError("not a sealed text (v1:<key>:<iv>:<tag>:<data>)");
  }
  const key = input.keys.get(keyId);
  if (!key) throw new CipherError(`key ${keyId} is not in HOUSEHOLD_KEYS: add it behind the current key`);
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(iv, "base64"), { authTagLength: 16 })
      .setAAD(Buffer.from(input.context))
      .setAuthTag(Buffer.from(tag, "base64"));
    return decipher.update(data, "base64", "utf8") + decipher.final("utf8");
  } catch (cause) {
    throw new CipherError(`the sealed text does not open for ${input.context}`, { cause });
  }
}

/** SHA-256 of a text (UTF-8), lower-case hex. */
export function sha256Hex(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
