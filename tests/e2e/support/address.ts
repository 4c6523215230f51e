import type { Page } from "playwright-core";
import type zh from "../../../storefront/src/messages/zh-CN.json";

/** Fills the checkout's form with somebody who lives in the first town of every list. */
export async function fillAddress(page: Page, t: (typeof zh)["checkout"]): Promise<void> {
  await page.getByLabel(t.name, { exact: true }).fill("陈女士");
  await page.getByLabel(t.phone).fill("13800138000");
  await page.getByLabel(t.detail).fill("测试路 1 号");
  // Each choice brings the next list; a city without counties, or a county without towns, brings none.
  for (const label of [t.province, t.city, t.county, t.town]) {
    const list = page.getByLabel(label, { exact: true });
    const isThere = await list.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    );
    if (isThere) await list.selectOption({ index: 1 });
  }
}
