import { at, el, n, type Pen } from "../pen";
import { darker, lighter, polar, polygon, range, smooth } from "../shapes";
import { shadow } from "../solid";

export interface EmbroiderySort {
  ground: string;
  threads: readonly [string, string, string];
}

/** A cloth seen in slight perspective, so that a flat pattern lies on the table. */
function laid(inner: string): string {
  return el("g", { transform: "translate(400 560) skewX(-8) scale(1 0.94)" }, inner);
}

/** An embroidered panel: a framed medallion of blossoms and birds in satin stitch, a tassel at each corner. */
export function embroidery(pen: Pen, sort: EmbroiderySort): string {
  const [first, second, third] = sort.threads;
  const cloth = "M-250 -200H250V176H-250Z";
  const weft = range(46).map((index) => `M-250 ${n(-200 + index * 8.2)}H250`);
  const corners = [
    [-150, -110],
    [150, -110],
    [-150, 90],
    [150, 90],
  ] as const;
  const motif = corners.map(([x, y], index) =>
    at(
      { x, y, scale: 0.72, turn: index * 90 },
      blossom(pen, { petals: 6, colours: [second, third], radius: 64 }),
    ),
  );
  const leaves = range(8).map((index) =>
    at(
      { x: 0, y: -10, turn: index * 45 + 22 },
      at({ x: 112, y: 0 }, satinLeaf(index % 2 === 0 ? third : second)),
    ),
  );
  const tassels = [-250, 250].map((x) => at({ x, y: 178 }, tassel(first)));
  return (
    shadow(pen, { x: 404, y: 736, rx: 262, ry: 26 }) +
    laid(
      el("path", {
        d: cloth,
        fill: "#1a0d07",
        opacity: 0.35,
        transform: "translate(9 14)",
        filter: pen.blur(9),
      }) +
        el("path", { d: cloth, fill: sort.ground }) +
        el("path", {
          d: weft.join(""),
          stroke: lighter(sort.ground, 0.35),
          "stroke-width": 1.4,
          opacity: 0.35,
        }) +
        frame(sort.threads) +
        motif.join("") +
        leaves.join("") +
        at({ x: 0, y: -10 }, blossom(pen, { petals: 10, colours: [first, second], radius: 96 })) +
        tassels.join("") +
        el("path", {
          d: cloth,
          fill: pen.linear(
            [
              [0, "#fff3d0", 0.24],
              [0.5, "#fff3d0", 0],
              [1, "#1a0d07", 0.32],
            ],
            { x1: 0, y1: 0, x2: 1, y2: 1 },
          ),
        }),
    ) +
    threadReel(pen, { x: 640, y: 724, colour: first }) +
    threadReel(pen, { x: 150, y: 742, colour: third })
  );
}

/** Zigzag stitches along the four edges. */
function frame([first, second, third]: EmbroiderySort["threads"]): string {
  const along = range(44).map((index) => {
    const x = -236 + index * 11;
    const [upper, lower] = index % 2 === 0 ? [first, second] : [second, first];
    return at({ x, y: -180 }, zigzag(upper)) + at({ x, y: 156 }, zigzag(lower));
  });
  const down = range(30).map((index) => {
    const y = -168 + index * 11;
    const [left, right] = index % 2 === 0 ? [third, first] : [first, third];
    return at({ x: -234, y, turn: 90 }, zigzag(left)) + at({ x: 234, y, turn: 90 }, zigzag(right));
  });
  return along.join("") + down.join("");
}

function zigzag(colour: string): string {
  return el("path", {
    d: "M-5 8L0 -8L5 8",
    stroke: colour,
    "stroke-width": 3.4,
    fill: "none",
    "stroke-linejoin": "round",
  });
}

