import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { PlainFailure } from "./failure";
import { repositoryRoot } from "./paths";

/** What has to run before a project's tests: nothing, PostgreSQL, or the whole market. */
export type Needs = "nothing" | "server" | "stack";

/** A project of vitest.config.ts. */
export interface Project {
  readonly name: string;
  readonly needs: Needs;
  /** Where its test files lie. */
  readonly folders: readonly string[];
}

const PROJECTS: readonly Project[] = [
  { name: "unit", needs: "nothing", folders: ["packages", "backend/src", "storefront/src"] },
  { name: "architecture", needs: "nothing", folders: ["tests/architecture"] },
  { name: "modules", needs: "server", folders: ["tests/modules"] },
  { name: "http", needs: "stack", folders: ["tests/http"] },
  { name: "e2e", needs: "stack", folders: ["tests/e2e"] },
  { name: "faults", needs: "stack", folders: ["tests/faults"] },
];

/** One run of `npm test`. */
export interface TestPlan {
  /** Type check, lint and format as well: only when everything was asked for. */
  readonly hasChecks: boolean;
  readonly projects: readonly Project[];
  /** Parts of file names, as vitest takes them. */
  readonly filters: readonly string[];
}

function testFiles(folder: string): string[] {
  const path = join(repositoryRoot, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === "node_modules" || entry.name === "dist") return [];
    const inside = join(folder, entry.name);
    if (entry.isDirectory()) return testFiles(inside);
    return /\.test\.tsx?$/.test(entry.name) ? [inside] : [];
  });
}

function hasTests({ folders }: Project, filters: readonly string[]): boolean {
  const files = folders.flatMap(testFiles);
  return files.some((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)));
}

/**
 * What to run for the words after `npm test --`: names of projects, and parts of file names. Without words
 * everything; with file names only, the projects that have such files.
 *
 * @throws PlainFailure when no test is meant by the words
 */
export function planTests(words: readonly string[]): TestPlan {
  const names = new Set(PROJECTS.map(({ name }) => name));
  const wanted = new Set(words.filter((word) => names.has(word)));
  const filters = words.filter((word) => !names.has(word));
  const asked = PROJECTS.filter(({ name }) => wanted.size === 0 || wanted.has(name));
  const projects = asked.filter((project) => hasTests(project, filters));
  if (projects.length > 0) return { hasChecks: words.length === 0, projects, filters };
  throw new PlainFailure(
    `No test file matches "${words.join(" ")}": give one of ${[...names].join(", ")}, or a part of a file's name.`,
  );
}
