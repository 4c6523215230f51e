import { at, el, n, type Pen } from "../pen";
import { heap } from "../heap";
import { basket, bowl } from "../packs";
import { leaf, twig } from "../plants";
import { blob, darker, lighter, oval, polar, polygon, range, smooth } from "../shapes";
import { shadow, solid } from "../solid";

/** Oranges in a basket, one halved, one peeled segment beside it. */
export function oranges(pen: Pen): string {
  const ids = range(2).map(() => pen.symbol(orange(pen)));
  const holder = basket(pen, { x: 412, y: 500, rx: 262 });
  const pile = heap(pen, { x: 412, y: 470, rx: 184, rise: 100, rows: 5, gap: 132 }, ({ x, y, index }) =>
    pen.use(ids[index % 2] ?? "", { x, y, turn: index * 67, scale: 0.92 }),
  );
  const leaves =
    at({ x: 426, y: 330, turn: -34 }, leaf(pen, { length: 128, width: 38, colour: "#3f7040" })) +
    at({ x: 420, y: 332, turn: -150 }, leaf(pen, { length: 104, width: 34, colour: "#4f8444" }));
  const cut = at({ x: 262, y: 664 }, shadow(pen, { x: 0, y: 84, rx: 92 }), orangeHalf(pen));
  const whole =
    shadow(pen, { x: 512, y: 748, rx: 84 }) +
    pen.use(ids[1] ?? "", { x: 512, y: 664, scale: 0.98, turn: 20 });
  return holder.back + pile + leaves + holder.front + whole + cut;
}

function orange(pen: Pen): string {
  const { random } = pen;
  const d = blob(random, { rx: 88, ry: 84, wobble: 0.012, corners: 12 });
  const pores = (count: number, colour: string, width: number) => {
    const marks = range(count).map(() => {
      const { x, y } = polar(Math.sqrt(random.next()) * 84, random.between(0, 360));
      return `M${n(x)} ${n(y)}h.01`;
    });
    const pen = { stroke: colour, "stroke-width": width, "stroke-linecap": "round" };
    return el("path", { d: marks.join(""), fill: "none", ...pen, opacity: 0.42 });
  };
  const star = el("path", {
    d: range(5)
      .map((index) => {
        const p = polar(10, index * 72);
        return `M0 -8L${n(p.x)} ${n(p.y - 8)}`;
      })
      .join(""),
    stroke: "#6d8a3a",
    "stroke-width": 5,
    "stroke-linecap": "round",
  });
  return solid(pen, {
    d,
    rx: 88,
    ry: 84,
    colour: "#ee8a1d",
    light: "#ffc45e",
    dark: "#a84c0b",
    gloss: 0.5,
    skin: pores(100, "#b9560c", 3) + pores(80, "#ffc878", 2.6) + star,
  });
}

function orangeHalf(pen: Pen): string {
  const flesh = pen.radial(
    [
      [0, "#ffd070"],
      [0.6, "#f99a24"],
      [1, "#e97f12"],
    ],
    { cx: 0.5, cy: 0.5, r: 0.6 },
  );
  const parts = range(10).map((index) => {
    const turn = index * 36;
    const cells = range(9).map(() => {
      const { x, y } = polar(pen.random.between(24, 64), pen.random.between(-13, 13));
      return el("ellipse", {
        cx: n(x),
        cy: n(y),
        rx: 8,
        ry: 3,
        fill: "#ffe3a4",
        opacity: 0.4,
        transform: `rotate(${n((Math.atan2(y, x) * 180) / Math.PI)} ${n(x)} ${n(y)})`,
      });
    });
    return el(
      "g",
      { transform: `rotate(${turn})` },
      el("path", { d: "M10 0C22 -12 52 -24 66 -19C74 -12 74 12 66 19C52 24 22 12 10 0Z", fill: flesh }),
      cells.join(""),
    );
  });
  return (
    el("path", { d: oval({ x: 4, y: 8, rx: 96, ry: 90 }), fill: "#a84c0b" }) +
    el("path", { d: oval({ x: 0, y: 0, rx: 96, ry: 90 }), fill: "#f08c1e" }) +
    el("path", { d: oval({ x: 0, y: 0, rx: 88, ry: 82 }), fill: "#fff0cf" }) +
    el("g", { transform: "scale(1.06 0.98)" }, parts.join("")) +
    el("circle", { r: 8, fill: "#fff0cf" }) +
    el("path", {
      d: "M-62 -40A76 72 0 0 1 -14 -70",
      stroke: "#ffffff",
      "stroke-width": 7,
      fill: "none",
      opacity: 0.55,
      "stroke-linecap": "round",
      filter: pen.blur(2),
    })
  );
}