/** A flower in satin stitch: every petal a fan of threads. */
function blossom(
  pen: Pen,
  { petals, colours, radius }: { petals: number; colours: readonly [string, string]; radius: number },
): string {
  const fan = (colour: string) =>
    range(13)
      .map((index) => {
        const spread = (index - 6) / 6;
        const reach = radius * (1 - spread * spread * 0.35);
        const tone = index % 2 === 0 ? colour : lighter(colour, 0.2 + pen.random.between(0, 0.2));
        return el("path", {
          d: `M${n(spread * radius * 0.08)} ${n(-radius * 0.26)}Q${n(spread * radius * 0.34)} ${n(-radius * 0.7)} ${n(spread * radius * 0.2)} ${n(-reach)}`,
          stroke: tone,
          "stroke-width": n(radius * 0.052),
          fill: "none",
          "stroke-linecap": "round",
        });
      })
      .join("");
  const ids = [pen.symbol(fan(colours[0])), pen.symbol(fan(colours[1]))];
  const ring = range(petals).map((index) =>
    pen.use(ids[index % 2] ?? "", { x: 0, y: 0, turn: (index * 360) / petals }),
  );
  const heart = range(16).map((index) => {
    const p = polar(radius * 0.2, index * 22.5);
    return el("path", {
      d: `M0 0L${n(p.x)} ${n(p.y)}`,
      stroke: index % 2 === 0 ? "#f2c14e" : "#c98a1c",
      "stroke-width": n(radius * 0.06),
      "stroke-linecap": "round",
    });
  });
  return ring.join("") + heart.join("");
}

function satinLeaf(colour: string): string {
  return range(11)
    .map((index) => {
      const x = -34 + index * 6.4;
      const half = 15 * Math.sin((Math.PI * (index + 0.6)) / 11.4);
      return el("path", {
        d: `M${n(x)} ${n(-half)}L${n(x + 6)} 0L${n(x)} ${n(half)}`,
        stroke: index % 2 === 0 ? colour : lighter(colour, 0.25),
        "stroke-width": 4,
        fill: "none",
        "stroke-linecap": "round",
      });
    })
    .join("");
}

function tassel(colour: string): string {
  const strands = range(9).map(
    (index) => `M${n(-8 + index * 2)} 16q${n((index - 4) * 1.4)} 30 ${n((index - 4) * 3)} 56`,
  );
  return (
    el("path", {
      d: strands.join(""),
      stroke: colour,
      "stroke-width": 3,
      fill: "none",
      "stroke-linecap": "round",
    }) +
    el("circle", { cx: 0, cy: 8, r: 10, fill: darker(colour, 0.1) }) +
    el("circle", { cx: -3, cy: 5, r: 3.5, fill: lighter(colour, 0.5) })
  );
}

function threadReel(pen: Pen, { x, y, colour }: { x: number; y: number; colour: string }): string {
  const wraps = range(9).map((index) =>
    el("path", {
      d: `M-24 ${n(-46 + index * 8)}Q0 ${n(-38 + index * 8)} 24 ${n(-46 + index * 8)}`,
      stroke: index % 2 === 0 ? colour : lighter(colour, 0.28),
      "stroke-width": 8,
      fill: "none",
    }),
  );
  const plate = (cy: number) =>
    el("ellipse", { cx: 0, cy, rx: 32, ry: 10, fill: "#c99a5c" }) +
    el("ellipse", { cx: -4, cy: cy - 2, rx: 22, ry: 5, fill: "#e8c68e" });
  return shadow(pen, { x, y: y + 26, rx: 40 }) + at({ x, y }, plate(26), ...wraps, plate(-54));
}

