import { at, el, line, n, type Pen } from "../pen";
import { darker, lighter, polygon, range, smooth } from "../shapes";
import { shadow } from "../solid";

/** A tall basket of split bamboo with a carrying handle. */
export function bambooBasket(pen: Pen, { colour }: { colour: string }): string {
  const wall =
    "M186 452C190 560 214 680 240 716A170 34 0 0 0 560 716C586 680 610 560 614 452A214 54 0 0 1 186 452Z";
  const shade = pen.linear(
    [
      [0, "#2a130a", 0.5],
      [0.25, "#2a130a", 0],
      [0.6, "#2a130a", 0.08],
      [1, "#2a130a", 0.62],
    ],
    { x1: 0, y1: 0, x2: 1, y2: 0.1 },
  );
  const hollow = pen.linear([
    [0, darker(colour, 0.7)],
    [1, darker(colour, 0.35)],
  ]);
  return (
    shadow(pen, { x: 404, y: 742, rx: 200, ry: 34 }) +
    el("ellipse", { cx: 400, cy: 452, rx: 214, ry: 54, fill: hollow }) +
    wrapped("M186 452A214 54 0 0 1 614 452", { colour, width: 12 }) +
    wrapped("M196 452C196 250 604 250 604 452", { colour, width: 20 }) +
    el(
      "g",
      { "clip-path": pen.clip(wall) },
      el("path", { d: wall, fill: darker(colour, 0.42) }),
      range(12)
        .map((row) => strips(colour, row))
        .join(""),
      el("path", { d: wall, fill: shade }),
    ) +
    wrapped("M186 452A214 54 0 0 0 614 452", { colour, width: 20 }) +
    at({ x: 400, y: 520 }, tag())
  );
}

/** One round of the weave, counted from the rim. */
function strips(colour: string, row: number): string {
  return range(25)
    .map((column) => {
      const angle = Math.PI * (0.02 + ((column + (row % 2) * 0.5) / 25) * 0.97);
      const half = 212 - row * 3.9 - row * row * 0.1;
      const x = 400 - Math.cos(angle) * half;
      const y = 470 + Math.sin(angle) * (54 - row * 1.4) + row * 22.5;
      const width = Math.max(5, (half * Math.PI * Math.sin(angle)) / 25 + 4);
      const fill = lighter(colour, (row + column) % 3 === 0 ? 0.42 : 0.2);
      const strip = { x: n(x - width / 2), y: n(y - 9), width: n(width), height: 17, rx: 5, fill };
      const edge = { x: n(x - width / 2 + 1.5), y: n(y - 7), width: n(width - 3), height: 3, rx: 1.5 };
      return el("rect", strip) + el("rect", { ...edge, fill: "#fff6dc", opacity: 0.5 });
    })
    .join("");
}

/** A rim or handle bound with split cane. */
function wrapped(d: string, { colour, width }: { colour: string; width: number }): string {
  return (
    line(d, { colour: darker(colour, 0.45), width: width + 6 }) +
    line(d, { colour: lighter(colour, 0.3), width }) +
    line(d, { colour: darker(colour, 0.35), width, dash: "3 13" })
  );
}

function tag(): string {
  return (
    el("path", { d: "M0 -16q-10 14 0 28", stroke: "#b93a22", "stroke-width": 4, fill: "none" }) +
    el("path", {
      d: "M-34 14L0 6L34 14V96H-34Z",
      fill: "#24140e",
      opacity: 0.3,
      transform: "translate(3 5)",
    }) +
    el("path", { d: "M-34 14L0 6L34 14V96H-34Z", fill: "#fbf3e0" }) +
    el("circle", { cx: 0, cy: 20, r: 5, fill: "#8a6332" }) +
    el("rect", { x: -15, y: 38, width: 30, height: 30, rx: 4, fill: "#b93a22" }) +
    el("path", { d: "M-8 46H8M-8 53H8M0 46V62M-8 61H8", stroke: "#fdf3e2", "stroke-width": 3 }) +
    el("path", { d: "M-22 82Q0 76 22 84", stroke: "#b93a22", "stroke-width": 2, fill: "none" })
  );
}

/** Lacquer ware in black, red and yellow: a footed bowl, a cup and a spoon. */
export function lacquer(pen: Pen): string {
  return (
    at({ x: 330, y: 500 }, vessel(pen, { rx: 210, height: 200 })) +
    at({ x: 604, y: 610 }, vessel(pen, { rx: 96, height: 108 })) +
    spoon(pen)
  );
}

