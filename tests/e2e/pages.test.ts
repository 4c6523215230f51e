import type { Browser } from "playwright-core";
import { newVisitor, openBrowser } from "../support/browser";
import { DEMO } from "../support/http";
import { accessibilityProblems } from "./support/accessibility";
import { setStage } from "./support/stage";

const MISSING = "Failed to load resource: the server responded with a status of 404";

let browser: Browser;
const known = { handle: "", village: "" };

beforeAll(async () => {
  const { handle, villageCode } = await setStage();
  Object.assign(known, { handle, village: villageCode });
  browser = await openBrowser();
});
afterAll(() => browser.close());

const PAGES: [path: string, status: number][] = [
  ["", 200],
  ["/products", 200],
  ["/products/class/tea", 200],
  ["/products/HANDLE", 200],
  ["/villages/VILLAGE", 200],
  ["/cart", 200],
  ["/orders", 200],
  ["/cooperative/login", 200],
  ["/official/login", 200],
  ["/products/no-such-product", 404],
  ["/products/page/999", 404],
  ["/villages/000000000000", 404],
  ["/orders/order_nobodys", 404],
  ["/no/such/page", 404],
];

describe.each(["zh-CN", "en"])("in %s", (locale) => {
  it.each(PAGES)(
    "%s answers %i, runs no foreign script, and can be used without eyes",
    async (path, status) => {
      const { page, problems } = await newVisitor(browser);
      const address = `/${locale}${path.replace("HANDLE", known.handle).replace("VILLAGE", known.village)}`;
      // Cached pages are rendered for whoever comes first and read from the cache for the next: both carry a policy.
      const first = await page.request.get(address);
      const second = await page.goto(address, { waitUntil: "networkidle" });
      for (const answer of [first, second]) {
        expect(answer?.status()).toBe(status);
        const scripts = /script-src ([^;]*)/.exec(answer?.headers()["content-security-policy"] ?? "")?.[1];
        expect(scripts).toMatch(/^'self' '(sha256|nonce)-/);
        expect(scripts).not.toContain("unsafe");
      }
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(problems.filter((problem) => !problem.includes(MISSING))).toEqual([]);
      await page.context().close();
    },
  );
});

it.each([
  ["/", "/zh-CN"],
  ["/official", "/zh-CN/official/login"],
  ["/en/cooperative", "/en/cooperative/login"],
  ["/en/official/reports/village-household", "/en/official/login"],
  ["/zh-CN/official/reports/village-household/export", "/zh-CN/official/login"],
  ["/zh-CN/checkout", "/zh-CN/cart"],
])("%s leads to %s", async (from, to) => {
  const { page } = await newVisitor(browser);
  await page.goto(from);
  expect(new URL(page.url()).pathname).toBe(to);
  await page.context().close();
});

it("an official's token is kept from scripts and from every other part of the market", async () => {
  const { page } = await newVisitor(browser);
  await page.goto("/zh-CN/official/login");
  await page.getByLabel("邮箱").fill(DEMO.west);
  await page.getByLabel("密码").fill(DEMO.password);
  await page.getByRole("button", { name: "登录" }).click();
  await page.waitForURL(/village-household/);
  const cookies = await page.context().cookies([`${new URL(page.url()).origin}/zh-CN/official`]);
  expect(cookies.map(({ httpOnly, sameSite, path }) => ({ httpOnly, sameSite, path }))).toEqual([
    { httpOnly: true, sameSite: "Lax", path: "/zh-CN/official" },
  ]);
  await page.goto("/zh-CN/cooperative");
  await page.waitForURL(/cooperative\/login/);
  await page.goto("/en/official");
  await page.waitForURL(/en\/official\/reports/);
  await page.context().close();
});

it("a clerk's password opens no official's door", async () => {
  const { page } = await newVisitor(browser);
  await page.goto("/zh-CN/official/login");
  await page.getByLabel("邮箱").fill(DEMO.clerk);
  await page.getByLabel("密码").fill(DEMO.password);
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByRole("alert").waitFor();
  expect(page.url()).toMatch(/official\/login$/);
  expect(await page.context().cookies()).toEqual([]);
  await page.context().close();
});
