import ts from "typescript";
import { readSources, type ProjectFile } from "./support/files";
import { testRule } from "./support/rule";
import { lineOf, walk } from "./support/syntax";

const MAX_FILE_LINES = 400;
const MAX_FUNCTION_LINES = 70;

function checkFiles(files: readonly ProjectFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.replace(/\n$/, "").split("\n").length;
    return lines > MAX_FILE_LINES ? [`${path} has ${lines} lines`] : [];
  });
}

function checkFunctions(files: readonly ProjectFile[]): string[] {
  return files.flatMap((file) => {
    const found: string[] = [];
    walk(file, (node) => {
      if (!ts.isFunctionLike(node) || isTestGroup(node)) return;
      const lines = linesOf(node);
      if (lines > MAX_FUNCTION_LINES)
        found.push(`${file.path}:${lineOf(node)} is a function of ${lines} lines`);
    });
    return found;
  });
}

function linesOf(node: ts.Node): number {
  const source = node.getSourceFile();
  return source.getLineAndCharacterOfPosition(node.getEnd()).line + 2 - lineOf(node);
}

/** The callback of `describe(…)` or `describe.each(…)(…)`: a heading, not a function. */
function isTestGroup(node: ts.Node): boolean {
  const call = node.parent;
  return (ts.isCallExpression(call) && /^describe\b/.test(call.expression.getText())) || isRunnerSuite(call);
}

/** `medusaIntegrationTestRunner({ testSuite() { … } })` is a group of tests as well. */
function isRunnerSuite(parent: ts.Node): boolean {
  return ts.isPropertyAssignment(parent) && parent.name.getText() === "testSuite";
}

const lines = (count: number) => Array.from({ length: count }, (_, index) => `  call(${index});`).join("\n");

testRule({
  promise: `no hand-written file has more than ${MAX_FILE_LINES} lines`,
  check: checkFiles,
  files: readSources(),
  fine: [{ path: "backend/src/a.ts", text: `${lines(400)}\n` }],
  offenders: [
    {
      files: [{ path: "backend/src/a.ts", text: `${lines(401)}\n` }],
      says: "backend/src/a.ts has 401 lines",
    },
  ],
});

testRule({
  promise: `no function has more than ${MAX_FUNCTION_LINES} lines`,
  check: checkFunctions,
  files: readSources(),
  fine: [
    { path: "a.ts", text: `function long() {\n${lines(68)}\n}` },
    { path: "tests/a.test.ts", text: `describe("x", () => {\n${lines(200)}\n});` },
    { path: "tests/b.test.ts", text: `describe.each([1])("x", () => {\n${lines(200)}\n});` },
  ],
  offenders: [
    {
      files: [{ path: "a.ts", text: `const a = 1;\nfunction long() {\n${lines(69)}\n}` }],
      says: "a.ts:2 is a function of 71 lines",
    },
    {
      files: [{ path: "a.tsx", text: `export const Page = () => {\n${lines(69)}\n  return <p />;\n};` }],
      says: "a.tsx:1 is a function of 72 lines",
    },
    {
      files: [{ path: "tests/a.test.ts", text: `it("x", async () => {\n${lines(100)}\n});` }],
      says: "tests/a.test.ts:1 is a function of 102 lines",
    },
  ],
});
