import type { ErrorCode } from "@xieshou/contracts";
import { ask, DEMO, expectRefusal, login } from "../support/http";
import { newCustomer, newMember, newStranger, otherCooperative } from "./support/actors";
import { harvest, openYard, recordLot, type Yard } from "./support/intake";
import { changingNothing } from "./support/world";

/** Every route that belongs to somebody, each with a request that its rightful actor could make. */
const PERIOD = "from=2026-01-01&to=2026-12-31";
const ROUTES: { route: string; body?: (yard: Yard) => unknown }[] = [
  { route: "GET /cooperative/me" },
  { route: "GET /cooperative/products" },
  { route: "GET /cooperative/households" },
  { route: "GET /cooperative/lots" },
  { route: "POST /cooperative/lots", body: (yard) => harvest(yard, { packs: 1 }) },
  { route: "GET /cooperative/lots/:lot" },
  { route: "POST /cooperative/lots/:lot/close", body: () => ({ reason: "不是我的批次" }) },
  { route: "GET /official/me" },
  { route: `GET /official/reports/village-household?${PERIOD}` },
  { route: `GET /official/reports/village-household?${PERIOD}&level=village` },
  { route: `GET /official/reports/village-household?${PERIOD}&format=csv` },
];

let yard: Yard;
let lotId: string;
/** Tokens of people a surface is not for. */
let strangers: { cooperative: string[]; official: string[] };

beforeAll(async () => {
  yard = await openYard();
  lotId = (await recordLot(yard, harvest(yard, { packs: 1 }))).id;
  const customer = await newCustomer();
  const admin = await login("user", DEMO.admin);
  const west = await login("official", DEMO.west);
  strangers = {
    cooperative: [customer, admin, west, await newStranger("cooperative")],
    official: [customer, admin, yard.token, await newStranger("official")],
  };
});

const isOf = (surface: string) => (entry: { route: string }) => entry.route.includes(` /${surface}/`);

describe.each(ROUTES)("$route", ({ route, body }) => {
  const send = (token: string | null) =>
    ask(route.replace(":lot", lotId), {
      token,
      ...(body ? { body: body(yard), headers: { "idempotency-key": "somebody-else" } } : {}),
    });
  const isCooperative = isOf("cooperative")({ route });

  it("401: without a log-in, with a token nobody signed, with the shop's key alone", async () => {
    for (const token of [null, "eyJhbGciOiJub25lIn0.e30.", "x"]) {
      expectRefusal(await changingNothing(() => send(token)), "unauthenticated");
    }
  });

  it("403: a buyer, an operator, someone of the other console, someone nobody invited", async () => {
    const code: ErrorCode = isCooperative ? "not_a_member" : "not_an_official";
    for (const token of strangers[isCooperative ? "cooperative" : "official"]) {
      expectRefusal(await changingNothing(() => send(token)), code);
    }
  });
});

describe("another cooperative's member", () => {
  it.each<[string, ErrorCode]>([
    ["GET /cooperative/lots/:lot", "lot_not_found"],
    ["POST /cooperative/lots/:lot/close", "lot_not_found"],
    ["POST /cooperative/lots", "village_not_served"],
  ])("%s: %s, and nothing changes", async (route, code) => {
    const entry = ROUTES.find((each) => each.route === route);
    const other = await otherCooperative(yard.cooperativeId);
    const token = await newMember(other.id, "head");
    const answer = await changingNothing(() =>
      ask(route.replace(":lot", lotId), {
        token,
        body: entry?.body?.(yard),
        headers: { "idempotency-key": "another-cooperative" },
      }),
    );
    expectRefusal(answer, code);
  });

  it.each(["GET /cooperative/lots", "GET /cooperative/households", "GET /cooperative/products"])(
    "%s: sees nothing of this one",
    async (route) => {
      const other = await otherCooperative(yard.cooperativeId);
      const answer = await ask(route, { token: await newMember(other.id, "head") });
      expect(answer.status).toBe(200);
      for (const ours of [lotId, yard.variantId, ...yard.householdIds])
        expect(answer.text).not.toContain(ours);
    },
  );
});
