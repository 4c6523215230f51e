import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** A file of the project: its path from the root with `/`, and its text. */
export interface ProjectFile {
  path: string;
  text: string;
}

export const ROOT = join(import.meta.dirname, "..", "..", "..");

/** Folders that hold what a tool wrote. */
const GENERATED = new Set(["node_modules", "dist", ".git", ".medusa", ".next", ".data", "coverage"]);

/** Reads every file whose name ends in one of `endings`, below `folder` (from the root), sorted by path. */
export function readFiles(endings: readonly string[], folder = "."): ProjectFile[] {
  return list(join(ROOT, folder))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({ path: relative(ROOT, path).split(sep).join("/"), text: readFileSync(path, "utf8") }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Every hand-written source file: TypeScript and the JavaScript of launchers, generators and settings. */
export function readSources(): ProjectFile[] {
  return readFiles([".ts", ".tsx", ".mjs", ".js", ".cjs"]).filter(
    ({ path }) => !path.endsWith(".d.ts") && path !== "storefront/next-env.d.ts",
  );
}

function list(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return GENERATED.has(entry.name) ? [] : list(path);
    return entry.isFile() ? [path] : [];
  });
}
