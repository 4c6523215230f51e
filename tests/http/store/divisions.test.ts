import { levelOf, parentOf } from "@xieshou/divisions";
import { stackEnv } from "../../support/env";
import { ask, expectRefusal } from "../../support/http";
import { divisionsBelow, eastTown } from "../support/places";

describe("GET /store/divisions", () => {
  it("200: begins with the provinces", async () => {
    const provinces = await divisionsBelow();
    expect(provinces.length).toBeGreaterThan(1);
    expect(new Set(provinces.map(({ code }) => levelOf(code)))).toEqual(new Set(["province"]));
    const codes = provinces.map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
  });

  it("200: goes down level by level to a town, each division under its parent", async () => {
    const town = await eastTown();
    const siblings = await divisionsBelow(parentOf(town.code) ?? "");
    expect(siblings).toContainEqual(town);
    expect(new Set(siblings.map(({ code }) => parentOf(code)))).toEqual(new Set([parentOf(town.code)]));
  });

  it("200: has nothing below what has no children", async () => {
    const town = await eastTown();
    const below = await divisionsBelow(town.code);
    expect(below.length > 0).toBe(town.has_children);
  });

  it("400: a code that is none, one that does not exist, a field nobody knows", async () => {
    const refuse = (query: string) => ask(`GET /store/divisions${query}`);
    expectRefusal(await refuse("?parent=520526"), "invalid_request", ["parent"]);
    expectRefusal(await refuse("?parent=529999000000"), "division_unknown");
    expectRefusal(await refuse("?level=town"), "invalid_request", ["level"]);
  });

  it("400: as every store route, only with the shop's key", async () => {
    const { status } = await fetch(`${stackEnv().backendUrl}/store/divisions`);
    expect(status).toBe(400);
  });
});
