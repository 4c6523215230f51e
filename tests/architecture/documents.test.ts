import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { readFiles, ROOT, type ProjectFile } from "./support/files";
import { testRule } from "./support/rule";

/** What belongs to the machine of whoever wrote it, or says that the work is not done. */
const FORBIDDEN: [string, RegExp][] = [
  ["a path of somebody's machine", /(?<![\w.])\/(work|root|home|Users)\/\w/],
  ["a registry's host", /registry\.\w+\.(org|com)|localhost:4873/],
  ["a reference nobody can follow", /\b(DESIGN|DOMAIN|PLATFORM|SPEC|STYLE|BRAND)\b(\.md|,? (section )?\d)/],
  ["unfinished work", /\b(TODO|FIXME|XXX|TBD|WIP)\b|lorem ipsum/i],
];

function checkWords(files: readonly ProjectFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split("\n")
      .flatMap((line, index) =>
        FORBIDDEN.filter(([, pattern]) => pattern.test(line)).map(
          ([what]) => `${path}:${index + 1} holds ${what}`,
        ),
      ),
  );
}

testRule({
  promise: "documents, settings and code name no machine, no registry and no unfinished work",
  check: checkWords,
  files: readFiles([
    ".md",
    ".yml",
    ".yaml",
    ".ts",
    ".tsx",
    ".mjs",
    ".css",
    ".example",
    ".npmrc",
    "/run",
    "package.json",
  ]).filter(({ path }) => path !== "tests/architecture/documents.test.ts"),
  fine: [{ path: "README.md", text: "Run `npm run demo`, open /store/orders and look at workflows/x." }],
  offenders: [
    {
      files: [{ path: "README.md", text: "\nSee /home/me/notes" }],
      says: "README.md:2 holds a path of somebody's machine",
    },
    {
      files: [{ path: ".npmrc", text: "registry=http://localhost:4873" }],
      says: ".npmrc:1 holds a registry's host",
    },
    {
      files: [{ path: "a.ts", text: "// see STYLE.md" }],
      says: "a.ts:1 holds a reference nobody can follow",
    },
    { files: [{ path: "a.ts", text: "// TODO later" }], says: "a.ts:1 holds unfinished work" },
  ],
});

/** Links of a Markdown file that point into the project but at nothing. */
function checkLinks(files: readonly ProjectFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = ""]) => target.replace(/#.*$/, ""))
      .filter((target) => target !== "" && !/^[a-z]+:/.test(target))
      .filter((target) => !existsSync(join(ROOT, posix.join(posix.dirname(path), target))))
      .map((target) => `${path} links to ${target}, which does not exist`),
  );
}

testRule({
  promise: "links between documents lead somewhere",
  check: checkLinks,
  files: readFiles([".md"]),
  fine: [{ path: "README.md", text: "[pinned](package.json) [out](https://example.org) [here](#map)" }],
  offenders: [
    {
      files: [{ path: "README.md", text: "[gone](docs/gone.md)" }],
      says: "README.md links to docs/gone.md, which does not exist",
    },
  ],
});

describe("README.md", () => {
  it("shows both commands on its first screen", () => {
    const [readme] = readFiles(["README.md"]).filter(({ path }) => path === "README.md");
    const firstScreen = readme?.text.split("\n").slice(0, 45).join("\n");
    expect(firstScreen).toContain("npm run demo");
    expect(firstScreen).toContain("npm test");
  });
});

describe("ARCHITECTURE.md", () => {
  it("writes each decision out in at most 40 lines, with date, context, decision and consequences", () => {
    const [document] = readFiles(["ARCHITECTURE.md"]);
    const decisions = document?.text.split(/^## (?=\d+\. )/m).slice(1) ?? [];
    expect(decisions.length).toBeGreaterThanOrEqual(9);
    for (const decision of decisions) {
      const title = decision.split("\n")[0];
      expect(decision.trimEnd().split("\n").length, title).toBeLessThanOrEqual(40);
      for (const part of ["**Date.**", "**Context.**", "**Decision.**", "**Consequences.**"]) {
        expect(decision, title).toContain(part);
      }
    }
  });
});
