import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { refusal } from "./node-version.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  throw new Error("refused");
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Runs a program in a group of its own, so that a signal to us ends all it has started. */
function run(command, args) {
  return new Promise((done) => {
    const options = { cwd: root, detached: true, stdio: ["ignore", "pipe", "pipe"] };
    const child = spawn(command, args, options);
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => output.push(data));
    const end = (code) => {
      for (const signal of SIGNALS) process.off(signal, stop);
      done({ code, output: Buffer.concat(output).toString() });
    };
    const stop = (signal) => {
      process.kill(-child.pid, "SIGTERM");
      child.once("close", () => process.exit(signal === "SIGINT" ? 130 : 143));
    };
    for (const signal of SIGNALS) process.on(signal, stop);
    child.once("error", (error) => {
      output.push(Buffer.from(error.message));
      end(127);
    });
    child.once("close", end);
  });
}

/** The lines worth reading: no warnings, no list of options after the error. */
function saidBy(output) {
  const lines = output.trim().split("\n");
  return lines.filter((line) => !line.startsWith("npm warn")).slice(0, 20);
}

/** Does one step of the preparation, tells its seconds, and ends with the program's own words when it fails. */
async function step({ title, command, args, advice }) {
  const since = Date.now();
  const { code, output } = await run(command, args);
  if (code === 0) {
    process.stdout.write(`  ✓ ${title}  ${((Date.now() - since) / 1000).toFixed(1)} s\n`);
    return;
  }
  const isFull = /ENOSPC|EDQUOT|No space left/.test(output);
  const why = isFull
    ? `The disk that holds ${root} is full: free at least 3 GB there and run the command again.`
    : advice;
  const lines = isFull ? [] : saidBy(output);
  fail([`  ✗ ${title}`, ...lines, why].join("\n"));
}

function packagesIn(file) {
  if (!existsSync(file)) return null;
  return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
}

/**
 * Whether what is installed is what the lock file asks for. Versions are compared, not times: a checkout
 * touches files, and installing again what is there costs minutes.
 */
function isInstalled() {
  const wanted = packagesIn(join(root, "package-lock.json"));
  const present = packagesIn(join(root, "node_modules", ".package-lock.json"));
  if (wanted === null || present === null) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    // Optional packages are for other machines; a workspace is a link to its own folder.
    if (entry.optional || !path.includes("node_modules/")) return true;
    // An installation that was cut short may leave its list behind without the packages.
    const isThere = existsSync(join(root, path));
    return isThere && (entry.link || present[path]?.version === entry.version);
  });
}

/** The process a JSON file names, when it still runs. */
function livingProcess(file, pidOf) {
  try {
    const pid = pidOf(JSON.parse(readFileSync(file, "utf8")));
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
}

/** Installing takes away what runs from it: refused while a market of this checkout runs, or another installs. */
async function install() {
  const stacks = ["", "test", "bench"].map((name) => join(root, ".data", name, "running.json"));
  for (const file of stacks) {
    const pid = livingProcess(file, (record) => record.launcher.pid);
    if (pid !== null)
      fail(
        `Packages have to be installed, but process ${pid} runs from the old ones: stop it with Ctrl-C and run the command again.`,
      );
  }
  const claim = join(root, ".data", "installing.json");
  const other = livingProcess(claim, (record) => record.pid);
  if (other !== null)
    fail(
      `Process ${other} is installing the packages already: wait until it is done and run the command again.`,
    );
  mkdirSync(dirname(claim), { recursive: true });
  writeFileSync(claim, JSON.stringify({ pid: process.pid }));
  process.stdout.write("  … 安装依赖 · installing packages (1 to 3 minutes the first time)\n");
  const args = ["ci", "--no-audit", "--no-fund", "--include=dev", "--loglevel=error"];
  const advice =
    "npm ci failed: see its words above, check that the package registry can be reached, and run the command again.";
  await step({ title: "安装依赖 · install packages", command: "npm", args, advice });
  rmSync(claim);
}

/** A deleted dist goes unnoticed by tsc, which trusts its own notes. */
function forgetLostBuilds() {
  const packages = join(root, "packages");
  for (const name of readdirSync(packages)) {
    const notes = join(packages, name, "tsconfig.tsbuildinfo");
    if (existsSync(notes) && !existsSync(join(packages, name, "dist", "index.js"))) rmSync(notes);
  }
}

/** Installs and compiles whatever is missing or out of date. */
async function prepare() {
  const sentence = refusal(process.versions.node, process.platform);
  if (sentence !== null) fail(sentence);
  if (!isInstalled()) await install();
  forgetLostBuilds();
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const advice = "The packages do not compile: see the lines above.";
  await step({
    title: "编译共用包 · compile packages",
    command: process.execPath,
    args: [tsc, "-b", "packages"],
    advice,
  });
}

/**
 * Prepares the machine, then runs one command of the local stack and exits with its code.
 *
 * @param {(stack: object, words: string[]) => Promise<number>} command
 * @param {() => void} onRefusal called before the exit when the preparation fails
 */
export async function main(command, onRefusal = () => undefined) {
  try {
    await prepare();
  } catch (error) {
    if (error.message !== "refused") process.stderr.write(`${error.stack}\n`);
    onRefusal();
    process.exit(1);
  }
  const stack = createRequire(import.meta.url)("../dist/index.js");
  process.exit(await command(stack, process.argv.slice(2)));
}
