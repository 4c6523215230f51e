import { heap } from "../heap";
import { bowl, pouch } from "../packs";
import { at, el, n, type Pen } from "../pen";
import { sprig } from "../plants";
import { darker, lighter, range, smooth } from "../shapes";
import { shadow, solid } from "../solid";
import { board } from "./board";

/** A rack of lamb: eye of meat, fat cap, clean bones; onion and cumin beside it. */
export function lamb(pen: Pen): string {
  const bones = range(7).map((index) => {
    const x = 190 + index * 68;
    const top = 330 - Math.sin((index / 6) * Math.PI) * 34;
    return (
      el("path", {
        d: `M${n(x)} 520C${n(x - 6)} 450 ${n(x + 4)} 400 ${n(x + 12)} ${n(top)}`,
        stroke: "#8a6a4a",
        "stroke-width": 25,
        "stroke-linecap": "round",
        fill: "none",
        transform: "translate(3 3)",
      }) +
      el("path", {
        d: `M${n(x)} 520C${n(x - 6)} 450 ${n(x + 4)} 400 ${n(x + 12)} ${n(top)}`,
        stroke: "#f6ead2",
        "stroke-width": 22,
        "stroke-linecap": "round",
        fill: "none",
      }) +
      el("path", {
        d: `M${n(x - 6)} 470C${n(x - 10)} 430 ${n(x)} 390 ${n(x + 7)} ${n(top + 4)}`,
        stroke: "#ffffff",
        "stroke-width": 5,
        "stroke-linecap": "round",
        fill: "none",
        opacity: 0.8,
      })
    );
  });
  return (
    board(pen, { x: 400, y: 680, width: 660 }) +
    shadow(pen, { x: 400, y: 676, rx: 262, ry: 26 }) +
    bones.join("") +
    rack(pen) +
    spice(pen)
  );
}

function rack(pen: Pen): string {
  const d =
    "M132 520C150 470 240 450 320 456C420 446 560 450 628 486C676 516 680 610 640 660C560 696 240 700 160 664C118 630 112 560 132 520Z";
  const meat = pen.linear([
    [0, "#d8685a"],
    [0.55, "#b5362f"],
    [1, "#7a1a1c"],
  ]);
  const cap =
    "M132 520C150 470 240 450 320 456C420 446 560 450 628 486C660 506 668 540 664 566C600 520 520 500 400 504C280 500 190 520 124 580C122 556 126 536 132 520Z";
  const marbling = range(34).map(() => {
    const [x, y] = [pen.random.between(150, 620), pen.random.between(540, 670)];
    return `M${n(x)} ${n(y)}q${n(pen.random.between(8, 20))} ${n(pen.random.between(-12, 12))} ${n(pen.random.between(24, 50))} ${n(pen.random.between(-6, 6))}`;
  });
  const cuts = range(6).map((index) => `M${n(222 + index * 70)} 470q-12 90 -4 214`);
  return el(
    "g",
    { "clip-path": pen.clip(d) },
    el("path", { d, fill: meat }),
    el("path", {
      d: marbling.join(""),
      stroke: "#ffe6d6",
      "stroke-width": 3.4,
      fill: "none",
      opacity: 0.62,
      "stroke-linecap": "round",
    }),
    el("path", {
      d: cap,
      fill: pen.linear([
        [0, "#fff6e4"],
        [1, "#f0d5ae"],
      ]),
    }),
    el("path", {
      d: "M128 578C190 522 280 502 400 506C520 502 600 522 662 566",
      stroke: "#e0a58a",
      "stroke-width": 4,
      fill: "none",
      opacity: 0.7,
    }),
    el("path", { d: cuts.join(""), stroke: "#5b1512", "stroke-width": 4, fill: "none", opacity: 0.35 }),
    el("path", {
      d,
      fill: pen.linear(
        [
          [0, "#ffffff", 0.2],
          [0.4, "#ffffff", 0],
          [1, "#2a0505", 0.5],
        ],
        { x1: 0.2, y1: 0, x2: 0.7, y2: 1 },
      ),
    }),
    pen.soft({ cx: 300, cy: 484, rx: 110, ry: 12, fill: "#ffffff", opacity: 0.55, blur: 7 }),
    pen.soft({ cx: 260, cy: 600, rx: 60, ry: 12, fill: "#ffffff", opacity: 0.28, blur: 8 }),
  );
}

