import {
  type Postgres,
  type PostgresOptions,
  Supervisor,
  dataFolder,
  startPostgres,
} from "@xieshou/local-stack";
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { Client } from "pg";
import { inheritedEnv } from "../support/env";
import { copyCheckout, stackMain, temporaryFolder } from "./stack-checkout";
import { run } from "./stack-programs";

const PASSWORD = "p@ss/w:rd 密码";
const NOBODY = 65534;
/** Some containers forbid namespaces; there the other way is the one that counts. */
const canEnterNamespace = spawnSync("unshare", ["-U", "true"]).status === 0;
const METHODS = canEnterNamespace ? ["namespace", "nobody"] : ["nobody"];
const isRoot = process.getuid?.() === 0;

let home: string;
let supervisor: Supervisor;

beforeEach(() => {
  home = temporaryFolder();
  supervisor = new Supervisor();
});

afterEach(async () => {
  await supervisor.stopAll();
  rmSync(home, { recursive: true, force: true });
});

function boot(options: Partial<PostgresOptions> = {}): Promise<Postgres> {
  const folder = dataFolder(join(home, "data"));
  const variables = inheritedEnv();
  const usual = { folder, supervisor, password: PASSWORD, port: 0, isDurable: false, variables };
  return startPostgres({ ...usual, ...options });
}

async function ask(port: number, sql: string): Promise<unknown[]> {
  const client = new Client({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password: PASSWORD,
    database: "postgres",
  });
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: "array" });
    return rows.flat();
  } finally {
    await client.end();
  }
}

/** Starts PostgreSQL in a program of its own, asks it something and stops it. */
const SCRIPT = `
  const { Supervisor, dataFolder, startPostgres } = require(process.argv[1]);
  const supervisor = new Supervisor();
  const folder = dataFolder(process.argv[2]);
  const options = { folder, supervisor, password: "x", port: 0, isDurable: false, variables: process.env };
  startPostgres({ ...options, method: process.argv[3] })
    .then(async ({ method }) => { await supervisor.stopAll(); console.log("ran " + method); })
    .catch((error) => { console.error(error); process.exitCode = 1; });`;

describe("the embedded PostgreSQL", () => {
  it("starts as the current user, finds Chinese by trigrams and keeps its data over a restart", async () => {
    const first = await boot();
    await ask(first.port, "create extension pg_trgm");
    await ask(first.port, "create table kept as select '威宁苹果' as name");
    expect(await ask(first.port, "select similarity('威宁苹果', '威宁苹果礼盒') > 0.3")).toEqual([true]);
    await first.stop();

    const second = await boot();
    expect(await ask(second.port, "select name from kept")).toEqual(["威宁苹果"]);
  });

  it("lets nobody in without the password", async () => {
    const { port } = await boot();
    const client = new Client({
      host: "127.0.0.1",
      port,
      user: "postgres",
      database: "postgres",
      password: "no",
    });
    await expect(client.connect()).rejects.toThrow("password authentication failed");
  });

  it("takes another port when the wished one is taken", async () => {
    const neighbour = createServer().listen(0, "0.0.0.0");
    await new Promise((resolve) => neighbour.once("listening", resolve));
    const address = neighbour.address();
    const taken = typeof address === "object" && address !== null ? address.port : 0;

    const { port } = await boot({ port: taken });

    expect(port).not.toBe(taken);
    expect(await ask(port, "select 1")).toEqual([1]);
    neighbour.close();
  });

  it("starts over a postmaster.pid that a kill left behind, though its number lives on as another process", async () => {
    const first = await boot();
    await first.stop();
    const pidFile = join(home, "data/postgres/cluster/postmaster.pid");
    writeFileSync(pidFile, `${process.pid}\n${join(home, "data/postgres/cluster")}\n1\n5432\n\n127.0.0.1\n`);

    const { port } = await boot();
    expect(await ask(port, "select 1")).toEqual([1]);
  });

  it("makes its cluster anew when the first attempt was interrupted", async () => {
    mkdirSync(join(home, "data/postgres/unfinished"), { recursive: true });
    writeFileSync(join(home, "data/postgres/unfinished/PG_VERSION"), "18\n");

    const { port } = await boot();
    expect(await ask(port, "select 1")).toEqual([1]);
    expect(existsSync(join(home, "data/postgres/unfinished"))).toBe(false);
  });

  it("says in one sentence that a server already runs on the folder", async () => {
    await boot();
    await expect(boot()).rejects.toThrow(
      /^A PostgreSQL \(process \d+\) already runs on .*: end it with `kill -INT \d+`/,
    );
  });

  it("says in one sentence that the kept database has another password", async () => {
    const first = await boot();
    await first.stop();
    await expect(boot({ password: "another" })).rejects.toThrow(
      /^The kept database does not know the password/,
    );
  });
});

describe.runIf(isRoot)("the embedded PostgreSQL under other users", () => {
  it.each(METHODS)("starts as root by %s, also below a folder closed to others", async (method) => {
    chmodSync(home, 0o700);
    const main = copyCheckout(join(home, "checkout"));

    const result = await run({
      command: [process.execPath, "-e", SCRIPT, main, join(home, "data"), method],
    });

    expect(result).toEqual({ code: 0, stdout: `ran ${method}\n`, stderr: "" });
    expect(statSync(join(home, "data")).uid).toBe(0);
  });

  it("starts as an ordinary user, below a folder closed to others", async () => {
    const main = copyCheckout(join(home, "checkout"));
    chownSync(home, NOBODY, NOBODY);
    chmodSync(home, 0o700);
    const user = ["setpriv", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"];

    const result = await run({
      command: [...user, process.execPath, "-e", SCRIPT, main, join(home, "data")],
      cwd: "/",
    });

    expect(result).toEqual({ code: 0, stdout: "ran self\n", stderr: "" });
    expect(statSync(join(home, "data/postgres/cluster")).uid).toBe(NOBODY);
  });

  it("says in one sentence that the folder cannot be written", async () => {
    const main = copyCheckout(join(home, "checkout"));
    chmodSync(home, 0o755);
    const user = ["setpriv", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"];
    const script = `require(process.argv[1]).runOn({ folder: require(process.argv[1]).dataFolder(process.argv[2]) }, async () => 0)
      .then((code) => process.exit(code));`;

    const result = await run({
      command: [...user, process.execPath, "-e", script, main, join(home, "data")],
      cwd: "/",
    });

    expect(result.code).toBe(1);
    expect(result.stderr.trim()).toMatch(
      /^The folder .*\/data cannot be written: give this user the right .*\.$/,
    );
  });
});

it("the stack under test is compiled", () => expect(existsSync(stackMain)).toBe(true));
