import { describe, expect, it } from "vitest";
import { ERRORS, errorBody, isErrorCode } from "./errors";

describe("the closed list of errors", () => {
  it.each(Object.entries(ERRORS))("%s has a 4xx status and a sentence in each language", (_code, error) => {
    expect(error.status).toBeGreaterThanOrEqual(400);
    expect(error.status).toBeLessThan(500);
    expect(error.zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(error.en).toMatch(/^[A-Z].*\.$/);
  });

  it("knows its own codes and nothing inherited or foreign", () => {
    expect(isErrorCode("lot_closed")).toBe(true);
    for (const foreign of ["toString", "__proto__", "23505", "", undefined, null, 404]) {
      expect(isErrorCode(foreign)).toBe(false);
    }
  });

  it("answers with the Chinese sentence, both languages, and no details key without details", () => {
    expect(errorBody("lot_closed")).toEqual({
      code: "lot_closed",
      type: "invalid_data",
      message: ERRORS.lot_closed.zh,
      messages: { "zh-CN": ERRORS.lot_closed.zh, en: ERRORS.lot_closed.en },
    });
    expect(errorBody("lot_closed", { details: [] })).not.toHaveProperty("details");
  });
});
