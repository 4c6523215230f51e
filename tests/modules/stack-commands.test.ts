import { join } from "node:path";
import { rmSync } from "node:fs";
import { commands, stackMain, temporaryFolder } from "./stack-checkout";
import { run } from "./stack-programs";

let home: string;

beforeEach(() => {
  home = temporaryFolder();
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function pretendNode(version: string): string[] {
  const script = `Object.defineProperty(process.versions, "node", { value: "${version}" })`;
  return ["--import", `data:text/javascript,${encodeURIComponent(script)}`];
}

/** Runs a command as its script does after the preparation: a test must not install or compile anything. */
function command(name: "runDemo" | "runTest" | "runBench", ...words: string[]): string[] {
  const script = `require(process.argv[1]).${name}(process.argv.slice(2)).then((code) => process.exit(code))`;
  return [process.execPath, "-e", script, stackMain, ...words];
}

const lines = (text: string) =>
  text
    .trim()
    .split("\n")
    .filter((line) => line !== "");

describe("the commands", () => {
  it.each(["demo", "test", "bench", "ledger-verify"])(
    "%s refuses Node 20.18 in one sentence with exit code 1",
    async (name) => {
      const script = join(commands, `${name}.mjs`);
      const { code, stdout, stderr } = await run({
        command: [process.execPath, ...pretendNode("20.18.3"), script],
      });
      expect(code).toBe(1);
      expect(lines(stderr)).toEqual([
        "携手集市 needs Node 20.19 or newer and this is 20.18.3: install Node 22 (https://nodejs.org) and run the command again.",
      ]);
      expect(stdout).toBe(name === "test" ? "0 passed, 1 failed\n" : "");
    },
  );

  const BAD_DATABASES = [
    ["postgres://me:geheim@127.0.0.1:9/none", "cannot be reached (connect ECONNREFUSED 127.0.0.1:9)"],
    ["mysql://me@127.0.0.1/none", "is not like postgres://user:password@host:5432/name"],
  ] as const;

  it.each(BAD_DATABASES)(
    "demo refuses DATABASE_URL %s in one sentence with exit code 1",
    async (url, reason) => {
      const variables = { DATABASE_URL: url, XIESHOU_DATA_FOLDER: home };
      const { code, stderr } = await run({ command: command("runDemo"), variables });
      expect(code).toBe(1);
      expect(lines(stderr)).toEqual([
        `DATABASE_URL (${url.replace(":geheim", ":***")}) ${reason}: let it name an empty PostgreSQL 15 or newer database this user may create tables in, or unset it to use the built-in one.`,
      ]);
    },
  );

  it("demo refuses to empty a database of one's own", async () => {
    const variables = { DATABASE_URL: "postgres://me@127.0.0.1:9/mine", XIESHOU_DATA_FOLDER: home };
    const { code, stderr } = await run({ command: command("runDemo", "--reset"), variables });
    expect(code).toBe(1);
    expect(lines(stderr)).toEqual([
      "--reset does not empty the database in DATABASE_URL, since it is yours: empty it yourself, or unset DATABASE_URL.",
    ]);
  });

  it("demo refuses an option it does not know", async () => {
    const variables = { XIESHOU_DATA_FOLDER: home };
    const { code, stderr } = await run({ command: command("runDemo", "--rest"), variables });
    expect(code).toBe(1);
    expect(lines(stderr)).toEqual(['"--rest" is not known here: the only option of the demo is --reset.']);
  });

  it("test refuses words that no test matches", async () => {
    const { code, stdout, stderr } = await run({ command: command("runTest", "no-such") });
    expect(code).toBe(1);
    expect(lines(stderr)[0]).toMatch(
      /^No test file matches "no-such": give one of unit, architecture, modules/,
    );
    expect(lines(stdout).at(-1)).toBe("0 passed, 1 failed");
  });

  it("bench names what there is when it is asked for something else", async () => {
    const { code, stderr } = await run({ command: command("runBench", "no-such") });
    expect(code).toBe(1);
    expect(lines(stderr)).toHaveLength(1);
    expect(lines(stderr)[0]).toMatch(/^Name one of these: npm run bench -- <name>/);
  });
});
