import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readOrMakeSecrets } from "./secrets";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "xieshou-secrets-"));
  file = join(folder, "kept", "secrets.json");
});
afterEach(() => rmSync(folder, { recursive: true }));

it("makes every secret once and keeps it where only this user can read it", () => {
  const first = readOrMakeSecrets(file, {});
  expect(new Set(Object.values(first)).size).toBe(7);
  expect(first.HOUSEHOLD_KEYS).toMatch(/^k1:[A-Za-z0-9+/]{43}=$/);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readOrMakeSecrets(file, {})).toEqual(first);
});

it("lets the environment win and writes none of it down", () => {
  const given = { JWT_SECRET: "from the environment", HOUSEHOLD_KEYS: "" };
  const secrets = readOrMakeSecrets(file, given);
  expect(secrets.JWT_SECRET).toBe("from the environment");
  expect(secrets.HOUSEHOLD_KEYS).not.toBe("");
  expect(readFileSync(file, "utf8")).not.toContain("from the environment");
});

it("refuses a damaged file instead of making new keys that open nothing", () => {
  readOrMakeSecrets(file, {});
  writeFileSync(file, '{"JWT_SECRET": "x');
  expect(() => readOrMakeSecrets(file, {})).toThrow(/secrets\.json is damaged: put its backup back/);
  expect(readFileSync(file, "utf8")).toBe('{"JWT_SECRET": "x');
});
