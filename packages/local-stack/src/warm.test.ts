import { expect, it } from "vitest";
import { linkedPages } from "./warm";

it("finds the pages a page links to, each once, and no files of the framework or pictures", () => {
  const html = `<link href="/_next/static/a.css"><a href="/zh/products/tea">茶</a><a href="/zh/products/tea">茶</a>
    <a href="/zh/cart">车</a><img src="/media/x.webp"><a href="/media/x.webp"></a><a href="https://x.example/">x</a>`;
  expect(linkedPages(html, 8)).toEqual(["/zh/products/tea", "/zh/cart"]);
  expect(linkedPages(html, 1)).toEqual(["/zh/products/tea"]);
});
