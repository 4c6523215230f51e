import { readFiles, type ProjectFile } from "./support/files";
import { testRule } from "./support/rule";

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
/** One line of releases: mixing them breaks Medusa at run time. The linter's plugin has its own numbers. */
const MEDUSA_LINE = "2.21.2";

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

function checkVersions(files: readonly ProjectFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const { dependencies, devDependencies } = JSON.parse(text) as Manifest;
    return Object.entries({ ...dependencies, ...devDependencies }).flatMap(([name, version]) => {
      if (!EXACT.test(version)) return [`${path}: ${name} is not pinned (${version})`];
      const isMedusa = name.startsWith("@medusajs/") && name !== "@medusajs/eslint-plugin";
      return isMedusa && version !== MEDUSA_LINE ? [`${path}: ${name} is not ${MEDUSA_LINE}`] : [];
    });
  });
}

testRule({
  promise: "every dependency is pinned to one version, Medusa's all alike",
  check: checkVersions,
  files: readFiles(["package.json"]),
  offenders: [
    {
      files: [{ path: "backend/package.json", text: '{"dependencies":{"sharp":"^0.35.5"}}' }],
      says: "backend/package.json: sharp is not pinned (^0.35.5)",
    },
    {
      files: [{ path: "backend/package.json", text: '{"devDependencies":{"@medusajs/types":"2.20.0"}}' }],
      says: "backend/package.json: @medusajs/types is not 2.21.2",
    },
  ],
});

/** The lock file must install from whatever registry a machine is set up for. */
function checkLock(files: readonly ProjectFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split("\n")
      .flatMap((line, index) =>
        /"resolved":\s*"https?:/.test(line) ? [`${path}:${index + 1} names a host`] : [],
      ),
  );
}

testRule({
  promise: "the lock file names no registry host",
  check: checkLock,
  files: readFiles(["package-lock.json"]),
  fine: [
    {
      path: "package-lock.json",
      text: '{ "funding": { "url": "https://example.org" }, "resolved": "packages/money" }',
    },
  ],
  offenders: [
    {
      files: [{ path: "package-lock.json", text: '{\n"resolved": "https://example.org/a/-/a-1.0.0.tgz"\n}' }],
      says: "package-lock.json:2 names a host",
    },
  ],
});
