import type { Browser } from "playwright-core";
import en from "../../storefront/src/messages/en.json";
import { buy, shopClient } from "../http/support/shopper";
import { keepPicture, newVisitor, openBrowser, type Visitor } from "../support/browser";
import { fillAddress } from "./support/address";
import { setStage, type Stage } from "./support/stage";

let browser: Browser;
let stage: Stage;
let buyer: Visitor;

beforeAll(async () => {
  stage = await setStage();
  browser = await openBrowser();
  buyer = await newVisitor(browser, { locale: "en" });
});
afterAll(() => browser.close());

const fill = (template: string, count: number) =>
  template.replaceAll("{title}", stage.title).replaceAll("{count}", String(count));

it("somebody else was faster: the basket takes what is left, and the buyer is told so in their language", async () => {
  const { page, problems } = buyer;
  await page.goto(`/en/products/${stage.handle}`);
  await page.getByText(stage.variantTitle, { exact: true }).first().click();
  await page.getByLabel(en.product.quantity, { exact: true }).fill(String(stage.stock));
  await page.getByRole("button", { name: en.product.add }).click();
  await page.getByRole("link", { name: en.product.toCart }).click();
  await page.getByRole("link", { name: en.cart.checkout }).click();
  await fillAddress(page, en.checkout);

  await buy(shopClient(), { lines: [{ variantId: stage.variantId, quantity: 1 }], divisionCode: null });
  await page.getByRole("button", { name: en.checkout.place }).click();
  const left = stage.stock - 1;
  await page.getByText(fill(en.checkoutErrors.adjusted, left)).waitFor();
  await page.getByText(`× ${left}`).waitFor();
  expect(await page.getByLabel(en.checkout.detail).inputValue()).toBe("测试路 1 号");
  expect(problems).toEqual([]);
  await keepPicture(page, "shortage");
});
