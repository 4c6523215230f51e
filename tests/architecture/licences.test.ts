import ts from "typescript";
import { readFiles, readSources, type ProjectFile } from "./support/files";
import { testRule } from "./support/rule";
import { lineOf, walk } from "./support/syntax";

/** Medusa's RBAC and OIDC parts need a commercial licence: never imported, registered or switched on. */
const LICENSED = /rbac|oidc/i;

function checkSources(files: readonly ProjectFile[]): string[] {
  return files.flatMap((file) => {
    const found = new Set<string>();
    walk(file, (node) => {
      const isName = ts.isIdentifier(node) || ts.isStringLiteralLike(node);
      if (isName && LICENSED.test(node.text)) found.add(`${file.path}:${lineOf(node)} names ${node.text}`);
    });
    return [...found];
  });
}

testRule({
  promise: "no code names Medusa's RBAC or OIDC, medusa-config included",
  check: checkSources,
  files: readSources().filter(({ path }) => path !== "tests/architecture/licences.test.ts"),
  fine: [{ path: "backend/src/lib/scope.ts", text: "// not RBAC: permissions are a table in contracts" }],
  offenders: [
    {
      files: [
        { path: "backend/medusa-config.ts", text: 'const modules = [{ resolve: "@medusajs/medusa/rbac" }];' },
      ],
      says: "backend/medusa-config.ts:1 names @medusajs/medusa/rbac",
    },
    {
      files: [
        { path: "backend/medusa-config.ts", text: "export default {\n  featureFlags: { rbac: true },\n};" },
      ],
      says: "backend/medusa-config.ts:2 names rbac",
    },
    {
      files: [{ path: "backend/src/lib/a.ts", text: "const key = Modules.RBAC;" }],
      says: "backend/src/lib/a.ts:1 names RBAC",
    },
    {
      files: [{ path: "backend/src/lib/a.ts", text: 'import "@medusajs/auth-oidc";' }],
      says: "backend/src/lib/a.ts:1 names @medusajs/auth-oidc",
    },
  ],
});

function checkManifests(files: readonly ProjectFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) => (LICENSED.test(line) ? [`${path}:${index + 1} names it`] : [])),
  );
}

testRule({
  promise: "no package.json depends on them",
  check: checkManifests,
  files: readFiles(["package.json"]),
  offenders: [
    {
      files: [
        { path: "backend/package.json", text: '{\n  "dependencies": { "@medusajs/rbac": "2.21.2" }\n}' },
      ],
      says: "backend/package.json:2 names it",
    },
  ],
});