/** Cherries heaped in a pale bowl, pairs hanging over its rim. */
export function cherries(pen: Pen, sort: { colour: string }): string {
  const ids = range(2).map(() => pen.symbol(cherry(pen, sort.colour)));
  const holder = bowl(pen, { x: 400, y: 520, rx: 250, glaze: "#dfe4da", inside: "#c5cbbd" });
  const pile = heap(pen, { x: 400, y: 508, rx: 208, rise: 96, rows: 8, gap: 66 }, ({ x, y, index }) => {
    const stem =
      index % 3 === 0 ? stalk(x, y - 24, pen.random.between(-44, 44), pen.random.between(64, 96)) : "";
    return stem + pen.use(ids[index % 2] ?? "", { x, y, turn: pen.random.between(-25, 25) });
  });
  const pair = (x: number, y: number) =>
    shadow(pen, { x: x - 40, y: y + 34, rx: 36 }) +
    shadow(pen, { x: x + 38, y: y + 40, rx: 36 }) +
    stalk(x - 40, y - 26, 44, 92) +
    stalk(x + 38, y - 20, -34, 98) +
    pen.use(ids[0] ?? "", { x: x - 40, y }) +
    pen.use(ids[1] ?? "", { x: x + 38, y: y + 6 }) +
    at(
      { x: x + 4, y: y - 118, turn: -16 },
      leaf(pen, { length: 92, width: 34, colour: "#4f8444", teeth: true }),
    );
  return holder.back + pile + holder.front + pair(232, 712) + pair(560, 724);
}

function stalk(x: number, y: number, lean: number, length: number): string {
  const d = `M${n(x)} ${n(y)}Q${n(x + lean * 0.2)} ${n(y - length * 0.6)} ${n(x + lean)} ${n(y - length)}`;
  return (
    el("path", { d, stroke: "#40602c", "stroke-width": 5.5, fill: "none", "stroke-linecap": "round" }) +
    el("path", { d, stroke: "#9bb85c", "stroke-width": 2, fill: "none", "stroke-linecap": "round" })
  );
}

function cherry(pen: Pen, colour: string): string {
  const d = "M0 -30C14 -40 40 -34 42 -4C43 24 22 40 0 40C-22 40 -43 24 -42 -4C-40 -34 -14 -40 0 -30Z";
  const dip = pen.soft({
    cx: 0,
    cy: -27,
    rx: 14,
    ry: 6,
    fill: "#2c0508",
    opacity: 0.6,
    blur: 2,
  });
  const seam = el("path", {
    d: "M4 -26C16 -4 14 22 4 38",
    stroke: "#3d060b",
    "stroke-width": 2,
    fill: "none",
    opacity: 0.35,
  });
  return solid(pen, {
    d,
    rx: 42,
    ry: 40,
    colour,
    light: lighter(colour, 0.3),
    dark: darker(colour, 0.62),
    gloss: 1,
    skin: seam + dip,
  });
}

