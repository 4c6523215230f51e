import { spawn, type ChildProcess } from "node:child_process";
import { inheritedEnv } from "../support/env";

/** How a program ended and what it said. */
export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A program that runs. */
export interface Program {
  child: ChildProcess;
  /** Resolves once the program has printed a line that begins so; with the rest of that line. */
  line(beginning: string): Promise<string>;
  finished: Promise<Finished>;
}

/** What to run, with which variables over our own. */
export interface Call {
  command: string[];
  variables?: Record<string, string | undefined>;
  cwd?: string;
}

/** Starts a program and listens to it. */
export function start({ command: [program = "", ...args], variables, cwd }: Call): Program {
  const env = { ...inheritedEnv(), ...variables };
  const child = spawn(program, args, { env, cwd, stdio: ["ignore", "pipe", "pipe"] });
  const said = { stdout: "", stderr: "" };
  const listeners = new Set<() => void>();
  const hear = (stream: "stdout" | "stderr") => (data: Buffer) => {
    said[stream] += data.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on("data", hear("stdout"));
  child.stderr.on("data", hear("stderr"));
  const finished = new Promise<Finished>((resolve) =>
    child.once("close", (code) => resolve({ code, ...said })),
  );
  const line = (beginning: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = said.stdout.split("\n").find((text) => text.startsWith(beginning));
        if (found !== undefined) resolve(found.slice(beginning.length).trim());
      };
      listeners.add(look);
      look();
      child.once("close", () =>
        reject(new Error(`ended before "${beginning}": ${said.stdout}${said.stderr}`)),
      );
    });
  return { child, line, finished };
}

/** Runs a program to its end. */
export function run(call: Call): Promise<Finished> {
  return start(call).finished;
}

/** The process and everything it has started are gone. */
export function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}
