import { heap } from "../heap";
import { bowl, tin } from "../packs";
import { at, el, n, type Pen } from "../pen";
import { sprig } from "../plants";
import { darker, lighter, mix, range } from "../shapes";
import { shadow } from "../solid";

/** How a loose tea looks: its leaves, its golden or silver tips, and what it brews to. */
export interface TeaSort {
  leaf: string;
  tip: string;
  liquor: string;
  tin: string;
  /** Length of a twisted leaf. */
  size: number;
}

/** Loose tea on a tray, a glass of it brewed, a tin behind and a fresh sprig. */
export function looseTea(pen: Pen, sort: TeaSort): string {
  const dish = bowl(pen, { x: 300, y: 616, rx: 190, glaze: "#efe9db", inside: "#d9d0bb" });
  const ids = range(6).map(() => pen.symbol(curl(pen, sort)));
  const pile = heap(
    pen,
    { x: 300, y: 604, rx: 158, rise: 92, rows: 15, gap: 17, stray: 0.9 },
    ({ x, y, index }) =>
      pen.use(ids[index % 6] ?? "", {
        x,
        y,
        turn: pen.random.between(0, 360),
        scale: pen.random.between(0.8, 1.2),
      }),
  );
  const spilt = range(16).map((index) =>
    pen.use(ids[index % 6] ?? "", {
      x: pen.random.between(120, 440),
      y: pen.random.between(748, 766),
      turn: pen.random.between(0, 360),
      scale: 0.9,
    }),
  );
  const fresh = at(
    { x: 474, y: 748, turn: -16 },
    sprig(pen, { length: 150, leaves: 5, leafLength: 112, colour: "#5f8f3e", teeth: true }),
  );
  return (
    tin(pen, { x: 262, y: 560, width: 190, height: 300, colour: sort.tin }) +
    glass(pen, sort) +
    dish.back +
    heapShade(pen, sort) +
    pile +
    dish.front +
    fresh +
    spilt.join("")
  );
}

function heapShade(pen: Pen, { leaf }: TeaSort): string {
  return pen.soft({ cx: 300, cy: 582, rx: 160, ry: 62, fill: darker(leaf, 0.45), blur: 8 });
}

/** One rolled leaf lying about the origin. */
function curl(pen: Pen, { leaf, tip, size }: TeaSort): string {
  const { random } = pen;
  const bend = random.between(-0.5, 0.5) * size;
  const d = `M${n(-size)} 0Q${n(-size * 0.2)} ${n(bend)} ${n(size)} ${n(bend * 0.2)}`;
  const tone = random.chance(0.24)
    ? tip
    : mix(leaf, random.chance(0.5) ? "#1c1a10" : "#d8d49a", random.between(0.02, 0.3));
  return (
    el("path", {
      d,
      stroke: darker(tone, 0.55),
      "stroke-width": 7,
      fill: "none",
      "stroke-linecap": "round",
      transform: "translate(1 2)",
    }) +
    el("path", { d, stroke: tone, "stroke-width": 5.2, fill: "none", "stroke-linecap": "round" }) +
    el("path", {
      d,
      stroke: lighter(tone, 0.45),
      "stroke-width": 1.5,
      fill: "none",
      "stroke-linecap": "round",
      transform: "translate(-0.5 -1.4)",
      opacity: 0.8,
    })
  );
}

