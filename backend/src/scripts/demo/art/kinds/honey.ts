import { seal } from "../packs";
import { at, el, line, n, type Pen } from "../pen";
import { darker, lighter, polar, polygon, range } from "../shapes";
import { shadow } from "../solid";

/** A jar of honey with a cloth cap, a dipper dripping, a piece of comb and a flower of the pasture. */
export function honeyJar(pen: Pen, sort: { honey: string; cloth: string; blossom: string }): string {
  return (
    at({ x: 268, y: 0 }, jar(pen, sort)) +
    at({ x: 560, y: 640 }, comb(pen, { honey: sort.honey, scale: 1 })) +
    dipper(pen, sort.honey) +
    at({ x: 452, y: 742 }, flower(pen, sort.blossom)) +
    at({ x: 388, y: 760, scale: 0.7 }, flower(pen, sort.blossom))
  );
}

/** A slab of comb honey on a wooden board, a small jar behind. */
export function combHoney(pen: Pen, sort: { honey: string; cloth: string; blossom: string }): string {
  const board = "M120 690L230 570H640L706 690L690 716H136Z";
  return (
    at({ x: 560, y: -70, scale: 0.92 }, jar(pen, sort)) +
    el("path", {
      d: board,
      fill: "#2a130a",
      opacity: 0.35,
      transform: "translate(6 16)",
      filter: pen.blur(10),
    }) +
    el("path", {
      d: board,
      fill: pen.linear([
        [0, "#c48f57"],
        [0.8, "#a56f3c"],
        [1, "#7a4d28"],
      ]),
    }) +
    at({ x: 356, y: 560, scale: 1.75 }, comb(pen, { honey: sort.honey, scale: 1.75 })) +
    at({ x: 600, y: 744 }, flower(pen, sort.blossom))
  );
}

const JAR =
  "M-124 330C-138 336 -146 352 -146 372V640C-146 668 -132 682 -104 684H104C132 682 146 668 146 640V372C146 352 138 336 124 330Z";

const CONTENT = "M-134 372V638C-134 660 -124 670 -102 672H102C124 670 134 660 134 638V372Q0 352 -134 372Z";

function jar(pen: Pen, { honey, cloth }: { honey: string; cloth: string }): string {
  const amber = pen.linear(
    [
      [0, darker(honey, 0.45)],
      [0.16, honey],
      [0.34, lighter(honey, 0.5)],
      [0.6, honey],
      [0.88, darker(honey, 0.5)],
      [1, darker(honey, 0.3)],
    ],
    { x1: 0, y1: 0, x2: 1, y2: 0.06 },
  );
  const depth = pen.linear([
    [0, "#fff0b8", 0.35],
    [0.4, "#fff0b8", 0],
    [1, "#4a1d04", 0.45],
  ]);
  const gleams =
    line("M-116 380V630", { colour: "#ffffff", width: 15, opacity: 0.62 }) +
    line("M-92 392V470", { colour: "#ffffff", width: 6, opacity: 0.5 }) +
    line("M120 400V640", { colour: "#fff3cf", width: 7, opacity: 0.45 });
  const bubbles = range(12).map(() =>
    el("circle", {
      cx: n(pen.random.between(-80, 90)),
      cy: n(pen.random.between(380, 640)),
      r: n(pen.random.between(1.5, 4)),
      fill: "#fff6d8",
      opacity: 0.5,
    }),
  );
  return (
    shadow(pen, { x: 0, y: 680, rx: 150 }) +
    pen.soft({
      cx: 70,
      cy: 700,
      rx: 130,
      ry: 18,
      fill: lighter(honey, 0.2),
      opacity: 0.5,
      blur: 10,
    }) +
    el("path", { d: JAR, fill: "#f7ead0", opacity: 0.9 }) +
    el("path", { d: CONTENT, fill: amber }) +
    el("path", { d: CONTENT, fill: depth }) +
    el("ellipse", { cx: 0, cy: 371, rx: 134, ry: 15, fill: lighter(honey, 0.55), opacity: 0.9 }) +
    bubbles.join("") +
    at({ x: 0, y: 536 }, jarLabel(pen, honey)) +
    gleams +
    cap(pen, cloth)
  );
}

function jarLabel(pen: Pen, honey: string): string {
  const hexagon = polygon(range(6).map((index) => polar(84, index * 60 + 30)));
  const inner = polygon(range(6).map((index) => polar(74, index * 60 + 30)));
  return (
    el("path", { d: hexagon, fill: "#24140e", opacity: 0.25, transform: "translate(3 4)" }) +
    el("path", { d: hexagon, fill: "#fbf3e0" }) +
    el("path", { d: inner, fill: "none", stroke: darker(honey, 0.3), "stroke-width": 2 }) +
    at({ x: 0, y: -16 }, seal(pen, 46)) +
    el("path", { d: "M-56 38C-24 22 20 54 56 34", stroke: "#b93a22", "stroke-width": 3, fill: "none" })
  );
}

