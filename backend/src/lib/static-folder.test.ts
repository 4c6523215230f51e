import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { linkStaticFolder } from "./static-folder";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "xieshou-static-"));
  mkdirSync(join(root, "server"));
});
afterEach(() => rmSync(root, { recursive: true }));

const serverDir = () => join(root, "server");
const served = (file: string) => readFileSync(join(serverDir(), "static", file), "utf8");

test("what is uploaded to the configured folder is served, before and after the folder is moved", () => {
  for (const name of ["first", "second", "second"]) {
    const staticDir = join(root, name);
    linkStaticFolder({ staticDir, serverDir: serverDir() });
    writeFileSync(join(staticDir, "tea.webp"), name);
    expect(served("tea.webp")).toBe(name);
  }
});

test("a folder that already stands there is left alone", () => {
  mkdirSync(join(serverDir(), "static"));
  writeFileSync(join(serverDir(), "static", "own.webp"), "own");
  linkStaticFolder({ staticDir: join(root, "elsewhere"), serverDir: serverDir() });
  linkStaticFolder({ staticDir: join(serverDir(), "static"), serverDir: serverDir() });
  expect(served("own.webp")).toBe("own");
});
