import { cooperativeMeResponse } from "@xieshou/contracts";
import { ask, DEMO, expectContract, expectRefusal, login } from "../../support/http";
import { newStranger } from "../support/actors";
import "../support/world";

describe("GET /cooperative/me", () => {
  it("200: tells a member who and where he or she is", async () => {
    const answer = await ask("GET /cooperative/me", { token: await login("cooperative", DEMO.clerk) });
    const me = expectContract(answer, cooperativeMeResponse);
    expect(me.member).toMatchObject({ email: DEMO.clerk, role: "clerk" });
    expect(me.cooperative.status).toBe("approved");
    expect(me.cooperative.is_example).toBe(true);
    expect(me.cooperative.villages.length).toBeGreaterThan(0);
    expect(me.cooperative.county.code).toMatch(/^\d{6}000000$/);
    for (const village of me.cooperative.villages) {
      expect(village.code.slice(0, 6)).toBe(me.cooperative.county.code.slice(0, 6));
      expect(village.path).toContain(me.cooperative.county.name);
    }
  });

  it("200: takes a session in place of a token", async () => {
    const token = await login("cooperative", DEMO.clerk);
    const session = await ask("POST /auth/session", { token });
    const cookie = session.headers.get("set-cookie")?.split(";")[0] ?? "";
    const me = expectContract(
      await ask("GET /cooperative/me", { headers: { cookie } }),
      cooperativeMeResponse,
    );
    expect(me.member.email).toBe(DEMO.clerk);
    expectRefusal(await ask("GET /official/me", { headers: { cookie } }), "not_an_official");
  });

  it("200: is kept by no cache", async () => {
    const answer = await ask("GET /cooperative/me", { token: await login("cooperative", DEMO.clerk) });
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  it("401: asks to log in, also with a token nobody signed", async () => {
    expectRefusal(await ask("GET /cooperative/me"), "unauthenticated");
    expectRefusal(await ask("GET /cooperative/me", { token: "a.b.c" }), "unauthenticated");
  });

  it("403: a log-in that was never invited belongs to no cooperative", async () => {
    expectRefusal(
      await ask("GET /cooperative/me", { token: await newStranger("cooperative") }),
      "not_a_member",
    );
  });
});
