import { KINDS, type Kind, type KindName, type Setting } from "./kinds";
import { at, el, Pen } from "./pen";
import { PLACES } from "./places";
import { HOMES } from "./places/homes";
import { table } from "./table";

export interface ProductScene extends Setting {
  kind: KindName;
  /** Tells two products of one kind apart: usually the product's handle. */
  handle: string;
  /** The county's 12 digits: all products of a county stand before the same country. */
  countyCode: string;
}

/**
 * A product before the country it comes from, as SVG text of 800 × 800. The same input gives the same bytes.
 */
export function drawProduct({ kind, handle, countyCode, ...setting }: ProductScene): string {
  const { tables, draw }: Kind = KINDS[kind];
  const pen = new Pen(`place/${countyCode}`);
  const sunX = sunOver(pen);
  const country = PLACES[setting.terrain](pen, sunX);
  pen.reseed(`product/${countyCode}/${handle}`);
  const surface = table(pen, pen.random.pick(tables));
  // Goods are drawn lit from the left; where the sun stands on the right they are mirrored.
  const across = sunX > 400 ? -1.16 : 1.16;
  const transform = `translate(400 620) scale(${across} 1.16) translate(-400 -640)`;
  const goods = el("g", { transform }, draw(pen, setting));
  return pen.svg(800, country + surface + goods + vignette(pen));
}

/** The village itself: its country, a few of its houses, no product. */
export function drawVillage({ villageCode, terrain, home }: Setting & { villageCode: string }): string {
  const pen = new Pen(`village/${villageCode}`);
  const country = at({ x: 0, y: 90 }, PLACES[terrain](pen, sunOver(pen)));
  const ground = pen.linear(
    terrain === "loess"
      ? [
          [0, "#b98a4c"],
          [1, "#7a5228"],
        ]
      : [
          [0, "#8aa653"],
          [1, "#3f6b35"],
        ],
  );
  const meadow = el("path", { d: "M-10 640C180 604 360 668 520 634S740 622 810 648V810H-10Z", fill: ground });
  const homes = at({ x: 490, y: 520, scale: 1.42 }, HOMES[home](pen));
  return pen.svg(800, country + meadow + homes + vignette(pen));
}

/** Where the sun stands: to the left or the right, never behind the goods. */
function sunOver({ random }: Pen): number {
  return random.chance(0.5) ? random.between(110, 320) : random.between(480, 690);
}

function vignette(pen: Pen): string {
  const fall = pen.radial(
    [
      [0.62, "#3a1d10", 0],
      [1, "#3a1d10", 0.16],
    ],
    { cx: 0.5, cy: 0.46, r: 0.74, fx: 0.5, fy: 0.46 },
  );
  return el("rect", { width: 800, height: 800, fill: fall });
}
