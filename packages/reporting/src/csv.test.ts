import { describe, expect, it } from "vitest";
import { codeCell, csvLine, numberCell, textCell, yuanCell } from "./csv";

describe("textCell", () => {
  it.each([
    ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ["+86", "'+86"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", `"'\t=1"`],
    ["\r=1", `"'\r=1"`],
    ["\n=1", `"'\n=1"`],
    ["＝1+1", "'＝1+1"],
    [`=cmd|"/c calc"`, `"'=cmd|""/c calc"""`],
  ])("keeps %j from running as a formula", (text, cell) => {
    expect(textCell(text)).toBe(cell);
  });

  it.each([
    ["张*", "张*"],
    ["a,b", `"a,b"`],
    [`他说"好"`, `"他说""好"""`],
    ["两\n行", `"两\n行"`],
    ["1-2", "1-2"],
    ["", ""],
  ])("quotes %j only as far as CSV needs", (text, cell) => {
    expect(textCell(text)).toBe(cell);
  });
});

describe("other cells", () => {
  it("keeps twelve digits as text", () => {
    expect(codeCell("520526118205")).toBe(`"520526118205\t"`);
  });

  it("refuses a code that could smuggle anything", () => {
    expect(() => codeCell(`1"=1`)).toThrow("not a code of digits");
  });

  it("leaves negative numbers numbers", () => {
    expect(csvLine([numberCell(-705), yuanCell(-705)])).toBe("-705,-7.05\r\n");
  });
});
