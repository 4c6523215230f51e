import { expect, it } from "vitest";
import { mediaPath } from "./media";

it.each([
  ["/static/apple.webp", "/media/apple.webp"],
  ["http://localhost:9000/static/1-apple.webp", "/media/1-apple.webp"],
  ["http://localhost:9000/static/../secret", null],
  ["https://elsewhere.example/a.webp", null],
  [null, null],
])("leads %s to %s", (image, path) => {
  expect(mediaPath(image)).toBe(path);
});