function cap(pen: Pen, cloth: string): string {
  const skirt =
    "M-132 292C-100 276 100 276 132 292C150 320 158 338 166 352Q140 340 116 358Q90 340 60 360Q30 342 0 362Q-30 342 -60 360Q-90 340 -116 358Q-140 340 -166 352C-158 338 -150 320 -132 292Z";
  const checks =
    range(11)
      .map((index) => `M${n(-150 + index * 30)} 280l${n((index - 5) * 5)} 90`)
      .join("") + "M-140 306Q0 286 140 306M-156 334Q0 312 156 334";
  return (
    el("path", {
      d: skirt,
      fill: "#2a130a",
      opacity: 0.3,
      transform: "translate(2 8)",
      filter: pen.blur(4),
    }) +
    el("path", {
      d: skirt,
      fill: pen.linear(
        [
          [0, darker(cloth, 0.2)],
          [0.3, lighter(cloth, 0.3)],
          [1, darker(cloth, 0.35)],
        ],
        { x1: 0, y1: 0, x2: 1, y2: 0.1 },
      ),
    }) +
    el(
      "g",
      { "clip-path": pen.clip(skirt) },
      el("path", { d: checks, stroke: "#fffaf0", "stroke-width": 5, opacity: 0.4, fill: "none" }),
    ) +
    el("ellipse", { cx: 0, cy: 290, rx: 132, ry: 22, fill: lighter(cloth, 0.22) }) +
    el("path", { d: "M-138 318Q0 344 138 318", stroke: "#d9b87c", "stroke-width": 7, fill: "none" }) +
    el("path", {
      d: "M-138 318Q0 344 138 318",
      stroke: "#8a6332",
      "stroke-width": 7,
      fill: "none",
      "stroke-dasharray": "2 7",
    }) +
    el("path", {
      d: "M20 332c-26 -24 -46 10 -8 8c40 2 26 -34 0 -10M14 336l-20 36M18 336l14 38",
      stroke: "#c9a262",
      "stroke-width": 5,
      fill: "none",
      "stroke-linecap": "round",
    })
  );
}

/** A piece of comb about the origin: capped and open cells, honey running out below. */
function comb(pen: Pen, { honey, scale }: { honey: string; scale: number }): string {
  const face = "M-128 -52L96 -70L132 30L-98 62Z";
  const cells = range(9).flatMap((row) =>
    range(14).map((column) => {
      const [x, y] = [-150 + column * 22 + (row % 2) * 11, -86 + row * 19];
      const isCapped = pen.random.chance(0.3);
      const hexagon = polygon(
        range(6).map((index) => {
          const p = polar(11, index * 60 + 30);
          return { x: x + p.x, y: y + p.y };
        }),
      );
      const tone = isCapped ? "#f2cf7c" : darker(honey, pen.random.between(0.05, 0.3));
      return (
        el("path", { d: hexagon, fill: tone, stroke: "#f7dd94", "stroke-width": 3 }) +
        (isCapped
          ? ""
          : el("ellipse", { cx: n(x - 3), cy: n(y - 3), rx: 3.6, ry: 2.2, fill: "#fff4c4", opacity: 0.85 }))
      );
    }),
  );
  const drip =
    "M-98 62L132 30V52C124 60 118 70 110 56C100 60 92 88 82 62C60 66 40 74 20 66C10 96 -4 84 -6 68C-40 76 -70 78 -98 80Z";
  return (
    shadow(pen, { x: 10, y: 78, rx: 128, ry: 20 / Math.sqrt(scale) }) +
    el("ellipse", { cx: 16, cy: 84, rx: 120, ry: 15, fill: honey, opacity: 0.85 }) +
    el("ellipse", { cx: -10, cy: 81, rx: 60, ry: 5, fill: "#fff0b8", opacity: 0.7 }) +
    el("path", {
      d: drip,
      fill: pen.linear([
        [0, lighter(honey, 0.2)],
        [1, darker(honey, 0.25)],
      ]),
    }) +
    el(
      "g",
      { "clip-path": pen.clip(face) },
      el("path", { d: face, fill: honey }),
      cells.join(""),
      el("path", {
        d: face,
        fill: pen.linear(
          [
            [0, "#fff6d0", 0.3],
            [0.5, "#fff6d0", 0],
            [1, "#4a1d04", 0.4],
          ],
          { x1: 0, y1: 0, x2: 1, y2: 1 },
        ),
      }),
    )
  );
}

function dipper(pen: Pen, honey: string): string {
  const wood = pen.linear([
    [0, "#e0b47c"],
    [0.5, "#b9824a"],
    [1, "#7a4f28"],
  ]);
  const rings = range(6).map((index) =>
    el("ellipse", {
      cx: n(index * 13),
      cy: 0,
      rx: 5.5,
      ry: n(30 - Math.abs(index - 2.4) * 4.4),
      fill: index % 2 === 0 ? wood : lighter(honey, 0.1),
      stroke: darker(honey, 0.4),
      "stroke-width": 1.5,
    }),
  );
  const stick = el("rect", { x: 70, y: -7, width: 190, height: 14, rx: 7, fill: wood });
  const head = el("path", {
    d: "M-8 -20C10 -36 60 -32 74 -12C80 6 60 34 30 34C6 34 -14 10 -8 -20Z",
    fill: honey,
    opacity: 0.55,
  });
  const drop = "M470 500C474 540 466 566 470 588C474 604 460 604 464 588C468 560 458 530 462 500Z";
  return (
    el("path", { d: drop, fill: honey }) +
    at(
      { x: 448, y: 484, turn: -32 },
      stick,
      rings.join(""),
      head,
      el("path", {
        d: "M4 -16Q30 -28 56 -16",
        stroke: "#fff4c4",
        "stroke-width": 5,
        fill: "none",
        opacity: 0.8,
        "stroke-linecap": "round",
      }),
    )
  );
}

function flower(pen: Pen, colour: string): string {
  const petals = range(6).map((index) =>
    el("ellipse", {
      cx: 0,
      cy: -20,
      rx: 10,
      ry: 19,
      fill: index % 2 === 0 ? colour : lighter(colour, 0.22),
      transform: `rotate(${index * 60})`,
    }),
  );
  return (
    pen.soft({ cx: 6, cy: 14, rx: 34, ry: 12, fill: "#2a130a", opacity: 0.3, blur: 4 }) +
    petals.join("") +
    el("circle", { r: 9, fill: "#e9b23c" }) +
    el("circle", { cx: -2, cy: -2, r: 4, fill: "#fbe08a" })
  );
}
