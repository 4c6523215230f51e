import { expect, it } from "vitest";
import { readCriteria, toQuery } from "./criteria";

const west = { side: "west", today: "2026-11-24" } as const;

it("asks for this year and households when nothing is said", () => {
  expect(readCriteria({}, west)).toEqual({ from: "2026-01-01", to: "2026-11-24", level: "household" });
});

it("takes what the address says and drops what is no date, level or division", () => {
  const params = { from: "2026-10-01", to: "2026-02-30", level: "town", division: "520526102000" };
  expect(readCriteria(params, west)).toEqual({
    from: "2026-10-01",
    to: "2026-11-24",
    level: "household",
    division: "520526102000",
  });
});

it("never asks for households on the eastern side", () => {
  expect(readCriteria({ level: "household" }, { side: "east", today: "2026-11-24" }).level).toBe("village");
});

it("writes itself as the query of an address", () => {
  expect(toQuery({ from: "2026-01-01", to: "2026-11-24", level: "village", division: "520526000000" })).toBe(
    "from=2026-01-01&to=2026-11-24&level=village&division=520526000000",
  );
});
