import { expect, it } from "vitest";
import { planTests } from "./test-plan";

const names = (words: string[]) => planTests(words).projects.map(({ name }) => name);

it("runs the checks only when everything is asked for", () => {
  expect(planTests([]).hasChecks).toBe(true);
  expect(planTests(["unit"]).hasChecks).toBe(false);
});

it("runs the projects that are named, in the order of what they need", () => {
  expect(names(["modules", "unit"])).toEqual(["unit", "modules"]);
});

it("finds the project of a file by a part of its name", () => {
  expect(names(["local-stack/src/test-plan"])).toEqual(["unit"]);
  expect(names(["stack-grants"])).toEqual(["modules"]);
});

it("refuses words that no test matches", () => {
  expect(() => planTests(["unit", "no-such-file"])).toThrow(
    /^No test file matches "unit no-such-file": give one of/,
  );
});
