import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { chromiumPath, stackEnv } from "./env";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A phone as most buyers and every clerk hold it, and an official's desk. */
export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1440, height: 900 };

/** Somebody at a browser of their own: a page, and all that went wrong on it so far. */
export interface Visitor {
  page: Page;
  /** Console errors, uncaught exceptions, violated policies and answers of 500 and above, as they came. */
  problems: string[];
}

/** Starts Debian's Chromium. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
}

/** A new visitor with empty cookies, who reads Chinese unless told otherwise. */
export async function newVisitor(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
  const { storefrontUrl } = stackEnv();
  const context = await browser.newContext({
    baseURL: storefrontUrl,
    viewport: PHONE,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
    ...options,
  });
  // Chromium reports a violated policy to the console only sometimes; the event comes always.
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(
        `policy violated: ${event.violatedDirective} ${event.blockedURI} on ${location.pathname}`,
      );
    });
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 500) problems.push(`${response.url()} answered ${response.status()}`);
  });
  return { page, problems };
}

/** Keeps what the page looks like, for people: in the tests' data folder, which git does not follow. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = join(stackEnv().dataFolder, "screenshots");
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