function vessel(pen: Pen, { rx, height }: { rx: number; height: number }): string {
  const ry = rx * 0.27;
  const wall = `M${n(-rx)} 0C${n(-rx * 0.96)} ${n(height * 0.6)} ${n(-rx * 0.5)} ${n(height * 0.82)} ${n(-rx * 0.36)} ${n(height * 0.86)}H${n(rx * 0.36)}C${n(rx * 0.5)} ${n(height * 0.82)} ${n(rx * 0.96)} ${n(height * 0.6)} ${n(rx)} 0A${n(rx)} ${n(ry)} 0 0 1 ${n(-rx)} 0Z`;
  const foot = `M${n(-rx * 0.34)} ${n(height * 0.84)}L${n(-rx * 0.46)} ${n(height * 1.06)}A${n(rx * 0.46)} ${n(ry * 0.42)} 0 0 0 ${n(rx * 0.46)} ${n(height * 1.06)}L${n(rx * 0.34)} ${n(height * 0.84)}Z`;
  const band = (part: number, colour: string, width: number) => {
    const half = rx * (1 - part * part * 0.34);
    const y = height * part;
    return el("path", {
      d: `M${n(-half)} ${n(y)}A${n(half)} ${n(ry * 0.95)} 0 0 0 ${n(half)} ${n(y)}`,
      stroke: colour,
      "stroke-width": width,
      fill: "none",
    });
  };
  const sheen = pen.linear(
    [
      [0, "#ffffff", 0.05],
      [0.2, "#ffffff", 0.42],
      [0.34, "#ffffff", 0.04],
      [1, "#000000", 0.4],
    ],
    { x1: 0, y1: 0, x2: 1, y2: 0.3 },
  );
  return (
    shadow(pen, { x: 0, y: height * 1.1, rx: rx * 0.66 }) +
    el("path", {
      d: foot,
      fill: pen.linear(
        [
          [0, "#2c1512"],
          [0.3, "#6b2a20"],
          [1, "#120807"],
        ],
        { x1: 0, y1: 0, x2: 1, y2: 0 },
      ),
    }) +
    el("path", { d: wall, fill: "#17100e" }) +
    el(
      "g",
      { "clip-path": pen.clip(wall) },
      band(0.1, "#c8281f", rx * 0.08),
      round({ rx, ry, y: height * 0.24, reach: 0.95 }, FLAMES),
      band(0.4, "#e9b23c", 4),
      round({ rx, ry, y: height * 0.5, reach: 0.84 }, () => WAVE),
      band(0.64, "#c8281f", rx * 0.06),
      band(0.72, "#e9b23c", 3),
      el("path", { d: wall, fill: sheen }),
    ) +
    el("ellipse", {
      rx: n(rx),
      ry: n(ry),
      fill: pen.linear([
        [0, "#7a120e"],
        [1, "#d8392a"],
      ]),
    }) +
    el("ellipse", { rx: n(rx), ry: n(ry), fill: "none", stroke: "#e9b23c", "stroke-width": n(rx * 0.028) }) +
    el("path", {
      d: `M${n(-rx * 0.7)} ${n(ry * 0.3)}A${n(rx * 0.72)} ${n(ry * 0.66)} 0 0 0 ${n(rx * 0.2)} ${n(ry * 0.62)}`,
      stroke: "#ffb9a4",
      "stroke-width": n(rx * 0.03),
      fill: "none",
      opacity: 0.6,
      "stroke-linecap": "round",
    })
  );
}

const WAVE = line("M-14 4C-12 -12 8 -12 8 0C8 8 -2 8 -2 2", { colour: "#e9b23c", width: 5 });
const FLAMES = (index: number) =>
  el("path", {
    d: "M-15 14L0 -16L15 14ZM0 22m-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0",
    fill: index % 2 === 0 ? "#e9b23c" : "#c8281f",
  });

/** Fifteen motifs round the near side of a vessel, narrower towards its edges. */
function round(
  ring: { rx: number; ry: number; y: number; reach: number },
  motif: (index: number) => string,
): string {
  return range(15)
    .map((index) => {
      const angle = Math.PI * (0.05 + index * 0.0643);
      const x = -Math.cos(angle) * ring.rx * ring.reach;
      const y = ring.y + Math.sin(angle) * ring.ry * 0.94;
      return at({ x, y, scale: (ring.rx / 210) * (0.35 + Math.sin(angle) * 0.72) }, motif(index));
    })
    .join("");
}

function spoon(pen: Pen): string {
  const stick = smooth([
    { x: 60, y: -7 },
    { x: 200, y: -10 },
    { x: 330, y: -16 },
    { x: 334, y: -2 },
    { x: 200, y: 6 },
    { x: 60, y: 8 },
  ]);
  return at(
    { x: 200, y: 752, turn: -4 },
    pen.soft({ cx: 140, cy: 16, rx: 200, ry: 12, fill: "#1a0d07", opacity: 0.4, blur: 6 }),
    el("path", { d: stick, fill: "#17100e", stroke: "#c8281f", "stroke-width": 2 }),
    el("path", {
      d: polygon([
        { x: 120, y: -4 },
        { x: 140, y: -8 },
        { x: 160, y: -4 },
        { x: 140, y: 2 },
      ]),
      fill: "#e9b23c",
    }),
    el("ellipse", { cx: 20, cy: 0, rx: 62, ry: 34, fill: "#17100e" }),
    el("ellipse", {
      cx: 18,
      cy: -4,
      rx: 52,
      ry: 25,
      fill: pen.linear([
        [0, "#8f1a12"],
        [1, "#e04a36"],
      ]),
    }),
    el("path", {
      d: "M-20 -10A44 20 0 0 1 10 -24",
      stroke: "#ffc9b6",
      "stroke-width": 4,
      fill: "none",
      opacity: 0.7,
    }),
  );
}
