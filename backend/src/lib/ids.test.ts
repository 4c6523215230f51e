import { expect, test } from "vitest";
import { newHouseholdCode, newId, newLotCode } from "./ids";

test("ids carry their prefix", () => {
  expect(newId("lot")).toMatch(/^lot_[0-9A-HJKMNP-TV-Z]{26}$/);
});

test("codes hold no character that is mistaken for another when read aloud or copied", () => {
  for (let count = 0; count < 500; count += 1) {
    expect(newLotCode("2026-03-15")).toMatch(/^L-260315-[2-9A-HJKMNP-TV-Z]{4}$/);
    expect(newHouseholdCode()).toMatch(/^H-[2-9A-HJKMNP-TV-Z]{6}$/);
  }
});
