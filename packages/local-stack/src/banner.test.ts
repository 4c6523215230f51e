import { expect, it } from "vitest";
import { banner } from "./banner";

it("names every place with its address and log-in, in both languages and in columns", () => {
  const text = banner({ backend: 9001, storefront: 8002 }, ["a note"]);
  expect(text.split("\n").slice(3, 8)).toEqual([
    "  商城          shop            http://localhost:8002/zh-CN",
    "  合作社        cooperative     http://localhost:8002/zh-CN/cooperative   clerk@xieshou.example",
    "  官员（西部）  official, west  http://localhost:8002/zh-CN/official      west@xieshou.example",
    "  官员（东部）  official, east  http://localhost:8002/zh-CN/official      east@xieshou.example",
    "  运营后台      admin           http://localhost:9001/app                 admin@xieshou.example",
  ]);
  expect(text).toContain("xieshou-demo");
  expect(text).toContain("  a note\n");
});
