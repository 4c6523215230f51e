import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCsv, splitCsvLine } from "./csv";

describe("CSV", () => {
  it("reads quoted commas, doubled quotes, empty fields and a byte-order mark", () => {
    expect(parseCsv('\uFEFFcode,name,note\r\n11,"北京市, ""京""",\n')).toEqual([
      { code: "11", name: '北京市, "京"', note: "" },
    ]);
  });
  it("names the line whose fields do not match the header", () => {
    expect(() => parseCsv("a,b\n1,2\n1,2,3\n")).toThrow("CSV line 3: 3 fields, expected 2");
  });
  it("refuses a quote that does not close", () => {
    expect(() => splitCsvLine('1,"2')).toThrow("quoting");
  });
  it("gives back any fields that were written with quotes", () => {
    const field = fc.string().filter((text) => !/[\r\n]/.test(text));
    fc.assert(
      fc.property(fc.array(field, { minLength: 1 }), (fields) => {
        const line = fields.map((text) => `"${text.replaceAll('"', '""')}"`).join(",");
        expect(splitCsvLine(line)).toEqual(fields);
      }),
    );
  });
});
