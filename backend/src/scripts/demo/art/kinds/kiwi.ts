import { at, el, n, type Pen } from "../pen";
import { heap } from "../heap";
import { basket } from "../packs";
import { leaf } from "../plants";
import { blob, darker, lighter, oval, polar, range } from "../shapes";
import { shadow, solid } from "../solid";

/** The flesh of a kiwi sort: outer ring and the ring round the pith. */
export interface KiwiSort {
  flesh: string;
  heart: string;
}

/** A basket of kiwis with two cut ones in front. */
export function kiwis(pen: Pen, sort: KiwiSort): string {
  const ids = range(3).map(() => pen.symbol(kiwi(pen)));
  const holder = basket(pen, { x: 410, y: 508, rx: 262 });
  const pile = heap(pen, { x: 410, y: 478, rx: 196, rise: 92, rows: 4, gap: 106 }, ({ x, y, index }) =>
    pen.use(ids[index % 3] ?? "", { x, y, turn: pen.random.between(-60, 60), scale: 0.92 }),
  );
  const green = at({ x: 520, y: 396, turn: -24 }, leaf(pen, { length: 130, width: 62, colour: "#4f7f3c" }));
  return (
    holder.back +
    green +
    pile +
    holder.front +
    at({ x: 250, y: 668, turn: -6 }, shadow(pen, { x: 0, y: 84, rx: 86 }), half(pen, sort)) +
    at({ x: 470, y: 700, scale: 0.92, turn: 10 }, shadow(pen, { x: 0, y: 78, rx: 88 }), half(pen, sort))
  );
}

function kiwi(pen: Pen): string {
  const { random } = pen;
  const d = blob(random, { rx: 76, ry: 62, wobble: 0.02, corners: 12 });
  const fuzz = range(150).map(() => {
    const { x, y } = polar(Math.sqrt(random.next()) * 70, random.between(0, 360));
    return `M${n(x)} ${n(y * 0.85)}l${n(random.between(-3, 3))} ${n(random.between(3, 7))}`;
  });
  const hair = el("path", {
    d: fuzz.join(""),
    stroke: "#d2a06a",
    "stroke-width": 1.1,
    opacity: 0.5,
    fill: "none",
  });
  const dark = el("path", {
    d: fuzz.slice(0, 60).join(""),
    stroke: "#3d2413",
    "stroke-width": 1.2,
    opacity: 0.4,
    fill: "none",
    transform: "translate(3 2)",
  });
  const end = el("ellipse", { cx: 70, cy: 2, rx: 7, ry: 10, fill: "#3d2413" });
  return solid(pen, {
    d,
    rx: 76,
    ry: 62,
    colour: "#8d6337",
    light: "#c69a62",
    dark: "#4d301a",
    gloss: 0.12,
    skin: hair + dark + end,
  });
}

function half(pen: Pen, { flesh, heart }: KiwiSort): string {
  const face = pen.radial(
    [
      [0, "#fbf4d2"],
      [0.17, "#f6ecbd"],
      [0.24, heart],
      [0.44, heart],
      [0.62, flesh],
      [0.9, lighter(flesh, 0.14)],
      [1, darker(flesh, 0.3)],
    ],
    { cx: 0.5, cy: 0.5, r: 0.5, fx: 0.5, fy: 0.5 },
  );
  const rays = range(44).map((index) => {
    const from = polar(24, index * 8.2);
    const to = polar(index % 2 === 0 ? 74 : 62, index * 8.2);
    return `M${n(from.x)} ${n(from.y)}L${n(to.x)} ${n(to.y)}`;
  });
  const seeds = range(34).map((index) => {
    const { x, y } = polar(pen.random.between(34, 47), index * 10.6 + pen.random.between(-2, 2));
    return el("ellipse", {
      cx: n(x),
      cy: n(y),
      rx: 4.4,
      ry: 2.1,
      fill: "#24180f",
      transform: `rotate(${n(index * 10.6)} ${n(x)} ${n(y)})`,
    });
  });
  const wet = el("path", {
    d: "M-58 -34A68 68 0 0 1 -8 -66",
    stroke: "#ffffff",
    "stroke-width": 7,
    fill: "none",
    opacity: 0.5,
    "stroke-linecap": "round",
    filter: pen.blur(2),
  });
  return (
    el("path", { d: oval({ x: 5, y: 8, rx: 90, ry: 84 }), fill: "#5c3b20" }) +
    el("path", { d: oval({ x: 0, y: 0, rx: 90, ry: 84 }), fill: "#9a7042" }) +
    el(
      "g",
      { transform: "scale(1 0.93)" },
      el("circle", { r: 84, fill: face }),
      el("path", { d: rays.join(""), stroke: lighter(flesh, 0.55), "stroke-width": 1.6, opacity: 0.42 }),
      seeds.join(""),
      wet,
    )
  );
}
