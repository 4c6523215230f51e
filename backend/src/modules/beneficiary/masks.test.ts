import { expect, test } from "vitest";
import { maskName, maskPayee, maskPhone } from "./masks";

test.each([
  ["张三", "张*"],
  ["张小明", "张**"],
  ["欧阳小明", "欧***"],
  [" 张三 ", "张*"],
  ["𠮷野", "𠮷*"],
  ["张", "*"],
  ["", "*"],
])("the name %j is shown as %j", (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

test.each([
  ["13800001234", "138****1234"],
  ["138 0000 1234", "138****1234"],
  ["0857-622", "*******"],
  ["", "*******"],
])("the phone %j is shown as %j", (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked);
});

test.each([
  ["6222020200001234", "6222********1234"],
  ["6222 0202 0000 1234 567", "6222********4567"],
  ["12345678", "********"],
])("the payee %j is shown as %j", (payee, masked) => {
  expect(maskPayee(payee)).toBe(masked);
});
