import { existsSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const root = import.meta.dirname;

/** Unit tests read the packages' sources, so that nothing has to be built before they run. */
const sources = [
  { find: /^@xieshou\/([a-z-]+)$/, replacement: join(root, "packages/$1/src/index") },
  { find: /^@xieshou\/([a-z-]+)\/([a-z-]+)$/, replacement: join(root, "packages/$1/src/$2") },
  { find: /^@\//, replacement: `${join(root, "storefront/src")}/` },
  { find: /^server-only$/, replacement: join(root, "node_modules/server-only/empty.js") },
];

/** `files` that exist: a folder under `tests/` may bring its own set-up, and needs none. */
const existing = (...files: string[]) => files.filter((file) => existsSync(join(root, file)));

/**
 * Tests that need a database, a server or a browser: one file after the other, since they share the machine.
 * `setup.ts` runs before each file, `global-setup.ts` once. They use the packages as built, like the backend.
 */
function processProject(name: string, groupOrder: number): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      root,
      include: [`tests/${name}/**/*.test.ts`],
      setupFiles: existing("tests/support/setup.ts", `tests/${name}/setup.ts`),
      globalSetup: existing(`tests/${name}/global-setup.ts`),
      globals: true,
      pool: "forks",
      fileParallelism: false,
      testTimeout: 60_000,
      hookTimeout: 180_000,
      sequence: { groupOrder },
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: sources },
        test: {
          name: "unit",
          root,
          include: [
            "packages/*/src/**/*.test.ts",
            "backend/src/**/*.test.ts",
            "storefront/src/**/*.test.{ts,tsx}",
          ],
          exclude: ["**/node_modules/**", "**/dist/**", "**/.medusa/**", "**/.next/**"],
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "architecture",
          root,
          include: ["tests/architecture/**/*.test.ts"],
          testTimeout: 30_000,
          sequence: { groupOrder: 1 },
        },
      },
      processProject("modules", 2),
      processProject("http", 3),
      processProject("e2e", 4),
      processProject("faults", 5),
    ],
  },
});
