import { ERRORS, isErrorCode } from "@xieshou/contracts";
import { expect, test } from "vitest";
import { MarketError } from "./errors";

test("every code of the contract makes an error with its code, type and Chinese sentence", () => {
  for (const code of Object.keys(ERRORS).filter(isErrorCode)) {
    const error = new MarketError(code);
    expect(error).toMatchObject({ code, message: ERRORS[code].zh, details: [] });
    expect(error.type).not.toBe("unexpected_state");
  }
});
