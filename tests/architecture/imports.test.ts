import { readSources, type ProjectFile } from "./support/files";
import { testRule } from "./support/rule";
import { importsOf, type Import } from "./support/syntax";
import { targetOf, zoneOf, type Zone } from "./support/zones";

/** Which of our packages a package may import. */
const PACKAGE_MAY: Record<string, readonly string[]> = {
  money: [],
  divisions: [],
  attribution: ["money", "divisions"],
  reporting: ["money", "divisions"],
  contracts: ["money", "divisions"],
  "search-meilisearch": [],
  "local-stack": [],
};
const BACKEND_PACKAGES = ["money", "divisions", "attribution", "reporting", "contracts"];
const STOREFRONT_PACKAGES = ["money", "divisions", "contracts"];

/** Of the ledger's package the shop may use what checks a receipt, and nothing that posts. */
const PROOF_CHECKER = ["verifyInclusion", "canonicalEntry", "householdCommitment", "leafHash", "SealedEntry"];

/** Layers of the backend that a layer may import besides itself; a file beside the layers may import all. */
const BACKEND_MAY: Record<string, readonly string[]> = {
  api: ["workflows", "modules", "lib"],
  workflows: ["modules", "lib"],
  modules: ["lib"],
  subscribers: ["workflows", "lib"],
  jobs: ["workflows", "lib"],
  scripts: ["workflows", "modules", "lib"],
  links: ["modules", "lib"],
  search: ["modules", "lib"],
  admin: [],
  lib: [],
  config: ["lib", "modules"],
};

/** The same for the storefront: `ui` knows no domain words, `brand` draws seals and scenes, `lib` no pictures. */
const STOREFRONT_MAY: Record<string, readonly string[]> = {
  app: ["features", "brand", "ui", "lib", "messages"],
  features: ["brand", "ui", "lib", "messages"],
  brand: ["lib"],
  ui: ["lib"],
  lib: ["messages"],
  messages: ["lib"],
};

/** Pure TypeScript: neither a screen nor a server framework. */
const FRAMEWORKS = /^(react|react-dom|next|@medusajs\/.*)(\/|$)/;
const PURE = ["money", "divisions", "attribution", "reporting", "contracts"];

interface Step {
  file: ProjectFile;
  imported: Import;
}

function checkImports(files: readonly ProjectFile[]): string[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap((imported) => {
      const reason = objection({ file, imported });
      return reason ? [`${file.path} imports ${imported.specifier}: ${reason}`] : [];
    }),
  );
}

function objection({ file, imported }: Step): string | null {
  const from = zoneOf(file.path);
  if (from.house === "tests" || file.path.endsWith(".test.ts")) return null;
  const target = targetOf(file.path, imported.specifier);
  if (target === null) return frameworkObjection(from, imported.specifier);
  const to = zoneOf(target);
  if (to.house === "tests") return "nothing imports tests";
  if (to.house === "package") return packageObjection(from, to, imported);
  if (from.house !== to.house)
    return from.house === "root" ? null : `${from.house} does not import ${to.house}`;
  return from.house === "backend"
    ? layerObjection(BACKEND_MAY, from, to)
    : layerObjection(STOREFRONT_MAY, from, to);
}

function frameworkObjection(from: Zone, specifier: string): string | null {
  const isPure = from.house === "package" && PURE.includes(from.part ?? "");
  return isPure && FRAMEWORKS.test(specifier) ? `${from.part} is pure TypeScript` : null;
}

function packageObjection(from: Zone, to: Zone, imported: Import): string | null {
  const name = to.part ?? "";
  if (from.house === "root" || (from.house === "package" && from.part === name)) return null;
  if (from.house === "backend")
    return BACKEND_PACKAGES.includes(name) ? null : `backend does not use ${name}`;
  if (from.house === "package") {
    return PACKAGE_MAY[from.part ?? ""]?.includes(name) ? null : `${from.part} does not use ${name}`;
  }
  if (STOREFRONT_PACKAGES.includes(name)) return null;
  const isProof = name === "attribution" && imported.names.every((used) => PROOF_CHECKER.includes(used));
  return isProof ? null : `storefront uses of ${name} only the proof checker`;
}

