import { heap } from "../heap";
import { bowl } from "../packs";
import { at, el, n, type Pen } from "../pen";
import { leaf } from "../plants";
import { darker, lighter, mix, range } from "../shapes";
import { shadow } from "../solid";

/** What one grain looks like and what its ear looks like. */
export interface GrainSort {
  colour: string;
  /** Half length and half width of a grain, picture units. */
  size: readonly [length: number, width: number];
  shape: "oval" | "round" | "triangle" | "groove" | "flake";
  ear: "rice" | "millet" | "buckwheat" | "oat" | "coix" | "bean";
  earColour: string;
}

/** A sack of grain with its edge rolled down, a bowl of it in front, and ears of the plant. */
export function grain(pen: Pen, sort: GrainSort): string {
  const ids = range(5).map(() => pen.symbol(kernel(pen, sort)));
  const scatter = range(34).map((index) =>
    pen.use(ids[index % 5] ?? "", {
      x: pen.random.between(80, 470),
      y: pen.random.between(742, 780),
      turn: pen.random.between(0, 360),
    }),
  );
  const dish = bowl(pen, { x: 560, y: 612, rx: 170, glaze: "#7d4a2c", inside: "#4f2e1a" });
  return (
    at({ x: 560, y: 560, turn: -74 }, ear(pen, sort)) +
    at({ x: 600, y: 566, turn: -58 }, ear(pen, sort)) +
    sack(pen, { sort, ids }) +
    dish.back +
    grains(pen, { sort, ids, x: 560, y: 604, rx: 146, rise: 62 }) +
    dish.front +
    scatter.join("")
  );
}

function grains(
  pen: Pen,
  {
    sort,
    ids,
    x,
    y,
    rx,
    rise,
  }: { sort: GrainSort; ids: string[]; x: number; y: number; rx: number; rise: number },
): string {
  const bed = pen.radial(
    [
      [0, lighter(sort.colour, 0.1)],
      [0.6, darker(sort.colour, 0.22)],
      [1, darker(sort.colour, 0.55)],
    ],
    { cx: 0.4, cy: 0.3, r: 0.75 },
  );
  const ry = rx * 0.3;
  const mound = `M${n(x - rx)} ${n(y)}C${n(x - rx * 0.6)} ${n(y - rise * 0.5)} ${n(x - rx * 0.4)} ${n(y - rise - ry * 0.4)} ${n(x)} ${n(y - rise - ry * 0.4)}S${n(x + rx * 0.6)} ${n(y - rise * 0.5)} ${n(x + rx)} ${n(y)}A${n(rx)} ${n(ry)} 0 0 1 ${n(x - rx)} ${n(y)}Z`;
  const gap = Math.max(10.5, sort.size[0] * 1.75);
  const kernels = heap(
    pen,
    { x, y, rx: rx * 0.97, ry, rise, rows: Math.ceil(190 / gap), gap, stray: 0.6 },
    (spot) => pen.use(ids[spot.index % 5] ?? "", { x: spot.x, y: spot.y, turn: pen.random.between(0, 360) }),
  );
  const light = el("path", {
    d: mound,
    fill: pen.linear(
      [
        [0, "#fff3d0", 0.38],
        [0.45, "#fff3d0", 0],
        [1, "#2a130a", 0.42],
      ],
      { x1: 0, y1: 0, x2: 1, y2: 0.7 },
    ),
  });
  return el("path", { d: mound, fill: bed }) + kernels + light;
}

