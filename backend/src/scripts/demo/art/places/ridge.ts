import { el, n, type Pen } from "../pen";
import { range, smooth, type Point } from "../shapes";
import type { Random } from "../../random";

export interface Ridge {
  /** Mean height of the line, in picture units from the top. */
  y: number;
  /** How far it swings up and down. */
  swing: number;
  /** Number of swings over the picture. */
  waves: number;
}

/** A rolling line from edge to edge: two sines of unlike length with a seeded phase. */
export function ridgeLine(random: Random, { y, swing, waves }: Ridge): Point[] {
  const phases = [random.between(0, 6.28), random.between(0, 6.28)] as const;
  return range(17).map((index) => {
    const x = -20 + index * 52.5;
    const turn = (x / 800) * Math.PI * 2 * waves;
    return {
      x,
      y: y - swing * (0.65 * Math.sin(turn + phases[0]) + 0.35 * Math.sin(turn * 2.3 + phases[1])),
    };
  });
}

/** Path data of the land below a line. */
export function below(line: readonly Point[], floor = 700): string {
  return `${smooth(line, false)}L820 ${floor}L-20 ${floor}Z`;
}

/** One plane of hills with its own falling light. */
export function hill(pen: Pen, ridge: Ridge & { colour: string; foot: string }): string {
  const fill = pen.linear([
    [0, ridge.colour],
    [1, ridge.foot],
  ]);
  return el("path", { d: below(ridgeLine(pen.random, ridge)), fill });
}

/** A round-headed tree in two tones, its foot at (x, y). */
export function tree(
  x: number,
  y: number,
  size: number,
  colours: readonly [dark: string, light: string],
): string {
  const trunk = el("rect", {
    x: n(x - size * 0.05),
    y: n(y - size * 0.4),
    width: n(size * 0.1),
    height: n(size * 0.42),
    fill: "#5b3f2a",
  });
  const crown = el("ellipse", {
    cx: n(x),
    cy: n(y - size * 0.65),
    rx: n(size * 0.38),
    ry: n(size * 0.42),
    fill: colours[0],
  });
  const lit = el("ellipse", {
    cx: n(x - size * 0.1),
    cy: n(y - size * 0.76),
    rx: n(size * 0.24),
    ry: n(size * 0.26),
    fill: colours[1],
  });
  return trunk + crown + lit;
}

/** A spruce in three tiers, its foot at (x, y). */
export function spruce(x: number, y: number, size: number, colour: string): string {
  const tiers = [0, 1, 2].map((tier) => {
    const [top, half] = [y - size + tier * size * 0.24, size * (0.14 + tier * 0.07)];
    const foot = top + size * 0.46;
    return `M${n(x)} ${n(top)}L${n(x + half)} ${n(foot)}L${n(x - half)} ${n(foot)}Z`;
  });
  return el("path", { d: tiers.join(""), fill: colour });
}

/** Tiled houses of a village seen from across the valley, standing on (x, y). */
export function houses(
  pen: Pen,
  { x, y, count, wall, roof }: { x: number; y: number; count: number; wall: string; roof: string },
): string {
  const { random } = pen;
  return range(count)
    .map((index) => {
      const width = random.between(24, 34);
      const height = random.between(15, 20);
      const left = x + index * 27 + random.between(-4, 4);
      const foot = y + random.between(-9, 9);
      const d = `M${n(left - 5)} ${n(foot - height)}L${n(left + width * 0.2)} ${n(foot - height - 12)}L${n(left + width * 0.8)} ${n(foot - height - 12)}L${n(left + width + 5)} ${n(foot - height)}Z`;
      return (
        el("rect", { x: n(left), y: n(foot - height), width: n(width), height: n(height), fill: wall }) +
        el("rect", {
          x: n(left + width * 0.6),
          y: n(foot - height),
          width: n(width * 0.4),
          height: n(height),
          fill: "#3a1d10",
          opacity: 0.14,
        }) +
        el("rect", {
          x: n(left + width * 0.22),
          y: n(foot - height * 0.65),
          width: 5,
          height: 6,
          fill: "#5b3f2a",
          opacity: 0.7,
        }) +
        el("path", { d, fill: roof })
      );
    })
    .join("");
}