/** Indigo batik, folded, the white of the wax in spirals, fern and bird. */
export function batik(pen: Pen): string {
  const top = "M110 470L548 440L664 680L150 724Z";
  const fold = "M150 724L664 680L666 716L154 762Z";
  const bundle = "M420 380L690 420L660 560L410 520Z";
  const blue = "#22406b";
  const crackle = range(30).map(() => {
    const [x, y] = [pen.random.between(-270, 270), pen.random.between(-150, 170)];
    return `M${n(x)} ${n(y)}q${n(pen.random.between(-30, 30))} ${n(pen.random.between(-14, 14))} ${n(pen.random.between(-70, 70))} ${n(pen.random.between(-34, 34))}`;
  });
  return (
    shadow(pen, { x: 410, y: 742, rx: 270, ry: 26 }) +
    el("path", { d: bundle, fill: darker(blue, 0.3) }) +
    el("path", {
      d: range(9)
        .map((index) => `M${n(430 + index * 30)} ${n(392 + index * 4)}l-8 130`)
        .join(""),
      stroke: "#dfe7ee",
      "stroke-width": 3,
      "stroke-dasharray": "4 8",
      opacity: 0.7,
    }) +
    el("path", { d: fold, fill: darker(blue, 0.45) }) +
    el("path", {
      d: "M152 736L665 692M153 749L665 704",
      stroke: "#dfe7ee",
      "stroke-width": 3,
      opacity: 0.6,
    }) +
    el("path", { d: top, fill: blue }) +
    el(
      "g",
      { "clip-path": pen.clip(top) },
      el(
        "g",
        { transform: "matrix(0.95 -0.06 0.2 0.84 390 586)" },
        el("path", {
          d: crackle.join(""),
          stroke: "#8fb0d0",
          "stroke-width": 1.3,
          fill: "none",
          opacity: 0.5,
        }),
        border(),
        motifs(pen),
      ),
      el("path", {
        d: top,
        fill: pen.linear(
          [
            [0, "#ffffff", 0.2],
            [0.5, "#ffffff", 0],
            [1, "#050d1c", 0.4],
          ],
          { x1: 0, y1: 0, x2: 1, y2: 1 },
        ),
      }),
    ) +
    el("path", { d: top, fill: "none", stroke: "#b9cadb", "stroke-width": 2, opacity: 0.6 })
  );
}

/** Place and size of the batik's motifs; the sun lies in the middle. */
const MOTIFS = [
  [0, 0, 1.25],
  [-170, -46, 0.8],
  [176, -36, 0.84],
  [-150, 92, 0.84],
  [166, 104, 0.78],
  [0, -126, 0.6],
  [4, 140, 0.62],
] as const;

function motifs(pen: Pen): string {
  return MOTIFS.map(([x, y, scale], index) =>
    at({ x, y, scale, turn: index * 51 }, index === 0 ? sun(pen) : index % 3 === 0 ? bird() : spiral()),
  ).join("");
}

const WAX = { fill: "none", stroke: "#f0f4f5", "stroke-width": 6, "stroke-linecap": "round" } as const;

function spiral(): string {
  const line = smooth(
    range(26).map((index) => polar(4 + index * 2.1, index * 38)),
    false,
  );
  const ferns = range(9).map((index) => {
    const p = polar(62, index * 40);
    const q = polar(76, index * 40 + 10);
    return `M${n(p.x)} ${n(p.y)}L${n(q.x)} ${n(q.y)}`;
  });
  return el("path", { d: line, ...WAX }) + el("path", { d: ferns.join(""), ...WAX, "stroke-width": 5 });
}

function sun(pen: Pen): string {
  const rays = range(12).map((index) => {
    const tip = polar(92, index * 30);
    const a = polar(62, index * 30 - 9);
    const b = polar(62, index * 30 + 9);
    return polygon([a, tip, b]);
  });
  const dots = range(24).map((index) => {
    const p = polar(106, index * 15);
    return el("circle", { cx: n(p.x), cy: n(p.y), r: n(3.4 + pen.random.between(0, 0.8)), fill: "#f0f4f5" });
  });
  return (
    el("path", { d: rays.join(""), fill: "#f0f4f5" }) +
    el("circle", { r: 54, ...WAX }) +
    at({ x: 0, y: 0, scale: 0.62 }, spiral()) +
    dots.join("")
  );
}

