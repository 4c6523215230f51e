import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** The root of the repository: this file runs from packages/local-stack/dist. */
export const repositoryRoot = resolve(__dirname, "..", "..", "..");

export const backendFolder = join(repositoryRoot, "backend");
export const storefrontFolder = join(repositoryRoot, "storefront");

/** Everything one stack keeps on disk, below one data folder. */
export interface DataFolder {
  readonly root: string;
  readonly postgres: string;
  readonly logs: string;
  readonly pictures: string;
  /** The backend's copy to run from; beside its build, where it finds what is installed. */
  readonly server: string;
  readonly secretsFile: string;
  readonly runFile: string;
  readonly demoFile: string;
}

/** The layout of a data folder, which need not exist yet. */
export function dataFolder(root: string): DataFolder {
  return {
    root,
    postgres: join(root, "postgres"),
    logs: join(root, "logs"),
    pictures: join(root, "pictures"),
    server: join(
      backendFolder,
      ".medusa",
      "run",
      createHash("sha256").update(root).digest("hex").slice(0, 12),
    ),
    secretsFile: join(root, "secrets.json"),
    runFile: join(root, "running.json"),
    demoFile: join(root, "demo.json"),
  };
}

/** Where stacks keep their data unless told otherwise. */
export const usualData = join(repositoryRoot, ".data");

export const testFolder = dataFolder(join(usualData, "test"));
export const benchFolder = dataFolder(join(usualData, "bench"));

/**
 * The script behind an installed command such as `medusa`, looked for beside the workspace first and at
 * the root after that, as npm hoists.
 * @throws Error when it is not installed.
 */
export function installedCommand(name: string, workspace: string): string {
  const candidates = [workspace, repositoryRoot].map((folder) => join(folder, "node_modules", ".bin", name));
  const found = candidates.find((candidate) => existsSync(candidate));
  if (found === undefined) throw new Error(`${name} is not installed: run npm ci`);
  return found;
}
