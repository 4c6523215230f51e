import { heap } from "../heap";
import { pouch } from "../packs";
import { at, el, n, type Pen } from "../pen";
import { darker, lighter, polar, range, smooth } from "../shapes";
import { shadow } from "../solid";

/** Wood ear: thin, dark, frilled lobes with a translucent rim, soaked in a bowl of their own. */
export function woodEar(pen: Pen): string {
  const ids = range(4).map(() => pen.symbol(lobe(pen, { colour: "#3a2620", rim: "#7a4c38", gleam: 0.5 })));
  const pile = heap(
    pen,
    { x: 440, y: 610, rx: 190, ry: 60, rise: 170, rows: 9, gap: 80, stray: 0.3 },
    ({ x, y, index }) =>
      pen.use(ids[index % 4] ?? "", {
        x,
        y,
        turn: pen.random.between(-60, 60),
        scale: pen.random.between(0.75, 1.1),
      }),
  );
  const loose = [
    [170, 726, 20],
    [640, 736, -40],
  ] as const;
  const log = at(
    { x: 430, y: 690 },
    el("path", {
      d: "M-250 -20C-260 30 -250 60 -240 70H240C256 56 262 10 250 -24Z",
      fill: pen.linear([
        [0, "#8a6644"],
        [0.4, "#6b4a30"],
        [1, "#3a2415"],
      ]),
    }),
    el("path", {
      d: range(16)
        .map((index) => `M${n(-240 + index * 31)} ${n(-10 + (index % 3) * 18)}q22 6 46 0`)
        .join(""),
      stroke: "#2c1a0e",
      "stroke-width": 3,
      opacity: 0.5,
      fill: "none",
    }),
    el("ellipse", { cx: 246, cy: 22, rx: 22, ry: 48, fill: "#c9a069" }),
    el("ellipse", { cx: 246, cy: 22, rx: 12, ry: 28, fill: "none", stroke: "#8a6238", "stroke-width": 3 }),
  );
  return (
    pouch(pen, { x: 176, y: 610, width: 200, height: 290, accent: "#2f5d43" }) +
    shadow(pen, { x: 430, y: 758, rx: 252 }) +
    log +
    pile +
    loose
      .map(
        ([x, y, turn], index) =>
          shadow(pen, { x, y: y + 22, rx: 44 }) + pen.use(ids[index] ?? "", { x, y, turn }),
      )
      .join("")
  );
}

/** White jelly fungus: an open flower of cream ruffles, with a second behind it. */
export function whiteFungus(pen: Pen, sort: { colour: string }): string {
  return (
    pouch(pen, { x: 606, y: 600, width: 190, height: 280, accent: "#8a5f0a" }) +
    at({ x: 556, y: 650, scale: 0.74 }, ruffles(pen, sort.colour)) +
    at({ x: 310, y: 590, scale: 1.22 }, ruffles(pen, sort.colour)) +
    at({ x: 500, y: 744, scale: 0.36 }, ruffles(pen, sort.colour))
  );
}

function ruffles(pen: Pen, colour: string): string {
  const ids = range(4).map((index) =>
    pen.symbol(frill(pen, index % 2 === 0 ? colour : lighter(colour, 0.35))),
  );
  const rings = [
    { radius: 128, count: 12, scale: 1.0 },
    { radius: 96, count: 10, scale: 0.92 },
    { radius: 60, count: 8, scale: 0.8 },
    { radius: 26, count: 6, scale: 0.62 },
  ];
  const petals = rings.flatMap(({ radius, count, scale }, ring) =>
    range(count).map((index) => {
      const angle = (index * 360) / count + ring * 17 + pen.random.between(-8, 8);
      const p = polar(radius, angle);
      return pen.use(ids[(index + ring) % 4] ?? "", {
        x: p.x,
        y: p.y * 0.72 - ring * 15,
        turn: angle + 90,
        scale,
      });
    }),
  );
  const heart = pen.soft({
    cx: 0,
    cy: -46,
    rx: 30,
    ry: 22,
    fill: "#d9a23c",
    opacity: 0.6,
    blur: 10,
  });
  return (
    shadow(pen, { x: 0, y: 116, rx: 156, ry: 30 }) +
    pen.soft({ cx: 0, cy: 20, rx: 140, ry: 96, fill: darker(colour, 0.28), blur: 8 }) +
    petals.join("") +
    heart
  );
}

