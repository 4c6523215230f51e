import { heap } from "../heap";
import { basket, pouch } from "../packs";
import { at, el, n, type Pen } from "../pen";
import { darker, polar, range, smooth } from "../shapes";
import { shadow, solid } from "../solid";

/** Shiitake with cracked caps, fresh or dried, one showing its gills. */
export function shiitake(pen: Pen, sort: { cap: string; crack: string }): string {
  const ids = range(3).map(() => pen.symbol(cap(pen, sort)));
  const holder = basket(pen, { x: 450, y: 500, rx: 256 });
  const pile = heap(pen, { x: 450, y: 474, rx: 194, rise: 98, rows: 6, gap: 104 }, ({ x, y, index }) =>
    pen.use(ids[index % 3] ?? "", {
      x,
      y,
      turn: pen.random.between(-24, 24),
      scale: pen.random.between(0.8, 1),
    }),
  );
  const stemmed = (x: number, y: number, scale: number) =>
    at(
      { x, y, scale },
      shadow(pen, { x: 0, y: 84, rx: 56 }),
      stem(pen),
      pen.use(ids[0] ?? "", { x: 0, y: 0, scale: 1.15 }),
    );
  return (
    holder.back +
    pile +
    holder.front +
    stemmed(190, 650, 1.12) +
    at({ x: 352, y: 712 }, gills(pen, sort.cap)) +
    stemmed(600, 690, 0.92)
  );
}

function stem(pen: Pen): string {
  const d = "M-24 10C-22 40 -30 66 -34 82Q0 96 34 82C30 66 24 40 26 10Z";
  return (
    el("path", {
      d,
      fill: pen.linear(
        [
          [0, "#f3e6c9"],
          [0.5, "#e2cfa6"],
          [1, "#a98a5c"],
        ],
        { x1: 0, y1: 0, x2: 1, y2: 0 },
      ),
    }) + el("path", { d: "M-24 10Q0 34 26 10V24Q0 46 -24 24Z", fill: "#5b3a20", opacity: 0.45 })
  );
}

function cap(pen: Pen, { cap: colour, crack }: { cap: string; crack: string }): string {
  const { random } = pen;
  const d = "M-72 14C-74 -26 -40 -50 0 -50C40 -50 74 -26 72 14C66 32 36 38 0 38C-36 38 -66 32 -72 14Z";
  const cracks = range(12).map((index) => {
    const angle = 188 + index * 15 + random.between(-4, 4);
    const points = [0.25, 0.5, 0.75, 1].map((part) => {
      const p = polar(74 * part, angle + random.between(-9, 9));
      return { x: p.x, y: 18 + p.y * 0.86 };
    });
    return smooth(points, false);
  });
  const rings = [0.4, 0.66, 0.88].map((part) =>
    smooth(
      range(9).map((index) => {
        const p = polar(76 * part, 184 + index * 21.5);
        return { x: p.x, y: 18 + p.y * 0.84 + random.between(-5, 5) };
      }),
      false,
    ),
  );
  const skin =
    el("path", {
      d: cracks.join("") + rings.join(""),
      stroke: crack,
      "stroke-width": 4.2,
      fill: "none",
      opacity: 0.85,
      "stroke-linejoin": "round",
    }) +
    el("path", {
      d: cracks.join(""),
      stroke: darker(colour, 0.5),
      "stroke-width": 1.4,
      fill: "none",
      opacity: 0.5,
      transform: "translate(3 2)",
    }) +
    el("path", {
      d: "M-72 14C-60 30 60 30 72 14L70 26C40 44 -40 44 -70 26Z",
      fill: darker(colour, 0.35),
      opacity: 0.7,
    });
  return solid(pen, { d, rx: 74, ry: 46, colour, gloss: 0.25, skin });
}

function gills(pen: Pen, colour: string): string {
  const lines = range(60).map((index) => {
    const [from, to] = [polar(20, index * 6), polar(66, index * 6)];
    return `M${n(from.x)} ${n(from.y * 0.72)}L${n(to.x)} ${n(to.y * 0.72)}`;
  });
  const under = pen.radial(
    [
      [0, "#d9c08e"],
      [0.7, "#f6e9c8"],
      [1, "#d3b987"],
    ],
    { cx: 0.5, cy: 0.5, r: 0.52 },
  );
  return (
    shadow(pen, { x: 0, y: 46, rx: 76 }) +
    el("ellipse", { cx: 2, cy: 6, rx: 78, ry: 56, fill: darker(colour, 0.35) }) +
    el("ellipse", { rx: 76, ry: 54, fill: colour }) +
    el("ellipse", { rx: 69, ry: 49, fill: under }) +
    el("path", { d: lines.join(""), stroke: "#b08e58", "stroke-width": 1.5, opacity: 0.7 }) +
    el("ellipse", { cx: 0, cy: -2, rx: 20, ry: 15, fill: "#f0e0bb", stroke: "#b08e58", "stroke-width": 2 }) +
    el("ellipse", { cx: -3, cy: -10, rx: 15, ry: 10, fill: "#fbf3dc" })
  );
}

