import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { PlainFailure } from "./failure";

const random = () => randomBytes(32).toString("base64url");

/** How each secret is made when nobody gave it. */
const MAKERS = {
  JWT_SECRET: random,
  COOKIE_SECRET: random,
  REVALIDATE_SECRET: random,
  /** Keys of the households' encrypted names: id, colon, 32 bytes in base64; the first is the current one. */
  HOUSEHOLD_KEYS: () => `k1:${randomBytes(32).toString("base64")}`,
  POSTGRES_PASSWORD: random,
  OWNER_PASSWORD: random,
  APP_PASSWORD: random,
};

export type SecretName = keyof typeof MAKERS;
export type Secrets = Readonly<Record<SecretName, string>>;

function readKept(file: string): Readonly<Record<string, unknown>> {
  if (!existsSync(file)) return {};
  try {
    const kept: unknown = JSON.parse(readFileSync(file, "utf8"));
    return typeof kept === "object" && kept !== null ? { ...kept } : {};
  } catch {
    throw new PlainFailure(
      `${file} is damaged: put its backup back, or delete it and run \`npm run demo -- --reset\` (without its keys the kept data cannot be read).`,
    );
  }
}

/**
 * The secrets of one stack: from the environment where given, else from the file, else made now and kept
 * there, readable for this user only.
 */
export function readOrMakeSecrets(
  file: string,
  given: Readonly<Record<string, string | undefined>>,
): Secrets {
  const kept = readKept(file);
  const pick = (name: SecretName): string => {
    const value = kept[name];
    return typeof value === "string" && value !== "" ? value : MAKERS[name]();
  };
  const own: Secrets = {
    JWT_SECRET: pick("JWT_SECRET"),
    COOKIE_SECRET: pick("COOKIE_SECRET"),
    REVALIDATE_SECRET: pick("REVALIDATE_SECRET"),
    HOUSEHOLD_KEYS: pick("HOUSEHOLD_KEYS"),
    POSTGRES_PASSWORD: pick("POSTGRES_PASSWORD"),
    OWNER_PASSWORD: pick("OWNER_PASSWORD"),
    APP_PASSWORD: pick("APP_PASSWORD"),
  };
  const isKept = Object.entries(own).every(([name, value]) => kept[name] === value);
  mkdirSync(dirname(file), { recursive: true });
  if (!isKept) writeFileSync(file, `${JSON.stringify(own, null, 2)}\n`, { mode: 0o600 });
  return {
    ...own,
    JWT_SECRET: given["JWT_SECRET"] || own.JWT_SECRET,
    COOKIE_SECRET: given["COOKIE_SECRET"] || own.COOKIE_SECRET,
    REVALIDATE_SECRET: given["REVALIDATE_SECRET"] || own.REVALIDATE_SECRET,
    HOUSEHOLD_KEYS: given["HOUSEHOLD_KEYS"] || own.HOUSEHOLD_KEYS,
  };
}
