import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS, type KindName } from "../../backend/src/scripts/demo/art/kinds";
import { toPictures, toWebp } from "../../backend/src/scripts/demo/art/picture";
import { TERRAINS } from "../../backend/src/scripts/demo/art/places";
import { drawProduct, drawVillage, type ProductScene } from "../../backend/src/scripts/demo/art/scene";
import { VILLAGES } from "../../backend/src/scripts/demo/data";
import { demoDrawings } from "../../backend/src/scripts/demo/drawings";

const names = Object.keys(KINDS) as KindName[];

function scene(kind: KindName, over: Partial<ProductScene> = {}): ProductScene {
  const index = names.indexOf(kind);
  const terrain = TERRAINS[index % TERRAINS.length] ?? "karst";
  return { kind, handle: `test-${kind}`, countyCode: "520627000000", terrain, home: "stilt", ...over };
}

/** Faults of an XML text, as far as a picture can have them. */
function faultsOf(svg: string): string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const [, closing, name = "", attributes = "", empty] of svg.matchAll(
    /<(\/?)([a-zA-Z]+)((?:\s[\w:-]+="[^"<&]*")*)(\/?)>/g,
  )) {
    if (closing && open.pop() !== name) faults.push(`</${name}> closes nothing`);
    if (!closing && !empty) open.push(name);
    if (/NaN|undefined|Infinity|null/.test(attributes)) faults.push(`<${name}> has${attributes}`);
  }
  const rest = svg.replaceAll(/<(\/?)([a-zA-Z]+)((?:\s[\w:-]+="[^"<&]*")*)(\/?)>/g, "");
  return [
    ...faults,
    ...open.map((name) => `<${name}> stays open`),
    ...(rest === "" ? [] : [`loose text "${rest}"`]),
  ];
}

/** Ids a picture uses and does not define. */
function danglingIds(svg: string): string[] {
  const defined = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const used = [...svg.matchAll(/(?:url\(#|href="#)([^)"]+)/g)].map(([, id]) => id);
  return used.filter((id): id is string => id !== undefined && !defined.has(id));
}

describe("a product's scene", () => {
  it.each(names)("of %s is well-formed SVG that refers only to itself", (kind) => {
    const svg = drawProduct(scene(kind));
    expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
    expect(faultsOf(svg)).toEqual([]);
    expect(danglingIds(svg)).toEqual([]);
    expect(svg).not.toMatch(/<(text|image|script|style)/);
  });

  it("is the same bytes for the same product and county, and others for another", () => {
    const apple = drawProduct(scene("apple_red"));
    expect(drawProduct(scene("apple_red"))).toBe(apple);
    expect(drawProduct(scene("apple_red", { handle: "another" }))).not.toBe(apple);
    expect(drawProduct(scene("apple_red", { countyCode: "620826000000" }))).not.toBe(apple);
  });

  it("stands before the same country as its neighbour's of the same county", () => {
    const country = (svg: string) => svg.slice(svg.indexOf("</defs>"), svg.indexOf("</defs>") + 4_000);
    expect(country(drawProduct(scene("pear", { terrain: "karst" })))).toBe(
      country(drawProduct(scene("walnut", { terrain: "karst" }))),
    );
  });
});

it.each(TERRAINS)("a village in %s country is well-formed SVG and always the same", (terrain) => {
  const village = { villageCode: "520627110217", terrain, home: "stilt" as const };
  const svg = drawVillage(village);
  expect(faultsOf(svg)).toEqual([]);
  expect(danglingIds(svg)).toEqual([]);
  expect(drawVillage(village)).toBe(svg);
});

it("every product and every village has a drawing under a name of its own", () => {
  const drawings = demoDrawings(VILLAGES);
  expect(drawings).toHaveLength(160 + 32);
  expect(new Set(drawings.map(({ name }) => name)).size).toBe(drawings.length);
  for (const { name } of drawings) expect(name).toMatch(/^[a-z0-9-]+$/);
});

describe("pictures", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "pictures-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("are 800 × 800 WebP below 60 KB, whatever is drawn", async () => {
    for (const kind of names) {
      const webp = await toWebp(drawProduct(scene(kind)));
      expect(webp.length, kind).toBeLessThan(60_000);
      expect(await sharp(webp).metadata(), kind).toMatchObject({ format: "webp", width: 800, height: 800 });
    }
  });

  it("are kept under the hash of what is drawn, and drawn once", async () => {
    const drawings = ["cherry", "silver"].map((kind) => ({
      name: kind,
      draw: () => drawProduct(scene(kind as KindName)),
    }));
    const first = await toPictures(drawings, folder);
    const files = readdirSync(folder);
    expect(files).toHaveLength(2);
    const written = files.map((file) => statSync(path.join(folder, file)).mtimeMs);
    const second = await toPictures(drawings, folder);
    expect(second.map(({ name }) => name)).toEqual(["cherry", "silver"]);
    expect(second.every(({ webp }, index) => first[index]?.webp.equals(webp))).toBe(true);
    expect(files.map((file) => statSync(path.join(folder, file)).mtimeMs)).toEqual(written);
  });
});