/** A straight glass, three quarters full, leaves standing in it, a little steam. */
function glass(pen: Pen, { leaf, liquor }: TeaSort): string {
  const tea = pen.linear([
    [0, lighter(liquor, 0.15), 0.92],
    [1, darker(liquor, 0.18), 0.98],
  ]);
  const side = pen.linear(
    [
      [0, "#ffffff", 0.65],
      [0.12, "#ffffff", 0.1],
      [0.5, "#ffffff", 0.03],
      [0.86, "#ffffff", 0.12],
      [1, "#ffffff", 0.55],
    ],
    { x1: 0, y1: 0, x2: 1, y2: 0 },
  );
  const blades = range(15).map(() => {
    const [x, foot] = [pen.random.between(-62, 62), pen.random.between(120, 176)];
    const lean = pen.random.between(-10, 10);
    return el("path", {
      d: `M${n(x)} ${n(foot)}q${n(lean)} -24 ${n(lean * 0.4)} -50`,
      stroke: mix(leaf, liquor, 0.35),
      "stroke-width": 6,
      "stroke-linecap": "round",
      fill: "none",
      opacity: 0.85,
    });
  });
  const steam = range(3).map((index) => `M${n(-30 + index * 30)} -70q-22 -36 0 -70t4 -66`);
  return at(
    { x: 560, y: 520 },
    shadow(pen, { x: 0, y: 190, rx: 88 }),
    pen.soft({ cx: 40, cy: 206, rx: 90, ry: 18, fill: liquor, opacity: 0.35, blur: 8 }),
    el("path", { d: "M-84 0L-74 186A74 18 0 0 0 74 186L84 0A84 20 0 0 1 -84 0Z", fill: tea }),
    blades.join(""),
    el("ellipse", { cx: 0, cy: 0, rx: 84, ry: 20, fill: lighter(liquor, 0.4) }),
    el("ellipse", { cx: -16, cy: -3, rx: 46, ry: 8, fill: "#ffffff", opacity: 0.4 }),
    el("path", { d: "M-90 -64L-76 194A76 19 0 0 0 76 194L90 -64A90 21 0 0 1 -90 -64Z", fill: side }),
    el("ellipse", {
      cx: 0,
      cy: -64,
      rx: 90,
      ry: 21,
      fill: "none",
      stroke: "#ffffff",
      "stroke-width": 3.5,
      opacity: 0.85,
    }),
    el("path", {
      d: "M-68 -34L-58 168",
      stroke: "#ffffff",
      "stroke-width": 8,
      "stroke-linecap": "round",
      opacity: 0.6,
    }),
    el("path", {
      d: steam.join(""),
      stroke: "#ffffff",
      "stroke-width": 10,
      fill: "none",
      opacity: 0.32,
      "stroke-linecap": "round",
      filter: pen.blur(5),
    }),
  );
}

/** A pressed cake of old-tree tea on its wrapping, a wedge broken off, a small cup of it. */
export function teaCake(pen: Pen, sort: TeaSort): string {
  const paper = "M150 640L330 556L660 590L560 752L196 770Z";
  const cup = bowl(pen, { x: 600, y: 632, rx: 96, glaze: "#e9e2d0", inside: "#d8cfb8" });
  const ids = range(6).map(() => pen.symbol(curl(pen, sort)));
  const crumbs = range(26).map((index) =>
    pen.use(ids[index % 6] ?? "", {
      x: pen.random.between(356, 520),
      y: pen.random.between(716, 770),
      turn: pen.random.between(0, 360),
      scale: 0.8,
    }),
  );
  return (
    tin(pen, { x: 606, y: 540, width: 150, height: 220, colour: sort.tin }) +
    el("path", {
      d: paper,
      fill: "#2a130a",
      opacity: 0.3,
      transform: "translate(8 10)",
      filter: pen.blur(8),
    }) +
    el("path", { d: paper, fill: "#f3ead4" }) +
    el("path", { d: "M150 640L330 556L346 640L196 770Z", fill: "#fffaf0", opacity: 0.7 }) +
    at({ x: 330, y: 486 }, disc(pen, { sort, ids })) +
    crumbs.join("") +
    cup.back +
    el("ellipse", { cx: 600, cy: 636, rx: 82, ry: 22, fill: sort.liquor }) +
    el("ellipse", { cx: 578, cy: 632, rx: 34, ry: 7, fill: "#ffffff", opacity: 0.4 }) +
    cup.front
  );
}

function disc(pen: Pen, { sort, ids }: { sort: TeaSort; ids: string[] }): string {
  const face = pen.radial([
    [0, lighter(sort.leaf, 0.2)],
    [0.6, sort.leaf],
    [1, darker(sort.leaf, 0.4)],
  ]);
  const rim = { rx: 190, ry: 176 };
  const leaves = heap(
    pen,
    { x: 0, y: 0, rx: 160, ry: 150, rise: 0, rows: 17, gap: 21, stray: 0.8 },
    ({ x, y, index }) =>
      pen.use(ids[index % 6] ?? "", {
        x,
        y,
        turn: (Math.atan2(y, x) * 180) / Math.PI + 90 + pen.random.between(-30, 30),
        scale: 1.05,
        opacity: 0.9,
      }),
  );
  return (
    pen.soft({ cx: 26, cy: 42, ...rim, fill: "#2a130a", opacity: 0.42, blur: 14 }) +
    el("ellipse", { cx: 6, cy: 16, ...rim, fill: darker(sort.leaf, 0.55) }) +
    el("ellipse", { cx: 0, cy: 0, ...rim, fill: face }) +
    leaves +
    pen.soft({ cx: 0, cy: 6, rx: 42, ry: 36, fill: "#1a0f08", opacity: 0.35, blur: 10 }) +
    el("path", {
      d: "M-176 -62A190 176 0 0 1 -30 -172",
      stroke: "#ffe9c0",
      "stroke-width": 10,
      fill: "none",
      opacity: 0.4,
      filter: pen.blur(5),
    })
  );
}
