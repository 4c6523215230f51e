import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json";

test("equal values give equal texts, whatever order their members were written in", () => {
  expect(canonicalJson({ b: [1, { d: null, c: "二" }], a: true })).toBe(
    '{"a":true,"b":[1,{"c":"二","d":null}]}',
  );
  expect(canonicalJson({ a: true, b: [1, { c: "二", d: null }] })).toBe(
    canonicalJson({ b: [1, { d: null, c: "二" }], a: true }),
  );
});

test("the order of a list counts", () => {
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
});

test("a member that is undefined is not there; a date is its instant", () => {
  expect(canonicalJson({ a: undefined, at: new Date("2026-03-01T00:00:00Z") })).toBe(
    '{"at":"2026-03-01T00:00:00.000Z"}',
  );
});

test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [() => 1], [undefined]])("%s is refused", (value) => {
  expect(() => canonicalJson({ list: [value] })).toThrow(TypeError);
});