function kernel(pen: Pen, { colour, size, shape }: GrainSort): string {
  const [a, b] = size;
  const tone = mix(colour, pen.random.chance(0.5) ? "#fff3d6" : "#3d2413", pen.random.between(0, 0.22));
  const rim = { fill: tone, stroke: darker(tone, 0.42), "stroke-width": 0.9 };
  const gleam = el("ellipse", {
    cx: n(-a * 0.25),
    cy: n(-b * 0.35),
    rx: n(a * 0.42),
    ry: n(b * 0.28),
    fill: "#fffaf0",
    opacity: 0.65,
  });
  if (shape === "triangle") {
    return (
      el("path", {
        d: `M${n(-a)} ${n(b * 0.8)}Q${n(-a * 0.5)} ${n(-b * 0.6)} 0 ${n(-b * 1.3)}Q${n(a * 0.5)} ${n(-b * 0.6)} ${n(a)} ${n(b * 0.8)}Q0 ${n(b * 1.3)} ${n(-a)} ${n(b * 0.8)}Z`,
        ...rim,
      }) +
      el("path", {
        d: `M0 ${n(-b * 1.2)}V${n(b)}`,
        stroke: lighter(tone, 0.5),
        "stroke-width": 1.4,
        opacity: 0.7,
      })
    );
  }
  const body = el("ellipse", { rx: n(a), ry: n(b), ...rim });
  if (shape === "groove")
    return (
      body +
      el("path", {
        d: `M${n(-a * 0.7)} ${n(b * 0.1)}Q0 ${n(b * 0.55)} ${n(a * 0.7)} ${n(b * 0.1)}`,
        stroke: darker(tone, 0.5),
        "stroke-width": n(b * 0.34),
        fill: "none",
        opacity: 0.75,
      }) +
      gleam
    );
  if (shape === "flake")
    return (
      body +
      el("path", {
        d: `M${n(-a * 0.8)} 0H${n(a * 0.8)}`,
        stroke: darker(tone, 0.35),
        "stroke-width": 1.4,
        opacity: 0.7,
      }) +
      gleam
    );
  return body + gleam;
}

/** Burlap: weave, a rolled-down collar, a tuck at each lower corner. */
function sack(pen: Pen, { sort, ids }: { sort: GrainSort; ids: string[] }): string {
  const cloth = "#c8a873";
  const body = "M118 470C92 560 86 660 104 716C130 752 420 752 446 716C464 660 458 560 432 470Z";
  const fill = pen.linear(
    [
      [0, darker(cloth, 0.3)],
      [0.24, lighter(cloth, 0.35)],
      [0.55, cloth],
      [1, darker(cloth, 0.5)],
    ],
    { x1: 0, y1: 0, x2: 1, y2: 0.15 },
  );
  const threads = range(34).map(
    (index) =>
      `M${n(86 + index * 11.4)} 460q${n(pen.random.between(-6, 6))} 140 ${n(pen.random.between(-8, 8))} 290`,
  );
  const across = range(26).map((index) => `M80 ${n(470 + index * 11)}q190 ${n(12 + index * 0.8)} 386 0`);
  const folds = el("path", {
    d: "M150 520Q170 620 140 730M402 520Q380 640 420 726M260 560Q270 660 250 746",
    stroke: darker(cloth, 0.5),
    "stroke-width": 9,
    fill: "none",
    opacity: 0.22,
    filter: pen.blur(4),
  });
  return (
    shadow(pen, { x: 276, y: 738, rx: 190 }) +
    el(
      "g",
      { "clip-path": pen.clip(body) },
      el("path", { d: body, fill }),
      el("path", {
        d: threads.join("") + across.join(""),
        stroke: darker(cloth, 0.4),
        "stroke-width": 1.6,
        fill: "none",
        opacity: 0.32,
      }),
      folds,
    ) +
    sackPrint(pen) +
    rolledCollar(pen, cloth) +
    el("ellipse", { cx: 275, cy: 448, rx: 156, ry: 36, fill: darker(cloth, 0.6) }) +
    grains(pen, { sort, ids, x: 275, y: 446, rx: 150, rise: 74 })
  );
}

/** The edge of the sack, rolled down. */
function rolledCollar(pen: Pen, cloth: string): string {
  const collar =
    "M106 450C106 410 444 410 444 450C456 486 440 506 430 510C380 536 170 536 120 510C108 504 94 484 106 450Z";
  return (
    el("path", {
      d: collar,
      fill: "#2a130a",
      opacity: 0.35,
      transform: "translate(3 10)",
      filter: pen.blur(6),
    }) +
    el("path", {
      d: collar,
      fill: pen.linear([
        [0, lighter(cloth, 0.2)],
        [0.5, lighter(cloth, 0.45)],
        [1, darker(cloth, 0.25)],
      ]),
    }) +
    el(
      "g",
      { "clip-path": pen.clip(collar) },
      el("path", {
        d: range(44)
          .map((index) => `M${n(96 + index * 8.2)} 400l${n((index - 22) * 0.5)} 140`)
          .join(""),
        stroke: darker(cloth, 0.35),
        "stroke-width": 1.5,
        opacity: 0.35,
      }),
    )
  );
}

