import { at, el, line, n, type Pen } from "../pen";
import { sprig } from "../plants";
import { polar, range, smooth } from "../shapes";
import { shadow, solid } from "../solid";
import { board } from "./board";

/** A slab of smoked pork on the board, slices of it fanned out, a string through its skin. */
export function curedPork(pen: Pen): string {
  const slices = range(6).map((index) =>
    at({ x: 226 + index * 64, y: 700 - (index % 2) * 4, turn: -16 + index * 3 }, slice(pen)),
  );
  return (
    board(pen, { x: 400, y: 664, width: 640 }) +
    at({ x: 404, y: 486, turn: -5 }, slab(pen)) +
    slices.join("") +
    at(
      { x: 620, y: 620, turn: -64 },
      sprig(pen, { length: 110, leaves: 5, leafLength: 62, colour: "#4f7f3c" }),
    )
  );
}

function slab(pen: Pen): string {
  const d =
    "M-236 -70C-180 -102 130 -112 226 -84C252 -76 256 60 238 96C200 124 -170 132 -226 104C-252 80 -256 -50 -236 -70Z";
  const lean = pen.linear([
    [0, "#c0553f"],
    [0.5, "#8f2f24"],
    [1, "#5b1a14"],
  ]);
  const fibres = range(60).map(
    () =>
      `M${n(pen.random.between(-230, 200))} ${n(pen.random.between(-60, 90))}q16 ${n(pen.random.between(-4, 4))} ${n(pen.random.between(22, 44))} 0`,
  );
  const rind = "M-250 64C-170 104 180 100 250 60L250 140H-250Z";
  return (
    shadow(pen, { x: 0, y: 116, rx: 236, ry: 30 }) +
    line(STRING, { colour: "#d9b87c", width: 7 }) +
    line(STRING, { colour: "#8a6332", width: 7, dash: "3 8" }) +
    el(
      "g",
      { "clip-path": pen.clip(d) },
      el("path", { d, fill: lean }),
      el("path", { d: fibres.join(""), stroke: "#e07a5c", "stroke-width": 2, fill: "none", opacity: 0.5 }),
      streak(pen, { y: -92, thick: 26 }),
      streak(pen, { y: -30, thick: 22 }),
      streak(pen, { y: 22, thick: 30 }),
      el("path", {
        d: rind,
        fill: pen.linear([
          [0, "#d08a3c"],
          [1, "#6b3415"],
        ]),
      }),
      line("M-240 72C-170 108 180 104 240 70", { colour: "#f7cf8a", width: 4, opacity: 0.7 }),
      el("path", {
        d,
        fill: pen.linear(
          [
            [0, "#fff3d0", 0.36],
            [0.4, "#fff3d0", 0],
            [1, "#2a0a05", 0.55],
          ],
          { x1: 0.2, y1: 0, x2: 0.7, y2: 1 },
        ),
      }),
      pen.soft({ cx: -110, cy: -66, rx: 90, ry: 12, fill: "#ffffff", opacity: 0.4, blur: 8 }),
    )
  );
}

/** The string the slab hung from in the smoke. */
const STRING = "M190 -84C196 -150 230 -190 214 -240";

/** A layer of fat across the slab. */
function streak(pen: Pen, { y, thick }: { y: number; thick: number }): string {
  const top = range(8).map((index) => ({ x: -250 + index * 72, y: y + pen.random.between(-9, 9) }));
  const foot = top.map((p) => ({ x: p.x, y: p.y + thick + pen.random.between(-5, 5) })).reverse();
  return (
    el("path", { d: smooth([...top, ...foot]), fill: "#f3cf9a", opacity: 0.94 }) +
    line(smooth(top, false), { colour: "#fff4d6", width: 3, opacity: 0.6 })
  );
}

function slice(pen: Pen): string {
  const d = "M-44 -40C-20 -54 34 -52 48 -38C58 -10 56 26 44 44C20 56 -28 54 -46 42C-56 20 -56 -22 -44 -40Z";
  const translucent = pen.linear(
    [
      [0, "#fbe6c0"],
      [1, "#edc084"],
    ],
    { x1: 0, y1: 0, x2: 1, y2: 1 },
  );
  return (
    el("path", { d, fill: "#2a0a05", opacity: 0.35, transform: "translate(5 9)", filter: pen.blur(3) }) +
    el(
      "g",
      { "clip-path": pen.clip(d) },
      el("path", { d, fill: translucent }),
      el("path", {
        d: "M-60 -34C-20 -46 30 -40 60 -32V-14C30 -22 -20 -26 -60 -14ZM-60 0C-20 -10 30 -6 60 2V24C30 14 -20 12 -60 22Z",
        fill: "#a83a2b",
        opacity: 0.92,
      }),
      el("path", { d: "M-60 42Q0 58 60 40V70H-60Z", fill: "#b5702e" }),
      el("path", {
        d: "M-40 -30C-20 -40 20 -40 36 -32",
        stroke: "#ffffff",
        "stroke-width": 5,
        fill: "none",
        opacity: 0.5,
        "stroke-linecap": "round",
      }),
    )
  );
}