function bird(): string {
  const body =
    "M-60 10C-40 -30 10 -36 40 -16C56 -30 74 -28 84 -16L66 -10C70 20 30 46 -10 40C-34 36 -50 26 -60 10Z";
  const wing = "M-20 4C0 -14 26 -10 34 8C16 22 -8 22 -20 4ZM-58 12L-96 -6M-58 16L-100 14M-56 20L-94 34";
  return (
    el("path", { d: body, ...WAX }) +
    el("path", { d: wing, ...WAX, "stroke-width": 5 }) +
    el("circle", { cx: 60, cy: -18, r: 4, fill: "#f0f4f5" })
  );
}

function border(): string {
  const teeth = range(27).map(
    (index) => `M${n(-290 + index * 22)} -164l11 18l11 -18M${n(-290 + index * 22)} 176l11 -18l11 18`,
  );
  return (
    el("path", { d: teeth.join(""), ...WAX, "stroke-width": 4 }) +
    el("path", { d: "M-300 -138H310M-300 150H310", ...WAX, "stroke-width": 4 })
  );
}

/** A felt blanket or cloak folded in three, its band of appliqué and its fringe. */
export function felt(pen: Pen, sort: { colour: string; band: string }): string {
  const layers = [0, 1, 2].map((index) => {
    const y = 676 - index * 82;
    const d = `M${130 + index * 10} ${y}C${110 + index * 10} ${y - 60} ${130 + index * 12} ${y - 88} ${170 + index * 10} ${y - 92}H${640 - index * 12}C${680 - index * 12} ${y - 86} ${686 - index * 10} ${y - 20} ${660 - index * 10} ${y}Q400 ${y + 26} ${130 + index * 10} ${y}Z`;
    const fill = pen.linear([
      [0, lighter(sort.colour, 0.3)],
      [0.45, sort.colour],
      [1, darker(sort.colour, 0.45)],
    ]);
    const fuzz = range(170).map(() => {
      const [x, yy] = [pen.random.between(126, 676), pen.random.between(y - 94, y + 16)];
      return `M${n(x)} ${n(yy)}q${n(pen.random.between(-6, 6))} ${n(pen.random.between(-6, 2))} ${n(pen.random.between(-10, 10))} ${n(pen.random.between(-5, 5))}`;
    });
    const band = `M100 ${y - 26}Q400 ${y + 2} 700 ${y - 30}`;
    const scrolls = range(13).map((part) =>
      at(
        { x: 150 + part * 42, y: y - 24 + Math.sin((part / 12) * Math.PI) * 13 },
        el("path", {
          d: "M-14 6C-14 -10 6 -10 4 2C2 8 -6 6 -4 0M14 -6C14 10 -6 10 -4 -2",
          stroke: "#f7e9cf",
          "stroke-width": 3,
          fill: "none",
        }),
      ),
    );
    return (
      el("path", { d, fill: "#1a0d07", opacity: 0.4, transform: "translate(4 9)", filter: pen.blur(6) }) +
      el(
        "g",
        { "clip-path": pen.clip(d) },
        el("path", { d, fill }),
        el("path", {
          d: fuzz.join(""),
          stroke: lighter(sort.colour, 0.5),
          "stroke-width": 1.4,
          fill: "none",
          opacity: 0.4,
        }),
        el("path", { d: band, stroke: sort.band, "stroke-width": 38, fill: "none" }),
        el("path", {
          d: band,
          stroke: darker(sort.band, 0.4),
          "stroke-width": 3,
          fill: "none",
          transform: "translate(0 20)",
          opacity: 0.7,
        }),
        scrolls.join(""),
      )
    );
  });
  const fringe = range(44).map(
    (index) =>
      `M${n(146 + index * 12)} ${n(676 + Math.sin((index / 43) * Math.PI) * 12)}q${n(pen.random.between(-5, 5))} 20 ${n(pen.random.between(-6, 6))} 42`,
  );
  return (
    shadow(pen, { x: 404, y: 706, rx: 290, ry: 30 }) +
    el("path", {
      d: fringe.join(""),
      stroke: darker(sort.colour, 0.15),
      "stroke-width": 5,
      fill: "none",
      "stroke-linecap": "round",
    }) +
    layers.join("")
  );
}