function sackPrint(pen: Pen): string {
  const ring = el("circle", { r: 52, fill: "none", stroke: "#b93a22", "stroke-width": 4, opacity: 0.75 });
  const fields = el("path", {
    d: "M-40 16Q-14 -8 6 12T42 4M-32 30Q-8 8 12 26T34 22",
    stroke: "#b93a22",
    "stroke-width": 4,
    fill: "none",
    opacity: 0.75,
  });
  const sun = el("circle", { cx: 8, cy: -18, r: 11, fill: "#b93a22", opacity: 0.75 });
  return at(
    { x: 270, y: 636, turn: -2 },
    ring,
    fields,
    sun,
    el("circle", {
      r: 58,
      fill: "none",
      stroke: "#b93a22",
      "stroke-width": 1.5,
      opacity: 0.5,
      filter: pen.blur(0.4),
    }),
  );
}

/** One ear along +x, its stalk at the origin. */
function ear(pen: Pen, { ear: kind, earColour, colour }: GrainSort): string {
  const stalk = el("path", {
    d: "M0 0Q120 -24 250 -4",
    stroke: darker(earColour, 0.3),
    "stroke-width": 5,
    fill: "none",
  });
  const blade = at(
    { x: 40, y: -4, turn: 24 },
    leaf(pen, { length: 170, width: 16, colour: "#8a9a4c", veins: false }),
  );
  if (kind === "buckwheat")
    return (
      stalk +
      blossoms(pen, "#f7dfe0") +
      at({ x: 90, y: -10, turn: -40 }, leaf(pen, { length: 70, width: 34, colour: "#5f8a45" }))
    );
  if (kind === "bean")
    return (
      stalk +
      [60, 120, 180]
        .map((x, index) =>
          at(
            { x, y: -12, turn: index % 2 ? 40 : -40 },
            el("path", {
              d: "M0 0C30 -14 70 -12 92 4C70 16 30 12 0 0Z",
              fill: earColour,
              stroke: darker(earColour, 0.4),
              "stroke-width": 2,
            }),
            el("path", {
              d: "M16 1Q50 -6 80 3",
              stroke: lighter(earColour, 0.4),
              "stroke-width": 3,
              fill: "none",
            }),
          ),
        )
        .join("")
    );
  if (kind === "millet") return stalk + blade + milletHead(pen, earColour);
  const grainOne = (x: number, side: number, droop: number) =>
    at(
      { x, y: -14 + side * 9, turn: side * (kind === "oat" ? 38 : 22) + droop },
      el("ellipse", {
        cx: 13,
        rx: kind === "coix" ? 10 : 15,
        ry: kind === "coix" ? 8 : 5.4,
        fill: kind === "coix" ? mix(earColour, colour, 0.4) : earColour,
        stroke: darker(earColour, 0.45),
        "stroke-width": 1.2,
      }),
      el("ellipse", { cx: 9, cy: -1.8, rx: 6, ry: 1.6, fill: "#fff8e4", opacity: 0.7 }),
      kind === "coix"
        ? ""
        : el("path", { d: "M27 0L46 -2", stroke: darker(earColour, 0.2), "stroke-width": 1 }),
    );
  const rows = range(13).map(
    (index) => grainOne(112 + index * 12, -1, index * 1.4) + grainOne(116 + index * 12, 1, index * 1.4),
  );
  return stalk + blade + rows.join("");
}

function milletHead(pen: Pen, colour: string): string {
  return range(260)
    .map(() => {
      const along = pen.random.next();
      const half = 26 * Math.sin(Math.PI * (0.12 + along * 0.84));
      const off = pen.random.between(-1, 1) * half;
      const tone = mix(
        darker(colour, 0.35),
        lighter(colour, 0.4),
        0.5 - off / 60 + pen.random.between(-0.2, 0.2),
      );
      return el("circle", {
        cx: n(110 + along * 170),
        cy: n(-14 + off + Math.sin(along * 3) * -6),
        r: n(pen.random.between(3, 4.6)),
        fill: tone,
      });
    })
    .join("");
}

function blossoms(pen: Pen, colour: string): string {
  return range(26)
    .map(() => {
      const [x, y] = [pen.random.between(140, 250), -8 + pen.random.between(-34, 34)];
      const petals = range(5).map((index) =>
        el("ellipse", { cx: 0, cy: -5, rx: 3.6, ry: 6, fill: colour, transform: `rotate(${index * 72})` }),
      );
      return at(
        { x, y, scale: pen.random.between(0.8, 1.3) },
        ...petals,
        el("circle", { r: 2.4, fill: "#c25a6a" }),
      );
    })
    .join("");
}