/** A frilled petal standing on the origin, its edge at the top. */
function frill(pen: Pen, colour: string): string {
  const edge = range(13).map((index) => ({
    x: -52 + index * 8.7,
    y: -46 - Math.sin((index / 12) * Math.PI) * 22 + (index % 2 === 0 ? -7 : 7) + pen.random.between(-3, 3),
  }));
  const d = `${smooth(edge, false)}C44 -10 26 24 0 30C-26 24 -44 -10 -52 -50Z`;
  const fill = pen.linear([
    [0, lighter(colour, 0.6)],
    [0.45, colour],
    [1, darker(colour, 0.34)],
  ]);
  const veins = edge
    .filter((_, index) => index % 2 === 1)
    .map((p) => `M${n(p.x)} ${n(p.y + 8)}Q${n(p.x * 0.7)} -12 ${n(p.x * 0.25)} 16`);
  return (
    el("path", { d, fill, opacity: 0.95 }) +
    el("path", {
      d: veins.join(""),
      stroke: darker(colour, 0.3),
      "stroke-width": 2,
      fill: "none",
      opacity: 0.35,
    }) +
    el("path", {
      d: smooth(edge, false),
      stroke: "#fffef6",
      "stroke-width": 3.4,
      fill: "none",
      opacity: 0.85,
    })
  );
}

/** One thin ear about the origin: a frilled edge the light shines through, a fold to its root. */
function lobe(pen: Pen, { colour, rim, gleam }: { colour: string; rim: string; gleam: number }): string {
  const { random } = pen;
  const edge = range(20).map((index) => {
    const p = polar((index % 2 === 0 ? 1.07 : 0.92) + random.between(-0.09, 0.09), index * 18);
    return { x: p.x * 60, y: p.y * 44 };
  });
  const d = smooth(edge);
  const inner = smooth(edge.map((p) => ({ x: p.x * 0.84, y: p.y * 0.84 + 1 })));
  const flesh = pen.radial(
    [
      [0, darker(colour, 0.5)],
      [0.55, colour],
      [1, lighter(colour, 0.1)],
    ],
    { cx: 0.5, cy: 0.62, r: 0.62 },
  );
  const folds = range(7).map((index) => {
    const p = polar(52, 190 + index * 26 + random.between(-8, 8));
    return `M0 20Q${n(p.x * 0.3)} ${n(p.y * 0.3)} ${n(p.x)} ${n(p.y * 0.74)}`;
  });
  return (
    el("path", { d, fill: "#120b08", opacity: 0.5, transform: "translate(3 7)" }) +
    el("path", { d, fill: rim }) +
    el("path", { d: inner, fill: flesh }) +
    el("path", {
      d: smooth(edge),
      fill: "none",
      stroke: lighter(rim, 0.4),
      "stroke-width": 1.6,
      opacity: 0.8,
    }) +
    el("path", {
      d: folds.join(""),
      stroke: darker(colour, 0.6),
      "stroke-width": 4,
      fill: "none",
      opacity: 0.5,
      "stroke-linecap": "round",
    }) +
    el("path", {
      d: folds.join(""),
      stroke: lighter(rim, 0.3),
      "stroke-width": 1.8,
      fill: "none",
      opacity: 0.4,
      "stroke-linecap": "round",
      transform: "translate(-2 -3)",
    }) +
    el("path", {
      d: "M-40 -14Q-22 -34 6 -30",
      stroke: "#fff6e6",
      "stroke-width": 7,
      fill: "none",
      opacity: gleam,
      "stroke-linecap": "round",
      filter: pen.blur(3),
    }) +
    el("path", {
      d: "M-34 -17Q-22 -29 -8 -29",
      stroke: "#ffffff",
      "stroke-width": 2.4,
      fill: "none",
      opacity: gleam,
      "stroke-linecap": "round",
    })
  );
}
