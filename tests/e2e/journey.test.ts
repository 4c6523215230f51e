import { orderAttributionResponse } from "@xieshou/contracts";
import { allocate, formatYuan } from "@xieshou/money";
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { DESK, keepPicture, newVisitor, openBrowser, type Visitor } from "../support/browser";
import { ask, DEMO, eventually, expectContract } from "../support/http";
import { fillAddress } from "./support/address";
import { accessibilityProblems } from "./support/accessibility";
import { readCsv } from "./support/csv";
import zh from "../../storefront/src/messages/zh-CN.json";
import { capture, deliver, logInOperator } from "./support/operator";
import { setStage, type Stage } from "./support/stage";

/** Ten packs come in: half from one household, three tenths from another, two from the village itself. */
const TENTHS = [5, 3, 2];
const PACKS_IN = 10;
const PACKS_SOLD = 3;
/** Older than anything the demo still sells, so that this lot is the first to be packed from. */
const HARVESTED_ON = "2019-10-01";

let browser: Browser;
let stage: Stage;
let clerk: Visitor;
let buyer: Visitor;
let official: Visitor;
let lotCode = "";
let orderId = "";
let before: Record<string, string>[] = [];

beforeAll(async () => {
  stage = await setStage();
  browser = await openBrowser();
  clerk = await newVisitor(browser);
  buyer = await newVisitor(browser);
  official = await newVisitor(browser, { viewport: DESK });
});
afterAll(() => browser.close());

/** Expects a page on which nothing went wrong, and keeps a picture of it. */
async function expectSound({ page, problems }: Visitor, name: string): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(problems).toEqual([]);
  await keepPicture(page, name);
}

async function logIn(page: Page, area: "cooperative" | "official", email: string): Promise<void> {
  await page.goto(`/zh-CN/${area}`);
  await page.getByLabel("邮箱").fill(email);
  await page.getByLabel("密码").fill(DEMO.password);
  await page.getByRole("button", { name: "登录" }).click();
}

/** What a counted or paid amount reads on the order's page, in yuan. */
function amountOn(page: Page, measure: "paid" | "counted"): Promise<string> {
  return page.locator(`[data-measure=${measure}]`).innerText();
}

async function exportToday(): Promise<Record<string, string>[]> {
  const { page } = official;
  await page.getByRole("link", { name: "本月", exact: true }).click();
  await page.getByRole("link", { name: "本月", exact: true, disabled: false }).waitFor();
  await page.waitForURL(/from=/);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "导出 CSV" }).click(),
  ]);
  return readCsv(readFileSync(await download.path(), "utf8"));
}

