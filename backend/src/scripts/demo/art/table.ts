import { el, n, type Pen } from "./pen";
import { darker, lighter, range, smooth } from "./shapes";

export const TABLES = ["wood", "dark_wood", "linen", "stone", "mat"] as const;
export type Table = (typeof TABLES)[number];

/** Where the table begins, and with it what stands on it. */
const TABLE_TOP = 556;

/** The plane in front that carries the product. */
export function table(pen: Pen, kind: Table): string {
  const glow = pen.radial(
    [
      [0, "#fff0cc", 0.5],
      [1, "#fff0cc", 0],
    ],
    { cx: 0.36, cy: 0.1, r: 0.7, fx: 0.36, fy: 0.1 },
  );
  const fall = pen.linear([
    [0, "#2a130a", 0],
    [1, "#2a130a", 0.3],
  ]);
  const area = { y: TABLE_TOP, width: 800, height: 800 - TABLE_TOP };
  return (
    el("rect", {
      y: TABLE_TOP - 26,
      width: 800,
      height: 40,
      fill: "#fff2d6",
      opacity: 0.5,
      filter: pen.blur(14),
    }) +
    SURFACES[kind](pen) +
    el("rect", { ...area, fill: glow }) +
    el("rect", { ...area, fill: fall }) +
    el("rect", { y: TABLE_TOP, width: 800, height: 2.5, fill: "#fff6e0", opacity: 0.55 })
  );
}

const SURFACES: Record<Table, (pen: Pen) => string> = {
  wood: (pen) => planks(pen, "#b9814c"),
  dark_wood: (pen) => planks(pen, "#6b432b"),
  linen: (pen) => planks(pen, "#b9814c") + cloth(pen, "#efe6d2", "#b93a22"),
  stone: (pen) => slab(pen, "#a8a196"),
  mat: (pen) => weave(pen),
};

function planks(pen: Pen, colour: string): string {
  const { random } = pen;
  const bounds = [0, 0.2, 0.46, 0.78, 1.2].map((part) => TABLE_TOP + part * (800 - TABLE_TOP));
  return range(4)
    .map((index) => {
      const [top, foot] = [bounds[index] ?? 0, bounds[index + 1] ?? 0];
      const tone = random.between(-0.12, 0.12);
      const fill = tone > 0 ? lighter(colour, tone) : darker(colour, -tone);
      const grain = range(7).map(() => {
        const y = random.between(top + 3, foot - 3);
        const line = range(6).map((step) => ({
          x: -20 + step * 170,
          y: y + random.between(-2.5, 2.5) * (index + 1) * 0.6,
        }));
        return smooth(line, false);
      });
      return (
        el("rect", { y: n(top), width: 800, height: n(foot - top), fill }) +
        el("path", {
          d: grain.join(""),
          fill: "none",
          stroke: darker(colour, 0.4),
          "stroke-width": 1.4,
          opacity: 0.35,
        }) +
        el("rect", { y: n(foot - 2.5), width: 800, height: 3, fill: darker(colour, 0.65), opacity: 0.7 }) +
        el("rect", { y: n(foot + 0.5), width: 800, height: 1.5, fill: lighter(colour, 0.4), opacity: 0.5 })
      );
    })
    .join("");
}

/** A runner laid over the boards, with one coloured thread along each hem. */
function cloth(pen: Pen, colour: string, thread: string): string {
  const fill = pen.linear(
    [
      [0, lighter(colour, 0.5)],
      [0.5, colour],
      [1, darker(colour, 0.14)],
    ],
    { x1: 0, y1: 0, x2: 1, y2: 0.3 },
  );
  const left = `M150 ${TABLE_TOP + 6}L-6 810L806 810L650 ${TABLE_TOP + 6}Z`;
  const hems = `M160 ${TABLE_TOP + 6}L10 810M640 ${TABLE_TOP + 6}L790 810`;
  const folds = range(5).map((index) => `M${180 + index * 105} ${TABLE_TOP + 8}L${n(40 + index * 175)} 810`);
  return (
    el("path", { d: left, fill: "#2a130a", opacity: 0.3, transform: "translate(8 6)", filter: pen.blur(6) }) +
    el("path", { d: left, fill }) +
    el("path", { d: folds.join(""), stroke: darker(colour, 0.3), "stroke-width": 2, opacity: 0.13 }) +
    el("path", {
      d: hems,
      stroke: thread,
      "stroke-width": 3,
      "stroke-dasharray": "9 5",
      fill: "none",
      opacity: 0.85,
    })
  );
}

function slab(pen: Pen, colour: string): string {
  const { random } = pen;
  const fill = pen.linear([
    [0, lighter(colour, 0.35)],
    [1, darker(colour, 0.1)],
  ]);
  const specks = range(150).map(() => {
    const y = random.between(TABLE_TOP + 6, 796);
    const size = 0.8 + ((y - TABLE_TOP) / 244) * 2.4;
    return el("ellipse", {
      cx: n(random.between(0, 800)),
      cy: n(y),
      rx: n(size * 1.6),
      ry: n(size * 0.7),
      fill: random.chance(0.5) ? "#6f675c" : "#f5ecd9",
      opacity: 0.4,
    });
  });
  return el("rect", { y: TABLE_TOP, width: 800, height: 244, fill }) + specks.join("");
}

/** Split bamboo: fine strips towards the eye, tied across by darker bands. */
function weave(pen: Pen): string {
  const { random } = pen;
  const base = pen.linear([
    [0, "#ecd29a"],
    [1, "#c99e5b"],
  ]);
  const strips = range(47).map((index) => {
    const [top, foot] = [400 + (index - 23) * 22, 400 + (index - 23) * 46];
    const tone = random.chance(0.5) ? "#fff0c8" : "#8a6230";
    return `<path d="M${n(top)} ${TABLE_TOP}L${n(foot)} 800" stroke="${tone}" stroke-width="${n(random.between(2, 9))}" opacity="0.16"/>`;
  });
  const gaps = range(47).map(
    (index) => `M${n(411 + (index - 23) * 22)} ${TABLE_TOP}L${n(423 + (index - 23) * 46)} 800`,
  );
  const bands = [0.12, 0.34, 0.68].map((part) => {
    const y = TABLE_TOP + part * 244;
    return el("path", {
      d: `M-10 ${n(y)}H810`,
      stroke: "#8a5f2c",
      "stroke-width": n(3 + part * 5),
      "stroke-dasharray": `${n(22 + part * 24)} ${n(4 + part * 6)}`,
      opacity: 0.55,
    });
  });
  return (
    el("rect", { y: TABLE_TOP, width: 800, height: 244, fill: base }) +
    strips.join("") +
    el("path", { d: gaps.join(""), stroke: "#6b4720", "stroke-width": 1.6, opacity: 0.4, fill: "none" }) +
    bands.join("")
  );
}
