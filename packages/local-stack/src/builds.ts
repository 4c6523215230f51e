import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, marketPackages } from "./fingerprint";
import { type BackendContext, medusaCommand } from "./medusa";
import { backendFolder, installedCommand, storefrontFolder, usualData } from "./paths";
import type { Session } from "./session";

const SHARED_SOURCES = [...marketPackages(), "package-lock.json", "tsconfig.base.json"];
const BACKEND_SOURCES = ["backend", ...SHARED_SOURCES];
const STOREFRONT_SOURCES = ["storefront", ...SHARED_SOURCES];

/** Nobody listens there: pages built with a neighbour's data would show its products to everybody. */
const NO_BACKEND = "http://127.0.0.1:9";

interface Build {
  readonly name: string;
  readonly sources: readonly string[];
  /** A file the finished build holds. */
  readonly proof: string;
  readonly run: () => Promise<void>;
}

/** What the builds in place were made from; every stack shares them. */
const NOTES = join(usualData, "builds");

const noteFile = (name: string) => join(NOTES, name);

/** The fingerprint of what the build in place was made from, or null when there is none. */
function builtFrom({ name, proof }: Build): string | null {
  const note = noteFile(name);
  return existsSync(proof) && existsSync(note) ? readFileSync(note, "utf8") : null;
}

async function buildUnlessFresh(build: Build): Promise<void> {
  const wanted = fingerprint(build.sources);
  if (builtFrom(build) === wanted) return;
  const note = noteFile(build.name);
  rmSync(note, { force: true });
  await build.run();
  mkdirSync(NOTES, { recursive: true });
  writeFileSync(note, wanted);
}

const BACKEND_OUTPUT = join(backendFolder, ".medusa", "server");

/** Builds the backend and its admin, unless nothing has changed since the last time. */
export function buildBackend(context: BackendContext): Promise<void> {
  const call = { name: "build-backend", args: ["build", "--no-lint"], as: "owner" as const };
  return buildUnlessFresh({
    name: "backend",
    sources: BACKEND_SOURCES,
    proof: join(BACKEND_OUTPUT, "medusa-config.js"),
    run: () => context.session.supervisor.run(medusaCommand(context, call)),
  });
}

/** Builds the storefront, unless nothing has changed since the last time. No backend has to run. */
export function buildStorefront(session: Session): Promise<void> {
  const command = {
    name: "build-storefront",
    command: process.execPath,
    args: [installedCommand("next", storefrontFolder), "build"],
    cwd: storefrontFolder,
    env: {
      ...session.env.variables,
      MEDUSA_BACKEND_URL: NO_BACKEND,
      MEDUSA_PUBLISHABLE_KEY: "pk_none_at_build_time",
      REVALIDATE_SECRET: session.secrets.REVALIDATE_SECRET,
      NEXT_TELEMETRY_DISABLED: "1",
      NODE_ENV: "production",
    },
    logFile: join(session.folder.logs, "build-storefront.log"),
  };
  return buildUnlessFresh({
    name: "storefront",
    sources: STOREFRONT_SOURCES,
    proof: join(storefrontFolder, ".next", "BUILD_ID"),
    run: () => session.supervisor.run(command),
  });
}

/**
 * A copy of the built backend to start from: Medusa serves pictures from a link inside the folder it runs
 * in, so two stacks that ran from one folder would show each other's pictures.
 *
 * @returns the folder to start in
 */
export function copyBuiltBackend(session: Session): string {
  const copy = session.folder.server;
  rmSync(copy, { recursive: true, force: true });
  cpSync(BACKEND_OUTPUT, copy, { recursive: true, filter: (source) => !source.endsWith("/static") });
  return copy;
}