function spice(pen: Pen): string {
  const seeds = range(40).map(() =>
    el("ellipse", {
      cx: n(pen.random.between(90, 300)),
      cy: n(pen.random.between(716, 752)),
      rx: 5,
      ry: 1.8,
      fill: pen.random.chance(0.5) ? "#8a6a34" : "#b98f4a",
      transform: `rotate(${n(pen.random.between(-40, 40))})`,
      "transform-origin": "200 730",
    }),
  );
  const chilli = (x: number, y: number, turn: number) =>
    at(
      { x, y, turn },
      el("path", {
        d: "M0 0C20 -16 70 -14 110 8C70 14 24 18 0 0Z",
        fill: "#2a0a05",
        opacity: 0.35,
        transform: "translate(3 7)",
      }),
      el("path", { d: "M0 0C20 -16 70 -14 110 8C70 14 24 18 0 0Z", fill: "#c0281c" }),
      el("path", {
        d: "M12 -4Q50 -12 90 4",
        stroke: "#ffb09a",
        "stroke-width": 3,
        fill: "none",
        opacity: 0.8,
      }),
      el("path", {
        d: "M0 0Q-14 -4 -24 -14",
        stroke: "#4f7f3c",
        "stroke-width": 6,
        "stroke-linecap": "round",
        fill: "none",
      }),
    );
  return (
    seeds.join("") +
    chilli(520, 728, -8) +
    chilli(470, 744, 12) +
    at(
      { x: 640, y: 716, turn: -50 },
      sprig(pen, { length: 110, leaves: 7, leafLength: 40, colour: "#5f8a45" }),
    )
  );
}

/** Strips of air-dried beef in a dish and in their pouch. */
export function jerky(pen: Pen, sort: { colour: string }): string {
  const ids = range(4).map(() => pen.symbol(strip(pen, sort.colour)));
  const dish = bowl(pen, { x: 470, y: 594, rx: 226, glaze: "#3f4a52", inside: "#2a3238" });
  const pile = heap(
    pen,
    { x: 470, y: 580, rx: 150, rise: 110, rows: 8, gap: 62, stray: 0.4 },
    ({ x, y, index }) =>
      pen.use(ids[index % 4] ?? "", { x, y, turn: pen.random.between(-50, 50), scale: 0.95 }),
  );
  const loose = [
    [190, 720, -14],
    [250, 752, 8],
  ] as const;
  return (
    pouch(pen, { x: 196, y: 650, width: 230, height: 350, colour: "#b58a58", accent: "#b93a22" }) +
    dish.back +
    pile +
    dish.front +
    loose
      .map(
        ([x, y, turn], index) =>
          shadow(pen, { x, y: y + 20, rx: 84, ry: 9 }) + pen.use(ids[index] ?? "", { x, y, turn }),
      )
      .join("")
  );
}

function strip(pen: Pen, colour: string): string {
  const top = range(7).map((index) => ({ x: -92 + index * 30.6, y: -17 + pen.random.between(-6, 6) }));
  const foot = range(7).map((index) => ({ x: 92 - index * 30.6, y: 17 + pen.random.between(-6, 6) }));
  const d = smooth([...top, ...foot]);
  const fibres = range(15).map(
    (index) =>
      `M-90 ${n(-14 + index * 2)}Q${n(pen.random.between(-30, 30))} ${n(-14 + index * 2 + pen.random.between(-6, 6))} 90 ${n(-14 + index * 2)}`,
  );
  const chilli = range(5).map(() =>
    el("rect", {
      x: n(pen.random.between(-70, 66)),
      y: n(pen.random.between(-12, 8)),
      width: 6,
      height: 4,
      rx: 1.5,
      fill: "#d8452c",
    }),
  );
  const sesame = range(7).map(() =>
    el("ellipse", {
      cx: n(pen.random.between(-74, 74)),
      cy: n(pen.random.between(-12, 12)),
      rx: 3.6,
      ry: 2,
      fill: "#f6e3b8",
    }),
  );
  return solid(pen, {
    d,
    rx: 94,
    ry: 20,
    colour,
    light: lighter(colour, 0.3),
    dark: darker(colour, 0.45),
    gloss: 0.3,
    skin:
      el("path", {
        d: fibres.join(""),
        stroke: lighter(colour, 0.35),
        "stroke-width": 1.5,
        fill: "none",
        opacity: 0.5,
      }) +
      el("path", {
        d: fibres.join(""),
        stroke: darker(colour, 0.6),
        "stroke-width": 1.3,
        fill: "none",
        opacity: 0.5,
        transform: "translate(0 2)",
      }) +
      chilli.join("") +
      sesame.join(""),
  });
}
