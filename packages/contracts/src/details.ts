import { z } from "zod";
import type { ErrorDetail } from "./errors";

const zod = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError };

/** A pattern says nothing to a person: only that the format is wrong, and for dates which one is right. */
const LOCALES: Record<"zh" | "en", z.core.$ZodErrorMap> = {
  zh: (issue) => {
    if (issue.code !== "invalid_format") return zod.zh(issue);
    return issue.format === "date" ? "日期应为 YYYY-MM-DD" : "格式不对";
  },
  en: (issue) => {
    if (issue.code !== "invalid_format") return zod.en(issue);
    return issue.format === "date" ? "Expected a date, YYYY-MM-DD" : "Wrong format";
  },
};

type Parsed<T> = { ok: true; value: T } | { ok: false; details: ErrorDetail[] };

/**
 * Parses what came from outside with one of the contracts. On failure every fault is told in both languages;
 * a field the contract does not know is named by its own path.
 */
export function parseContract<S extends z.ZodType>(schema: S, input: unknown): Parsed<z.output<S>> {
  const parsed = schema.safeParse(input, { error: LOCALES.zh });
  if (parsed.success) return { ok: true, value: parsed.data };
  const inEnglish = schema.safeParse(input, { error: LOCALES.en });
  const english = inEnglish.error?.issues ?? [];
  return {
    ok: false,
    details: parsed.error.issues.flatMap((issue, index) =>
      toDetails(issue, english[index]?.message ?? issue.message),
    ),
  };
}

function toDetails(issue: z.core.$ZodIssue, english: string): ErrorDetail[] {
  const detailAt = (path: readonly PropertyKey[]): ErrorDetail => ({
    path: path.map(String).join("."),
    message: issue.message,
    messages: { "zh-CN": issue.message, en: english },
  });
  if (issue.code !== "unrecognized_keys") return [detailAt(issue.path)];
  return issue.keys.map((key) => detailAt([...issue.path, key]));
}
