import { lotResponse } from "@xieshou/contracts";
import { ask, expectContract, expectRefusal, type Answer } from "../../support/http";
import { newMember, otherCooperative } from "../support/actors";
import { closeLot, harvest, openYard, recordLot, stockOf, type Yard } from "../support/intake";
import { changingNothing, selectOne } from "../support/world";

let yard: Yard;
beforeAll(async () => {
  yard = await openYard();
});

function close(lotId: string, options: { token?: string; body?: unknown } = {}): Promise<Answer> {
  const { token = yard.token, body = { reason: "受潮，下架" } } = options;
  return ask(`POST /cooperative/lots/${lotId}/close`, { token, body });
}

describe("POST /cooperative/lots/:id/close", () => {
  it("200: takes what is left out of sale, for good and with its reason", async () => {
    const stock = await stockOf(yard);
    const made = await recordLot(yard, harvest(yard, { packs: 5 }));
    const { lot } = expectContract(await close(made.id), lotResponse);
    expect(lot).toEqual({ ...made, status: "closed", remaining_grams: 0, packs_left: 0 });
    expect(await stockOf(yard)).toBe(stock);
    const event = await selectOne<{ reason: string }>(
      `select reason from audit_event where action = 'lot.close' and subject_id = ?`,
      [made.id],
    );
    expect(event.reason).toBe("受潮，下架");
  });

  it("200 once, else 409: closed five times at once, the stock falls once", async () => {
    const stock = await stockOf(yard);
    const made = await recordLot(yard, harvest(yard, { packs: 2 }));
    const answers = await Promise.all(Array.from({ length: 5 }, () => close(made.id)));
    expect(answers.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([200, 409, 409, 409, 409]);
    expect(await stockOf(yard)).toBe(stock);
  });

  it("409: a closed lot stays as it is", async () => {
    const made = await recordLot(yard, harvest(yard, { packs: 1 }));
    await closeLot(yard, made.id);
    expectRefusal(await changingNothing(() => close(made.id)), "lot_closed");
  });

  it("400: without a reason, with one that says nothing, with a field nobody knows", async () => {
    const made = await recordLot(yard, harvest(yard, { packs: 1 }));
    const refused = (body: unknown) => changingNothing(() => close(made.id, { body }));
    expectRefusal(await refused({}), "invalid_request", ["reason"]);
    expectRefusal(await refused({ reason: " a " }), "invalid_request", ["reason"]);
    expectRefusal(await refused({ reason: "受潮", status: "open" }), "invalid_request", ["status"]);
  });

  it("401, 403: not without a log-in, and not by who packs parcels", async () => {
    const made = await recordLot(yard, harvest(yard, { packs: 1 }));
    const bare = () => ask(`POST /cooperative/lots/${made.id}/close`, { body: { reason: "受潮" } });
    expectRefusal(await changingNothing(bare), "unauthenticated");
    const token = await newMember(yard.cooperativeId, "packer");
    expectRefusal(await changingNothing(() => close(made.id, { token })), "permission_denied");
  });

  it("404: no such lot, or another cooperative's", async () => {
    expectRefusal(await changingNothing(() => close("lot_nobody")), "lot_not_found");
    const made = await recordLot(yard, harvest(yard, { packs: 1 }));
    const other = await otherCooperative(yard.cooperativeId);
    const token = await newMember(other.id, "head");
    expectRefusal(await changingNothing(() => close(made.id, { token })), "lot_not_found");
  });
});