function layerObjection(may: Record<string, readonly string[]>, from: Zone, to: Zone): string | null {
  const isSameLayer = from.layer === to.layer;
  if (isSameLayer) {
    return from.part === to.part ? null : `${from.part} does not import another of the ${from.layer}`;
  }
  if (from.layer === "root" || to.layer === "root") return null;
  return may[from.layer]?.includes(to.layer) ? null : `${from.layer} does not import ${to.layer}`;
}

const file = (path: string, specifier: string, names = "x"): ProjectFile[] => [
  { path, text: `import { ${names} } from "${specifier}";` },
];

testRule({
  promise: "imports run in the allowed directions only",
  check: checkImports,
  files: readSources(),
  fine: [
    ...file("packages/attribution/src/post.ts", "@xieshou/money"),
    ...file("backend/src/api/store/orders/route.ts", "../../../workflows/intake/record-lot"),
    ...file("backend/src/modules/supply/service.ts", "./models/lot"),
    ...file("storefront/src/features/cart/actions.ts", "@/lib/api"),
    ...file("storefront/src/lib/receipt.ts", "@xieshou/attribution", "verifyInclusion"),
    ...file("backend/src/modules/supply/picks.test.ts", "../attribution/service"),
  ],
  offenders: [
    {
      files: file("packages/money/src/a.ts", "@xieshou/divisions"),
      says: "packages/money/src/a.ts imports @xieshou/divisions: money does not use divisions",
    },
    {
      files: file("packages/contracts/src/a.ts", "../../attribution/src/post"),
      says: "packages/contracts/src/a.ts imports ../../attribution/src/post: contracts does not use attribution",
    },
    {
      files: file("packages/reporting/src/a.ts", "react"),
      says: "packages/reporting/src/a.ts imports react: reporting is pure TypeScript",
    },
    {
      files: file("packages/contracts/src/a.ts", "@medusajs/framework/utils"),
      says: "packages/contracts/src/a.ts imports @medusajs/framework/utils: contracts is pure TypeScript",
    },
    {
      files: file("backend/src/modules/supply/a.ts", "../attribution/service"),
      says: "backend/src/modules/supply/a.ts imports ../attribution/service: supply does not import another of the modules",
    },
    {
      files: file("backend/src/modules/supply/a.ts", "../../workflows/intake/record-lot"),
      says: "backend/src/modules/supply/a.ts imports ../../workflows/intake/record-lot: modules does not import workflows",
    },
    {
      files: file("backend/src/workflows/intake/a.ts", "../../api/store/query"),
      says: "backend/src/workflows/intake/a.ts imports ../../api/store/query: workflows does not import api",
    },
    {
      files: file("backend/src/jobs/a.ts", "../modules/supply"),
      says: "backend/src/jobs/a.ts imports ../modules/supply: jobs does not import modules",
    },
    {
      files: [{ path: "backend/src/lib/a.ts", text: 'const x = await import("../modules/supply");' }],
      says: "backend/src/lib/a.ts imports ../modules/supply: lib does not import modules",
    },
    {
      files: [{ path: "backend/src/scripts/a.ts", text: 'export { x } from "../../../tests/support/shop";' }],
      says: "backend/src/scripts/a.ts imports ../../../tests/support/shop: nothing imports tests",
    },
    {
      files: file("storefront/src/features/cart/a.ts", "@/features/catalogue/queries"),
      says: "storefront/src/features/cart/a.ts imports @/features/catalogue/queries: cart does not import another of the features",
    },
    {
      files: file("storefront/src/ui/a.tsx", "@/features/cart/actions"),
      says: "storefront/src/ui/a.tsx imports @/features/cart/actions: ui does not import features",
    },
    {
      files: file("storefront/src/lib/a.ts", "@xieshou/attribution", "postFacts"),
      says: "storefront/src/lib/a.ts imports @xieshou/attribution: storefront uses of attribution only the proof checker",
    },
    {
      files: file("storefront/src/lib/a.ts", "../../../backend/src/lib/env"),
      says: "storefront/src/lib/a.ts imports ../../../backend/src/lib/env: storefront does not import backend",
    },
  ],
});
