import { officialMeResponse } from "@xieshou/contracts";
import { ask, DEMO, expectContract, expectRefusal, login } from "../../support/http";
import { newStranger } from "../support/actors";
import "../support/world";

describe("GET /official/me", () => {
  it.each(["west", "east"] as const)(
    "200: tells an official of the %s who and where he or she is",
    async (side) => {
      const answer = await ask("GET /official/me", { token: await login("official", DEMO[side]) });
      const { official } = expectContract(answer, officialMeResponse);
      expect(official).toMatchObject({ email: DEMO[side], side, is_example: true });
      expect(official.jurisdictions.length).toBeGreaterThan(0);
      expect(official.jurisdictions.every((place) => place.name !== place.code)).toBe(true);
    },
  );

  it("401: asks to log in", async () => {
    expectRefusal(await ask("GET /official/me"), "unauthenticated");
    expectRefusal(await ask("GET /official/me", { token: "a.b.c" }), "unauthenticated");
  });

  it("403: a log-in that was never invited is no official", async () => {
    expectRefusal(await ask("GET /official/me", { token: await newStranger("official") }), "not_an_official");
  });
});
