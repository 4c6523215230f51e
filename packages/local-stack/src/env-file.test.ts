import { expect, it } from "vitest";
import { parseEnvFile } from "./env-file";

it("reads names and values, and passes over comments and blank lines", () => {
  const text = [
    "# the database",
    "",
    "DATABASE_URL=postgres://me:p#w@h:5432/x",
    "  export A = 1 ",
    'QUOTED="x # y"',
    "SINGLE='a\"b'",
    "NOTED=value # why",
    "EMPTY=",
    "1BAD=no",
    "no line",
  ].join("\r\n");
  expect(parseEnvFile(text)).toEqual({
    DATABASE_URL: "postgres://me:p#w@h:5432/x",
    A: "1",
    QUOTED: "x # y",
    SINGLE: 'a"b',
    NOTED: "value",
    EMPTY: "",
  });
});
