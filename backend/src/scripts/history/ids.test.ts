import { expect, it } from "vitest";
import { IdMaker } from "./ids";

const AT = Date.parse("2026-03-10T02:00:00.123Z");

it("an id has Medusa's form and begins with the instant it was made for", () => {
  const id = new IdMaker("seed").make("ordli", AT);
  expect(id).toMatch(/^ordli_[0-9A-HJKMNP-TV-Z]{26}$/);
  // The first ten characters of ulid(1773108000123), as the ulid package writes them.
  expect(id.slice(6, 16)).toBe("01KKAQHXBV");
});

it("ids sort by their instants and come out alike for the same seed", () => {
  const make = (seed: string) => {
    const ids = new IdMaker(seed);
    return [0, 1, 1, 5_000, 86_400_000].map((later) => ids.make("order", AT + later));
  };
  const made = make("seed");
  expect([...made].sort()).toEqual([...new Set(made)].sort());
  expect(made.map((id) => id.slice(6, 16))).toEqual([...made.map((id) => id.slice(6, 16))].sort());
  expect(make("seed")).toEqual(made);
  expect(make("other")).not.toEqual(made);
});