/** Plums or crisp green plums with their bloom, on a tray with leaves. */
export function plums(pen: Pen, sort: { colour: string; blush: string }): string {
  const ids = range(3).map(() => pen.symbol(plum(pen, sort)));
  const holder = basket(pen, { x: 410, y: 508, rx: 256 });
  const pile = heap(pen, { x: 410, y: 482, rx: 196, rise: 96, rows: 6, gap: 96 }, ({ x, y, index }) =>
    pen.use(ids[index % 3] ?? "", { x, y, turn: pen.random.between(-50, 50) }),
  );
  const front = [
    [214, 690, -20],
    [338, 726, 30],
    [560, 704, 70],
  ] as const;
  const loose = front.map(
    ([x, y, turn], index) =>
      shadow(pen, { x, y: y + 56, rx: 56 }) + pen.use(ids[index % 3] ?? "", { x, y, turn }),
  );
  const branch = at(
    { x: 400, y: 372, turn: -12 },
    twig({ length: 180, width: 8, bend: -20, colour: "#6b4a30" }),
    at({ x: 60, y: -8, turn: -50 }, leaf(pen, { length: 110, width: 34, colour: "#5b8a42" })),
    at({ x: 130, y: -6, turn: 16 }, leaf(pen, { length: 104, width: 32, colour: "#4f7f3c" })),
  );
  const cutOne = at({ x: 452, y: 722 }, shadow(pen, { x: 0, y: 50, rx: 56 }), plumHalf(pen, sort));
  return holder.back + branch + pile + holder.front + loose.join("") + cutOne;
}

function plum(pen: Pen, { colour, blush }: { colour: string; blush: string }): string {
  const d = "M0 -58C26 -66 60 -44 60 -4C60 36 30 60 0 60C-30 60 -60 36 -60 -4C-60 -44 -26 -66 0 -58Z";
  const cheek = pen.soft({
    cx: 22,
    cy: -8,
    rx: 40,
    ry: 46,
    fill: blush,
    opacity: 0.45,
    blur: 12,
  });
  const seam = el("path", {
    d: "M0 -58C22 -30 24 24 4 60",
    stroke: darker(colour, 0.4),
    "stroke-width": 2.4,
    fill: "none",
    opacity: 0.5,
  });
  const bloom = pen.soft({
    cx: -16,
    cy: -6,
    rx: 34,
    ry: 40,
    fill: "#f4f7ff",
    opacity: 0.32,
    blur: 9,
  });
  const specks = range(26).map(() => {
    const p = polar(pen.random.between(8, 52), pen.random.between(0, 360));
    return el("circle", { cx: n(p.x), cy: n(p.y), r: 1.1, fill: "#fffbe2", opacity: 0.7 });
  });
  const dip = pen.soft({
    cx: 0,
    cy: -55,
    rx: 13,
    ry: 5,
    fill: "#3d3a12",
    opacity: 0.6,
    blur: 1.5,
  });
  return solid(pen, {
    d,
    rx: 60,
    ry: 60,
    colour,
    gloss: 0.45,
    skin: cheek + seam + specks.join("") + bloom + dip,
  });
}

function plumHalf(pen: Pen, { colour }: { colour: string }): string {
  const flesh = pen.radial(
    [
      [0, "#fdf0a8"],
      [0.75, "#ecd873"],
      [1, colour],
    ],
    { cx: 0.5, cy: 0.5, r: 0.55 },
  );
  const stone = polygon([
    { x: 0, y: -24 },
    { x: 15, y: -6 },
    { x: 12, y: 16 },
    { x: 0, y: 26 },
    { x: -12, y: 16 },
    { x: -15, y: -6 },
  ]);
  return (
    el("path", { d: oval({ x: 3, y: 4, rx: 58, ry: 54 }), fill: darker(colour, 0.35) }) +
    el("path", { d: oval({ x: 0, y: 0, rx: 57, ry: 53 }), fill: flesh }) +
    el("path", {
      d: stone,
      fill: "#9c6a3a",
      stroke: "#6b4424",
      "stroke-width": 2.4,
      "stroke-linejoin": "round",
    }) +
    el("path", { d: "M-4 -14L-2 14M5 -10L4 14", stroke: "#d9a66e", "stroke-width": 1.8, opacity: 0.7 })
  );
}