describe("a yuan's way, seen by those it passes", () => {
  it("an official draws the month so far", async () => {
    await logIn(official.page, "official", DEMO.west);
    await official.page.getByRole("heading", { name: "分村到户计入情况" }).waitFor();
    before = await exportToday();
    await expectSound(official, "1-official-before");
  });

  it("a clerk records a lot of two households and the village", async () => {
    const { page } = clerk;
    await logIn(page, "cooperative", DEMO.clerk);
    await page.getByRole("link", { name: "记一批" }).click();
    await page.getByText(`${stage.title} · ${stage.variantTitle}`, { exact: true }).click();
    await page.getByText(stage.villageName, { exact: true }).last().click();
    await page.getByLabel("请选采收日期").fill(HARVESTED_ON);
    await page.getByText("公斤", { exact: true }).click();
    const kilograms = TENTHS.map((tenths) => (tenths * stage.packGrams * PACKS_IN) / 10 / 1000);
    for (const [index, { name, code }] of stage.households.entries()) {
      await page.getByRole("button", { name: "加一户" }).click();
      await page.getByRole("searchbox").fill(name);
      await page.getByRole("button", { name: code }).click();
      await fillLine(page, name, { weight: kilograms[index] ?? 0, price: 8 - index });
    }
    await page.getByRole("button", { name: "加村集体" }).click();
    await fillLine(page, "村集体", { weight: kilograms[2] ?? 0, price: 6 });
    await expectSound(clerk, "2-clerk-form");
    await page.getByRole("button", { name: "记下这一批" }).click();
    await page.getByText("记下了").waitFor();
    lotCode = await page.locator("[data-lot-code]").innerText();
    expect(lotCode).toMatch(/^L-191001-/);
    expect(await page.getByText(`${PACKS_IN} 份`).first().isVisible()).toBe(true);
    await expectSound(clerk, "3-clerk-lot");
  });

  it("a buyer finds the product, sees whom it helps, and orders it", async () => {
    const { page } = buyer;
    await page.goto("/");
    await page.waitForURL(/\/zh-CN$/);
    await expectSound(buyer, "4-buyer-home");
    await page.goto(`/zh-CN/products/${stage.handle}`);
    await page.getByText(lotCode).waitFor();
    for (const { name } of stage.households) expect(await page.getByText(name).count()).toBe(0);
    await page.getByText(stage.variantTitle, { exact: true }).first().click();
    await page.getByLabel("数量", { exact: true }).fill(String(PACKS_SOLD));
    await page.getByRole("button", { name: "加入购物车" }).click();
    await page.getByText("已放入购物车").waitFor();
    await expectSound(buyer, "5-buyer-product");
    await page.getByRole("link", { name: "去购物车" }).click();
    await page.getByRole("heading", { name: "购物车" }).waitFor();
    await expectSound(buyer, "6-buyer-basket");
    await page.getByRole("link", { name: "去结算" }).click();
    await fillAddress(page, zh.checkout);
    await expectSound(buyer, "7-buyer-checkout");
    await page.getByRole("button", { name: "提交订单" }).click();
    await page.getByText("下单成功").waitFor();
    orderId = /orders\/(order_\w+)/.exec(page.url())?.[1] ?? "";
    expect([await amountOn(page, "paid"), await amountOn(page, "counted")]).toEqual(["0.00", "0.00"]);
    await expectSound(buyer, "8-buyer-order");
  });

  it("what is paid waits, and what is delivered counts, on the buyer's page", async () => {
    const operator = await logInOperator();
    const { page } = buyer;
    const payable = formatYuan(stage.priceFen * PACKS_SOLD);
    await capture(operator, orderId);
    await eventually(async () => {
      await page.goto(`/zh-CN/orders/${orderId}`);
      expect([await amountOn(page, "paid"), await amountOn(page, "counted")].map(plain)).toEqual([
        payable,
        "0.00",
      ]);
    });
    await deliver(operator, orderId);
    await eventually(async () => {
      await page.reload();
      expect([await amountOn(page, "paid"), await amountOn(page, "counted")].map(plain)).toEqual([
        "0.00",
        payable,
      ]);
    });
    await page.getByText("已签收，货款已计入").waitFor();
    await expectSound(buyer, "9-buyer-delivered");
  });

  it("the official's file gives each household and the village their fen, by weight", async () => {
    const after = await exportToday();
    const shares = allocate(stage.priceFen * PACKS_SOLD, TENTHS);
    const [first, second] = stage.households;
    const gains = [first.code, second.code, ""].map(
      (code) => countedOf(after, code) - countedOf(before, code),
    );
    expect(gains).toEqual(shares);

    const { lines } = expectContract(
      await ask(`GET /store/orders/${orderId}/attribution`),
      orderAttributionResponse,
    );
    const origins = lines.flatMap((line) => line.origins);
    expect(lines.map((line) => line.counted_fen)).toEqual([stage.priceFen * PACKS_SOLD]);
    expect(origins.map((origin) => origin.lot_code)).toEqual([lotCode]);
    const [one = 0, two = 0, collective = 0] = shares;
    expect(origins.map((origin) => [origin.household_fen, origin.collective_fen])).toEqual([
      [one + two, collective],
    ]);
    await expectSound(official, "10-official-after");
  });

  it("the clerk closes what is left, and it is sold no more", async () => {
    const { page } = clerk;
    await page.reload();
    await page.getByText("关闭这一批").click();
    await page.getByLabel("为什么关").fill("测试结束");
    await page.getByRole("button", { name: "关闭", exact: true }).click();
    await page.getByText("这一批已关闭").waitFor();
    await expectSound(clerk, "11-clerk-closed");
    await buyer.page.goto(`/zh-CN/products/${stage.handle}`);
    expect(await buyer.page.getByText(lotCode).count()).toBe(0);
  });
});

async function fillLine(page: Page, name: string, line: { weight: number; price: number }): Promise<void> {
  const item = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: `去掉 ${name}` }) });
  await item.getByLabel("多少公斤").fill(String(line.weight));
  await item.getByLabel("每公斤多少元").fill(String(line.price));
}

/** Counted fen of a household's rows, or of the village collective's for an empty code. */
function countedOf(rows: Record<string, string>[], householdCode: string): number {
  return rows
    .filter((row) => row["村代码"] === stage.villageCode && row["户编码"] === householdCode)
    .filter((row) => householdCode !== "" || row["受益类型"] === "村集体")
    .reduce((sum, row) => sum + Number(row["计入额（分）"]), 0);
}

function plain(amount: string): string {
  return amount.replaceAll(",", "");
}
