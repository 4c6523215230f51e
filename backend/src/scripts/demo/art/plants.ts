import { at, el, n, type Pen } from "./pen";
import { darker, lighter, range, smooth } from "./shapes";

export interface Leaf {
  length: number;
  width: number;
  colour: string;
  veins?: boolean;
  /** Sawteeth along the edge, as tea and chestnut have. */
  teeth?: boolean;
}

/** A leaf lying along +x from its stalk at the origin: two halves in two tones, midrib and side veins. */
export function leaf(pen: Pen, { length, width, colour, veins = true, teeth = false }: Leaf): string {
  const upper = half(length, -width, teeth);
  const lower = half(length, width * 0.92, teeth);
  const lit = pen.linear(
    [
      [0, colour],
      [0.6, lighter(colour, 0.28)],
      [1, colour],
    ],
    { x1: 0, y1: 1, x2: 1, y2: 0 },
  );
  const side = range(5).map((index) => {
    const x = length * (0.16 + index * 0.15);
    const reach = width * 0.62 * Math.sin((Math.PI * (x + length * 0.12)) / length);
    const run = length * 0.13;
    return `M${n(x)} 0Q${n(x + run * 0.5)} ${n(-reach * 0.7)} ${n(x + run)} ${n(-reach)}M${n(x)} 0Q${n(x + run * 0.5)} ${n(reach * 0.65)} ${n(x + run)} ${n(reach * 0.92)}`;
  });
  return (
    el("path", { d: upper, fill: lit }) +
    el("path", { d: lower, fill: darker(colour, 0.22) }) +
    (veins
      ? el("path", {
          d: side.join(""),
          fill: "none",
          stroke: lighter(colour, 0.5),
          "stroke-width": n(Math.max(0.7, width * 0.035)),
          opacity: 0.55,
        })
      : "") +
    el("path", {
      d: `M${n(-length * 0.1)} 0H${n(length * 0.97)}`,
      stroke: lighter(colour, 0.55),
      "stroke-width": n(Math.max(1, width * 0.06)),
      fill: "none",
      "stroke-linecap": "round",
    })
  );
}

function half(length: number, width: number, teeth: boolean): string {
  if (!teeth)
    return `M0 0C${n(length * 0.2)} ${n(width)} ${n(length * 0.7)} ${n(width * 0.9)} ${n(length)} 0Z`;
  const steps = range(13).map((index) => {
    const part = index / 12;
    const reach =
      width * Math.sin(Math.PI * Math.min(1, part * 0.94 + 0.03)) * (index % 2 === 0 ? 0.94 : 1.06);
    return `L${n(length * part)} ${n(reach * 0.8)}`;
  });
  return `M0 0${steps.join("")}L${n(length)} 0Z`;
}

/** A twig from the origin along +x, bent by `bend`, thinning to its end. */
export function twig({
  length,
  width,
  bend,
  colour,
}: {
  length: number;
  width: number;
  bend: number;
  colour: string;
}): string {
  const line = `M0 0Q${n(length * 0.5)} ${n(bend)} ${n(length)} ${n(bend * 0.3)}`;
  return (
    el("path", {
      d: line,
      fill: "none",
      stroke: darker(colour, 0.35),
      "stroke-width": n(width),
      "stroke-linecap": "round",
    }) +
    el("path", {
      d: line,
      fill: "none",
      stroke: lighter(colour, 0.3),
      "stroke-width": n(width * 0.35),
      "stroke-linecap": "round",
      transform: `translate(0 ${n(-width * 0.2)})`,
    })
  );
}

/** A sprig: leaves left and right of a stalk that runs along +x. */
export function sprig(
  pen: Pen,
  {
    length,
    leaves,
    leafLength,
    colour,
    teeth,
  }: { length: number; leaves: number; leafLength: number; colour: string; teeth?: boolean },
): string {
  const stalk = smooth(
    range(4).map((index) => ({ x: (length * index) / 3, y: index % 2 === 0 ? 0 : -length * 0.03 })),
    false,
  );
  const blades = range(leaves).map((index) => {
    const part = (index + 1) / leaves;
    const side = index % 2 === 0 ? -1 : 1;
    const isTip = index === leaves - 1;
    const size = leafLength * (1 - part * 0.3);
    return at(
      { x: length * part, y: 0, turn: isTip ? 0 : side * 42 },
      leaf(pen, {
        length: size,
        width: size * 0.26,
        colour: index % 3 === 0 ? lighter(colour, 0.12) : colour,
        teeth,
      }),
    );
  });
  return (
    el("path", {
      d: stalk,
      fill: "none",
      stroke: darker(colour, 0.2),
      "stroke-width": n(length * 0.025 + 1),
      "stroke-linecap": "round",
    }) + blades.join("")
  );
}
