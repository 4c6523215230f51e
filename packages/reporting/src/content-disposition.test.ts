import { describe, expect, it } from "vitest";
import { contentDisposition } from "./content-disposition";

describe("contentDisposition", () => {
  it("names the file for old and new clients", () => {
    expect(contentDisposition({ ascii: "r.csv", full: "分村到户 (1).csv" })).toBe(
      "attachment; filename=\"r.csv\"; filename*=UTF-8''%E5%88%86%E6%9D%91%E5%88%B0%E6%88%B7%20%281%29.csv",
    );
  });

  it("refuses a plain name that could end the header", () => {
    expect(() => contentDisposition({ ascii: 'a"\r\n.csv', full: "a" })).toThrow("not a plain file name");
  });
});
