import { expect, it } from "vitest";
import { ERRORS } from "../../packages/contracts/src/errors";
import { readFiles, type ProjectFile } from "./support/files";
import { testRule } from "./support/rule";

const FOLDER = "storefront/src/messages/";
const LANGUAGES = ["zh-CN", "en"];
const CHINESE = /\p{Script=Han}/u;

/** Wording the market does without: superlatives that advertising law forbids, and labels put on people. */
const UNSAID = /最(好|佳|优|美|强|顶级|低价)|国家级|特供|贫困户/;

/** Every leaf of a message file: dotted key and text. */
function leaves(value: unknown, key: string): [string, string][] {
  if (typeof value === "string") return [[key, value]];
  if (typeof value !== "object" || value === null) return [[key, ""]];
  return Object.entries(value).flatMap(([name, inner]) =>
    leaves(inner, key === "" ? name : `${key}.${name}`),
  );
}

function messagesOf(files: readonly ProjectFile[], language: string): Map<string, string> {
  const file = files.find(({ path }) => path === `${FOLDER}${language}.json`);
  return new Map(file ? leaves(JSON.parse(file.text), "") : []);
}

/** `{count}` and its like, which a translation must keep. */
function placeholders(text: string): string {
  return [...new Set(text.match(/\{\s*\w+/g))].sort().join(" ");
}

function checkMessages(files: readonly ProjectFile[]): string[] {
  const [zh, en] = LANGUAGES.map((language) => messagesOf(files, language));
  if (!zh?.size || !en?.size) return ["a message file is missing or empty"];
  const problems = [...new Set([...zh.keys(), ...en.keys()])].map((key) => {
    const texts = [zh.get(key), en.get(key)];
    if (texts.includes(undefined)) return `${key} is missing in ${texts[0] === undefined ? "zh-CN" : "en"}`;
    const [chinese = "", english = ""] = texts;
    if (chinese.trim() === "" || english.trim() === "") return `${key} is empty`;
    if (placeholders(chinese) !== placeholders(english))
      return `${key} has other placeholders in the other language`;
    return UNSAID.test(chinese) ? `${key} says what we do not say` : null;
  });
  return problems.filter((problem) => problem !== null);
}

const pair = (zh: unknown, en: unknown): ProjectFile[] => [
  { path: `${FOLDER}zh-CN.json`, text: JSON.stringify(zh) },
  { path: `${FOLDER}en.json`, text: JSON.stringify(en) },
];

testRule({
  promise: "both message files have the same keys, no empty text, and say nothing unlawful",
  check: checkMessages,
  files: readFiles([".json"], "storefront/src"),
  fine: pair({ cart: { count: "{count} 件" } }, { cart: { count: "{count} items" } }),
  offenders: [
    { files: pair({ a: "甲", b: "乙" }, { a: "A" }), says: "b is missing in en" },
    { files: pair({ a: { b: "甲" } }, { a: { b: "A", c: "C" } }), says: "a.c is missing in zh-CN" },
    { files: pair({ a: " " }, { a: "A" }), says: "a is empty" },
    {
      files: pair({ a: "{count} 件" }, { a: "items" }),
      says: "a has other placeholders in the other language",
    },
    { files: pair({ a: "最优品质" }, { a: "good" }), says: "a says what we do not say" },
    { files: pair({ a: "甲" }, {}), says: "a message file is missing or empty" },
  ],
});

it.each(Object.entries(ERRORS))(
  "error %s has a status and a whole sentence in both languages",
  (code, error) => {
    expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect(error.status).toBeGreaterThanOrEqual(400);
    expect(error.status).toBeLessThan(600);
    expect(error.zh).toMatch(CHINESE);
    expect(error.zh).toMatch(/[。！]$/);
    expect(error.en).toMatch(/^[A-Z].*[.!]$/);
    expect(error.en).not.toMatch(CHINESE);
  },
);
