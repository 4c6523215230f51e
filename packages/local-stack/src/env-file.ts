import { existsSync, readFileSync } from "node:fs";

const LINE = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/;
const QUOTED = /^(["'])(.*)\1$/;

/**
 * Reads `NAME=value` lines. Blank lines and lines that begin with # are passed over; a value may stand in
 * single or double quotes; an unquoted value ends before ` #`. Nothing is expanded.
 *
 * @example parseEnvFile('A=1\n# no\nB="x # y"') // { A: "1", B: "x # y" }
 */
export function parseEnvFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const line of text.split(/\r?\n/)) {
    const [, name, raw] = LINE.exec(line) ?? [];
    if (name === undefined || raw === undefined) continue;
    values[name] = QUOTED.exec(raw)?.[2] ?? raw.replace(/\s+#.*$/, "");
  }
  return values;
}

/** The values of a file, or none when there is no such file. */
export function readEnvFile(file: string): Record<string, string> {
  return existsSync(file) ? parseEnvFile(readFileSync(file, "utf8")) : {};
}
