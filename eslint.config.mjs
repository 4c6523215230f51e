import medusa from "@medusajs/eslint-plugin";
import { existsSync } from "node:fs";
import { join } from "node:path";
import tseslint from "typescript-eslint";

const root = import.meta.dirname;
const TESTS = ["**/*.test.ts", "**/*.test.tsx", "tests/**/*.ts"];
const TYPED = ["**/*.ts", "**/*.tsx"];

/** Medusa's admin extensions are compiled by its own bundler; they are linted with types once they have a project. */
const hasAdminProject = existsSync(join(root, "backend/src/admin/tsconfig.json"));

/** Every tsconfig whose files are linted with types. Unit tests beside code belong to tests/tsconfig.json. */
const projects = [
  "packages/*/tsconfig.json",
  "backend/tsconfig.json",
  {
    // Nothing untyped gets past an edge. Medusa's own edges are untyped: there one parser function takes over.
    files: ["packages/*/src/**/*.ts", "storefront/**/*.ts", "storefront/**/*.tsx"],
    ignores: TESTS,
    rules: {
      "@typescript-eslint/no-unsafe-argument": "error",
      "@typescript-eslint/no-unsafe-assignment": "error",
      "@typescript-eslint/no-unsafe-call": "error",
      "@typescript-eslint/no-unsafe-member-access": "error",
      "@typescript-eslint/no-unsafe-return": "error",
    },
  },
  ...(hasAdminProject ? ["backend/src/admin/tsconfig.json"] : []),
  "storefront/tsconfig.json",
  "tests/tsconfig.json",
];

/** Holds for hand-written code of any kind. */
const size = {
  "max-lines": ["error", { max: 400 }],
  "max-lines-per-function": ["error", { max: 70 }],
  "max-depth": ["error", 3],
  "max-params": ["error", 4],
};

const plain = {
  eqeqeq: ["error", "always"],
  "no-console": "off",
  "no-var": "error",
  "prefer-const": "error",
  "no-unused-expressions": "error",
  "no-param-reassign": ["error", { props: false }],
};

const typed = {
  "@typescript-eslint/no-explicit-any": "error",
  "@typescript-eslint/no-non-null-assertion": "error",
  "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
  "@typescript-eslint/no-floating-promises": "error",
  "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
  "@typescript-eslint/await-thenable": "error",
  "@typescript-eslint/return-await": ["error", "in-try-catch"],
  "@typescript-eslint/only-throw-error": "error",
  "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
  "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
  "@typescript-eslint/no-unnecessary-type-assertion": "error",
  "@typescript-eslint/no-base-to-string": "error",
  "@typescript-eslint/restrict-plus-operands": "error",
  "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": "allow-with-description" }],
  "@typescript-eslint/no-empty-object-type": "error",
  "@typescript-eslint/no-import-type-side-effects": "off",
  "@typescript-eslint/require-array-sort-compare": ["error", { ignoreStringArrays: true }],
};

/**
 * Medusa's strict preset, moved below `backend/`. Its own list of ignored files would switch off linting for
 * all tests of the project, and its parser blocks would replace the one below.
 */
function medusaStrict() {
  return medusa.configs.strict
    .filter((block) => block.rules && Object.keys(block.rules).length > 0)
    .map((block) => ({
      ...block,
      files: (block.files ?? TYPED).map((pattern) => `backend/${pattern}`),
      ignores: TESTS,
    }));
}

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/**",
      "**/dist/**",
      "**/.medusa/**",
      "**/.next/**",
      ".data/**",
      "coverage/**",
      "**/*.d.ts",
      "backend/static/**",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  { plugins: { "@medusajs": medusa, "@typescript-eslint": tseslint.plugin } },
  { files: ["**/*.{js,mjs,cjs,ts,tsx}"], rules: { ...plain, ...size } },
  {
    files: TYPED,
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: {
        project: projects,
        tsconfigRootDir: root,
      },
    },
    rules: typed,
  },
  ...(hasAdminProject ? [] : [{ files: ["backend/src/admin/**"], ...tseslint.configs.disableTypeChecked }]),
  ...medusaStrict(),
  {
    files: ["backend/**/*.ts"],
    rules: {
      // An expected failure goes through lib/errors with a code of the contracts; what is left is a state that
      // cannot be, and a plain Error answers 500 as it should.
      "@medusajs/use-medusa-error-not-generic-error": "off",
    },
  },
  {
    files: TESTS,
    rules: {
      // A describe callback is a heading; tests/architecture measures the rest.
      "max-lines-per-function": "off",
      // A row of a table test is what its columns are.
      "max-params": "off",
    },
  },
);
