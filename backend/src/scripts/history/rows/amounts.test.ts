import { expect, it } from "vitest";
import { amountColumns, instant, stamps, unitColumns } from "./amounts";

it.each([
  [0, 0, "0"],
  [5, 0.05, "0.05"],
  [1_250, 12.5, "12.5"],
  [10_000, 100, "100"],
  [-3_050, -30.5, "-30.5"],
])("%i fen are two columns in yuan, the exact one without trailing zeros", (fen, yuan, exact) => {
  expect(amountColumns("amount", fen)).toEqual({ amount: yuan, raw_amount: { value: exact, precision: 20 } });
});

it("units are two columns as well", () => {
  expect(unitColumns("quantity", 3)).toEqual({ quantity: 3, raw_quantity: { value: "3", precision: 20 } });
});

it("an instant is ISO text, none stays none, and a row that never changed was updated when it was made", () => {
  expect(instant(0)).toBe("1970-01-01T00:00:00.000Z");
  expect(instant(null)).toBeNull();
  expect(stamps(0)).toEqual({ created_at: instant(0), updated_at: instant(0) });
  expect(stamps(0, 1_000)).toEqual({ created_at: instant(0), updated_at: instant(1_000) });
});