/** Pears with russet dots; one halved. */
export function pears(pen: Pen, sort: { colour: string }): string {
  const id = pen.symbol(pear(pen, sort.colour));
  const spots = [
    { x: 268, y: 476, turn: -10, scale: 1.1 },
    { x: 552, y: 470, turn: 12, scale: 1.08 },
    { x: 412, y: 440, turn: 2, scale: 1.2 },
  ];
  const back = spots.map(
    (spot) =>
      shadow(pen, { x: spot.x, y: spot.y + 124 * spot.scale, rx: 92 * spot.scale }) + pen.use(id, spot),
  );
  const leaves = at({ x: 424, y: 268, turn: -18 }, leaf(pen, { length: 120, width: 42, colour: "#4f7f3c" }));
  const lying =
    shadow(pen, { x: 580, y: 744, rx: 116, ry: 18 }) + pen.use(id, { x: 566, y: 664, turn: 78, scale: 0.92 });
  return (
    back.join("") +
    leaves +
    lying +
    at({ x: 306, y: 618, scale: 1.04 }, shadow(pen, { x: 0, y: 122, rx: 92 }), pearHalf(pen, sort.colour))
  );
}

const PEAR =
  "M0 -112C24 -114 32 -88 38 -62C46 -28 98 -4 96 52C94 100 52 124 0 124C-52 124 -94 100 -96 52C-98 -4 -46 -28 -38 -62C-32 -88 -24 -114 0 -112Z";

function pear(pen: Pen, colour: string): string {
  const dots = range(130).map(() =>
    el("circle", {
      cx: n(pen.random.between(-92, 92)),
      cy: n(pen.random.between(-104, 118)),
      r: n(pen.random.between(0.9, 2)),
      fill: "#7d5a24",
      opacity: 0.45,
    }),
  );
  const russet = pen.soft({
    cx: 0,
    cy: -104,
    rx: 34,
    ry: 18,
    fill: "#a9773a",
    opacity: 0.5,
    blur: 7,
  });
  const stem = el("path", {
    d: "M0 -106C2 -130 10 -146 22 -158",
    stroke: "#5b3f24",
    "stroke-width": 8,
    fill: "none",
    "stroke-linecap": "round",
  });
  return stem + solid(pen, { d: PEAR, rx: 96, ry: 122, colour, gloss: 0.4, skin: dots.join("") + russet });
}

function pearHalf(pen: Pen, colour: string): string {
  const flesh = pen.radial(
    [
      [0, "#fffdf2"],
      [0.7, "#fbf3d4"],
      [1, "#efe0a8"],
    ],
    { cx: 0.45, cy: 0.6, r: 0.6 },
  );
  const core = smooth([
    { x: 0, y: 8 },
    { x: 24, y: 42 },
    { x: 14, y: 76 },
    { x: 0, y: 84 },
    { x: -14, y: 76 },
    { x: -24, y: 42 },
  ]);
  return (
    el("path", { d: PEAR, fill: darker(colour, 0.3), transform: "translate(5 5)" }) +
    el("path", { d: PEAR, fill: colour }) +
    el("path", { d: PEAR, fill: flesh, transform: "scale(0.93) translate(-1 2)" }) +
    el("path", { d: core, fill: "#f3e6b4", stroke: "#d3ba76", "stroke-width": 2 }) +
    el("path", {
      d: "M-9 40C-15 52 -13 62 -8 66C-3 58 -4 48 -9 40ZM9 40C15 52 13 62 8 66C3 58 4 48 9 40Z",
      fill: "#4a2a14",
    }) +
    el("path", { d: "M0 -96V6", stroke: "#e3d296", "stroke-width": 3 })
  );
}