/** Morels: honeycombed caps on pale stems. */
export function morels(pen: Pen): string {
  const ids = range(3).map(() => pen.symbol(morel(pen)));
  const holder = basket(pen, { x: 440, y: 520, rx: 250 });
  const pile = heap(pen, { x: 440, y: 500, rx: 186, rise: 80, rows: 5, gap: 92 }, ({ x, y, index }) =>
    pen.use(ids[index % 3] ?? "", { x, y: y - 26, turn: pen.random.between(-34, 34), scale: 0.92 }),
  );
  const front = [
    [170, 690, -6, 1.2],
    [282, 716, 12, 1.05],
    [622, 712, 76, 1],
  ] as const;
  return (
    holder.back +
    pile +
    holder.front +
    front
      .map(
        ([x, y, turn, scale], index) =>
          shadow(pen, { x, y: y + 62 * (turn > 60 ? 0.7 : scale), rx: 42 * scale }) +
          pen.use(ids[index] ?? "", { x, y, turn, scale }),
      )
      .join("")
  );
}

function morel(pen: Pen): string {
  const { random } = pen;
  const d = "M0 -92C26 -92 50 -50 52 -8C52 10 30 20 0 20C-30 20 -52 10 -52 -8C-50 -50 -26 -92 0 -92Z";
  const pits = range(7).flatMap((row) =>
    range(5).map((column) => {
      const y = -80 + row * 15;
      const half = 50 * Math.sqrt(Math.max(0.06, 1 - ((y + 22) / 76) ** 2));
      const x = ((column - 2 + (row % 2) * 0.5) / 2.4) * half;
      return at(
        { x, y, turn: random.between(-16, 16) },
        el("ellipse", { rx: n(half * 0.17 + 1.5), ry: 7.6, fill: "#3d2413" }),
        el("ellipse", { cx: 1.5, cy: 2.5, rx: n(half * 0.11), ry: 4.2, fill: "#7a5330" }),
      );
    }),
  );
  const stemD = "M-26 10C-22 36 -28 50 -32 64Q0 76 32 64C28 50 24 36 26 10Z";
  return (
    el("path", {
      d: stemD,
      fill: pen.linear(
        [
          [0, "#fbf1d8"],
          [0.5, "#ead7ae"],
          [1, "#a98a5c"],
        ],
        { x1: 0, y1: 0, x2: 1, y2: 0 },
      ),
    }) +
    el("path", { d: "M-24 14Q0 30 26 14V24Q0 40 -25 26Z", fill: "#5b3a20", opacity: 0.4 }) +
    solid(pen, {
      d,
      rx: 52,
      ry: 58,
      colour: "#b98a50",
      light: "#e6bf82",
      dark: "#6b4522",
      gloss: 0.1,
      skin: at({ x: 0, y: 0 }, ...pits),
    })
  );
}

/** Bamboo fungus, dried: netted skirts under pale hoods, laid side by side. */
export function bambooFungus(pen: Pen): string {
  const id = pen.symbol(veiled(pen));
  const spots = [
    [250, 500, -8, 1.1],
    [410, 480, 3, 1.2],
    [566, 506, 10, 1.08],
  ] as const;
  const back = spots.map(
    ([x, y, turn, scale]) =>
      shadow(pen, { x, y: y + 150 * scale, rx: 84 * scale }) + pen.use(id, { x, y, turn, scale }),
  );
  return (
    pouch(pen, { x: 640, y: 580, width: 170, height: 250, accent: "#2f5d43" }) +
    back.join("") +
    shadow(pen, { x: 420, y: 762, rx: 170, ry: 14 }) +
    pen.use(id, { x: 440, y: 716, turn: 96, scale: 0.8 })
  );
}

function veiled(pen: Pen): string {
  const net = range(8).flatMap((row) =>
    range(9).map((column) => {
      const half = 34 + row * 8.5;
      const [x, y] = [((column - 4 + (row % 2) * 0.5) / 4.4) * half, -44 + row * 15];
      return el("ellipse", {
        cx: n(x),
        cy: n(y),
        rx: n(half * 0.1),
        ry: 6.4,
        fill: "none",
        stroke: "#fbf2d6",
        "stroke-width": 3.6,
      });
    }),
  );
  const skirt =
    "M-30 -56C-60 -10 -96 40 -102 76Q-70 66 -52 80Q-24 64 0 80Q24 64 52 80Q72 66 102 76C96 40 60 -10 30 -56Z";
  const stemD = "M-22 -50L-26 140Q0 154 26 140L22 -50Z";
  const hood = "M-44 -50C-46 -86 -24 -112 0 -112C24 -112 46 -86 44 -50Q0 -30 -44 -50Z";
  return (
    el("path", {
      d: stemD,
      fill: pen.linear(
        [
          [0, "#fffaf0"],
          [0.5, "#f0e2bd"],
          [1, "#b99c66"],
        ],
        { x1: 0, y1: 0, x2: 1, y2: 0 },
      ),
    }) +
    el("path", { d: skirt, fill: "#8a6a35", opacity: 0.5 }) +
    net.join("") +
    el("path", { d: skirt, fill: "none", stroke: "#f7e9c2", "stroke-width": 4 }) +
    solid(pen, { d: hood, rx: 45, ry: 100, colour: "#c9a96a", light: "#f3dfae", dark: "#7a5a2c", gloss: 0.2 })
  );
}
