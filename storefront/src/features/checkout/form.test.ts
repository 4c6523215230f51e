import { expect, it } from "vitest";
import zh from "@/messages/zh-CN.json";
import { parseCheckout, readValues, type CheckoutValues } from "./form";

const t = zh.checkoutErrors;
const right: CheckoutValues = {
  name: "陈女士",
  phone: "13800138000",
  email: "",
  division: "440111001000",
  detail: "景泰直街 1 号",
};

it("takes a phone number with spaces and hyphens", () => {
  const form = new FormData();
  form.set("phone", " 138-0013 8000");
  expect(readValues(form).phone).toBe("13800138000");
});

it("accepts a form without an e-mail address", () => {
  expect(parseCheckout(right, t)).toEqual({ ok: true, input: right });
});

it.each([
  ["name", ""],
  ["phone", "12345"],
  ["email", "nobody"],
  ["division", "44"],
  ["detail", "东"],
] as const)("refuses %s %j with its own sentence and no other", (field, value) => {
  expect(parseCheckout({ ...right, [field]: value }, t)).toEqual({
    ok: false,
    fields: { [field]: t[field] },
  });
});
