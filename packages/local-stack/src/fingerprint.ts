import { createHash } from "node:crypto";
import { lstatSync, readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { repositoryRoot } from "./paths";

/** Folders that hold what is made or installed, not what is written. */
const NOT_SOURCES = new Set(["node_modules", "dist", ".medusa", ".next", ".data", ".git", "coverage"]);
/** Made by a build, or of no consequence for one. */
const NOT_BUILT_FROM = /\.tsbuildinfo$|^next-env\.d\.ts$|\.test\.tsx?$|\.md$/;

function* filesBelow(path: string): Generator<string> {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  // Links are made at run time (the folder of pictures); no source is one.
  if (stat === undefined || stat.isSymbolicLink()) return;
  if (!stat.isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (!NOT_SOURCES.has(name) && !NOT_BUILT_FROM.test(name)) yield* filesBelow(join(path, name));
  }
}

/**
 * A hash over names and contents of all source files below the given paths; it changes when a file is
 * changed, added, removed or renamed, and with Node's major version.
 *
 * @param paths files or folders relative to the repository's root; missing ones count as empty
 */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0] ?? "");
  for (const path of paths) {
    for (const file of filesBelow(join(repositoryRoot, path))) {
      hash.update(`\0${relative(repositoryRoot, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest("hex");
}

/** The folders of the packages the servers are made of, relative to the root: all but the one that runs them. */
export function marketPackages(): string[] {
  const names = readdirSync(join(repositoryRoot, "packages")).sort();
  return names.filter((name) => name !== "local-stack").map((name) => join("packages", name));
}