/** Smoked sausages piled on the board, tied at their ends, with a few slices. */
export function sausages(pen: Pen): string {
  const id = pen.symbol(link(pen));
  const spots = [
    [392, 640, 2, 1],
    [410, 590, -2, 1.02],
    [398, 530, 1, 0.96],
    [404, 478, -3, 0.9],
  ] as const;
  const pile = spots.map(
    ([x, y, turn, scale]) =>
      at({ x, y: y + 26 }, pen.soft({ rx: 210 * scale, ry: 12, fill: "#2a0a05", opacity: 0.4, blur: 7 })) +
      pen.use(id, { x, y, turn, scale }),
  );
  const coins = range(6).map((index) =>
    at({ x: 220 + index * 66, y: 722 - (index % 2) * 8, turn: index * 30 }, coin(pen)),
  );
  return (
    board(pen, { x: 400, y: 676, width: 660 }) +
    pile.join("") +
    coins.join("") +
    at(
      { x: 616, y: 668, turn: -58 },
      sprig(pen, { length: 100, leaves: 5, leafLength: 60, colour: "#4f7f3c" }),
    )
  );
}

/** One link lying along x, a little bowed. */
function link(pen: Pen): string {
  const d =
    "M-200 -10C-214 -34 -190 -44 -160 -36C-60 -14 60 -14 160 -36C190 -44 216 -32 202 -8C190 16 90 36 0 36C-90 36 -188 16 -200 -10Z";
  const flecks = range(60).map(() =>
    el("ellipse", {
      cx: n(pen.random.between(-190, 190)),
      cy: n(pen.random.between(-34, 34)),
      rx: n(pen.random.between(3, 8)),
      ry: n(pen.random.between(2, 4.5)),
      fill: "#fbe0b8",
      opacity: 0.5,
    }),
  );
  const creases = range(20).map(
    () =>
      `M${n(pen.random.between(-190, 180))} ${n(pen.random.between(-26, 26))}q10 ${n(pen.random.between(-8, 8))} ${n(pen.random.between(14, 30))} ${n(pen.random.between(-4, 4))}`,
  );
  const skin =
    flecks.join("") +
    el("path", { d: creases.join(""), stroke: "#4a1210", "stroke-width": 2, fill: "none", opacity: 0.5 });
  const gleam = el("path", {
    d: "M-160 -22C-60 -2 60 -2 150 -20",
    stroke: "#ffd9bc",
    "stroke-width": 8,
    fill: "none",
    opacity: 0.7,
    "stroke-linecap": "round",
    filter: pen.blur(3),
  });
  const tie = (x: number, side: number) =>
    el("path", {
      d: `M${n(x)} -40q${n(side * 6)} 20 0 40M${n(x)} -22l${n(side * 34)} -12M${n(x)} -18l${n(side * 32)} 6`,
      stroke: "#e3c58c",
      "stroke-width": 5,
      fill: "none",
      "stroke-linecap": "round",
    });
  return (
    solid(pen, { d, rx: 206, ry: 40, colour: "#a5382a", light: "#d4694a", dark: "#5b1612", gloss: 0, skin }) +
    gleam +
    tie(-192, -1) +
    tie(192, 1)
  );
}

function coin(pen: Pen): string {
  const meat = pen.radial([
    [0, "#c9543c"],
    [0.8, "#a3352a"],
    [1, "#6b1a14"],
  ]);
  const fat = range(15).map(() => {
    const p = polar(Math.sqrt(pen.random.next()) * 28, pen.random.between(0, 360));
    return el("ellipse", {
      cx: n(p.x),
      cy: n(p.y * 0.8),
      rx: n(pen.random.between(3, 6)),
      ry: n(pen.random.between(2, 4)),
      fill: "#fbe6c8",
      opacity: 0.92,
    });
  });
  return (
    pen.soft({ cx: 4, cy: 9, rx: 38, ry: 30, fill: "#2a0a05", opacity: 0.4, blur: 3 }) +
    el("ellipse", { cx: 2, cy: 5, rx: 37, ry: 30, fill: "#5b1512" }) +
    el("ellipse", { rx: 36, ry: 29, fill: meat }) +
    fat.join("") +
    el("ellipse", {
      cx: -12,
      cy: -12,
      rx: 12,
      ry: 4,
      fill: "#ffffff",
      opacity: 0.35,
      transform: "rotate(-20 -12 -12)",
    })
  );
}
