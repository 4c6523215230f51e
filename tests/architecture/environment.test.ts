import ts from "typescript";
import { readSources, type ProjectFile } from "./support/files";
import { testRule } from "./support/rule";
import { importsOf, lineOf, walk } from "./support/syntax";

/** The only files that read the environment: they parse it once and fail with one sentence. */
const ENV_FILES = [
  "backend/src/lib/env.ts",
  "storefront/src/lib/env.ts",
  "packages/local-stack/src/env.ts",
  "tests/support/env.ts",
];

function checkEnvironment(files: readonly ProjectFile[]): string[] {
  return files
    .filter(({ path }) => !ENV_FILES.includes(path))
    .flatMap((file) => [...directReads(file), ...importedReads(file)]);
}

/** `process.env`, `process["env"]`, `const { env } = process` and `import.meta.env`. */
function directReads(file: ProjectFile): string[] {
  const found: string[] = [];
  walk(file, (node) => {
    if (isEnvironment(node)) found.push(`${file.path}:${lineOf(node)} reads the environment`);
  });
  return found;
}

function isEnvironment(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.name.text === "env" && isProcess(node.expression);
  if (ts.isElementAccessExpression(node)) {
    return (
      ts.isStringLiteralLike(node.argumentExpression) &&
      node.argumentExpression.text === "env" &&
      isProcess(node.expression)
    );
  }
  if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isObjectBindingPattern(node.name))
    return false;
  return (
    isProcess(node.initializer) &&
    node.name.elements.some((e) => (e.propertyName ?? e.name).getText() === "env")
  );
}

function isProcess(node: ts.Node): boolean {
  return ["process", "globalThis.process", "import.meta"].includes(node.getText());
}

function importedReads(file: ProjectFile): string[] {
  return importsOf(file)
    .filter(({ specifier, names }) => /^(node:)?process$/.test(specifier) && names.includes("env"))
    .map(() => `${file.path} reads the environment`);
}

testRule({
  promise: "the environment is read in env.ts files only",
  check: checkEnvironment,
  files: readSources(),
  fine: [
    { path: "backend/src/lib/env.ts", text: "export const url = process.env.DATABASE_URL;" },
    { path: "backend/src/lib/a.ts", text: 'const text = "process.env"; // process.env\nprocess.exit(1);' },
  ],
  offenders: [
    {
      files: [{ path: "backend/src/lib/a.ts", text: "const a = 1;\nconst b = process.env.DATABASE_URL;" }],
      says: "backend/src/lib/a.ts:2 reads the environment",
    },
    {
      files: [{ path: "backend/src/api/env.ts", text: 'const b = process["env"].X;' }],
      says: "backend/src/api/env.ts:1 reads the environment",
    },
    {
      files: [{ path: "storefront/next.config.ts", text: "const { env } = process;" }],
      says: "storefront/next.config.ts:1 reads the environment",
    },
    {
      files: [{ path: "packages/local-stack/bin/a.mjs", text: 'import { env } from "node:process";' }],
      says: "packages/local-stack/bin/a.mjs reads the environment",
    },
  ],
});
