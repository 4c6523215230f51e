import { at, el, n, type Pen } from "./pen";
import { darker, lighter, range } from "./shapes";
import { shadow } from "./solid";

/**
 * A seal of origin as a picture can carry it at thumbnail size: a red square with the strokes of no real
 * character. The shop draws the village's true seal beside the product.
 */
export function seal(pen: Pen, size: number): string {
  const { random } = pen;
  const half = size / 2;
  const strokes = range(3).map((row) => {
    const y = -half + size * (0.24 + row * 0.26);
    const left = -half + size * random.between(0.16, 0.24);
    const right = half - size * random.between(0.16, 0.24);
    const drop = random.between(-half * 0.4, half * 0.4);
    return `M${n(left)} ${n(y)}H${n(right)}M${n(drop)} ${n(y)}v${n(size * 0.22)}`;
  });
  return (
    el("rect", {
      x: n(-half),
      y: n(-half),
      width: n(size),
      height: n(size),
      rx: n(size * 0.12),
      fill: "#b93a22",
    }) +
    el("path", {
      d: strokes.join(""),
      stroke: "#fdf3e2",
      "stroke-width": n(size * 0.085),
      fill: "none",
      "stroke-linecap": "round",
    })
  );
}

/** A paper label centred on the origin: hills, the red thread, the seal. */
export function label(
  pen: Pen,
  { width, height, accent = "#2f5d43" }: { width: number; height: number; accent?: string },
): string {
  const [w, h] = [width / 2, height / 2];
  const hills = `M${n(-w)} ${n(h * 0.52)}Q${n(-w * 0.5)} ${n(h * 0.02)} 0 ${n(h * 0.45)}T${n(w)} ${n(h * 0.3)}V${n(h)}H${n(-w)}Z`;
  const near = `M${n(-w)} ${n(h * 0.78)}Q${n(-w * 0.2)} ${n(h * 0.4)} ${n(w * 0.3)} ${n(h * 0.72)}T${n(w)} ${n(h * 0.62)}V${n(h)}H${n(-w)}Z`;
  const thread = `M${n(-w)} ${n(h * 0.1)}C${n(-w * 0.4)} ${n(-h * 0.25)} ${n(w * 0.3)} ${n(h * 0.4)} ${n(w)} ${n(-h * 0.05)}`;
  const paper = { x: n(-w), y: n(-h), width: n(width), height: n(height), rx: 3 };
  const frame = `M${n(-w)} ${n(-h)}H${n(w)}V${n(h)}H${n(-w)}Z`;
  return el(
    "g",
    {},
    el("rect", { ...paper, fill: "#24140e", opacity: 0.22, transform: "translate(2 3)" }),
    el("rect", { ...paper, fill: "#fbf3e0" }),
    el(
      "g",
      { "clip-path": pen.clip(frame) },
      el("path", { d: hills, fill: lighter(accent, 0.45) }),
      el("path", { d: near, fill: accent }),
      el("path", { d: thread, stroke: "#b93a22", "stroke-width": n(Math.max(1.6, h * 0.035)), fill: "none" }),
    ),
    at({ x: 0, y: -h * 0.46 }, seal(pen, h * 0.58)),
    el("rect", {
      x: n(-w + 4),
      y: n(-h + 4),
      width: n(width - 8),
      height: n(height - 8),
      fill: "none",
      stroke: accent,
      "stroke-width": 1.2,
      opacity: 0.5,
    }),
  );
}

/** A kraft pouch standing on (x, y), folded over at the top, with a label. */
export function pouch(
  pen: Pen,
  {
    x,
    y,
    width,
    height,
    colour = "#c79a63",
    accent,
  }: { x: number; y: number; width: number; height: number; colour?: string; accent?: string },
): string {
  const w = width / 2;
  const d = `M${n(-w)} 0C${n(-w * 1.04)} ${n(-height * 0.4)} ${n(-w * 0.96)} ${n(-height * 0.7)} ${n(-w * 0.92)} ${n(-height)}H${n(w * 0.92)}C${n(w * 0.96)} ${n(-height * 0.7)} ${n(w * 1.04)} ${n(-height * 0.4)} ${n(w)} 0Q0 ${n(height * 0.035)} ${n(-w)} 0Z`;
  const fill = pen.linear(
    [
      [0, darker(colour, 0.18)],
      [0.18, lighter(colour, 0.3)],
      [0.5, colour],
      [0.84, darker(colour, 0.2)],
      [1, darker(colour, 0.42)],
    ],
    { x1: 0, y1: 0, x2: 1, y2: 0.08 },
  );
  const creases = `M${n(-w * 0.9)} ${n(-height * 0.86)}L${n(-w * 0.4)} ${n(-height * 0.78)}M${n(w * 0.88)} ${n(-height * 0.84)}L${n(w * 0.5)} ${n(-height * 0.74)}M${n(-w * 0.86)} ${n(-height * 0.08)}L${n(-w * 0.6)} ${n(-height * 0.2)}M${n(w * 0.9)} ${n(-height * 0.06)}L${n(w * 0.62)} ${n(-height * 0.2)}`;
  const fold = el("rect", {
    x: n(-w * 0.95),
    y: n(-height * 1.02),
    width: n(w * 1.9),
    height: n(height * 0.13),
    rx: 3,
    fill: lighter(colour, 0.16),
  });
  const foldShade = el("rect", {
    x: n(-w * 0.93),
    y: n(-height * 0.89),
    width: n(w * 1.86),
    height: n(height * 0.03),
    fill: "#2a130a",
    opacity: 0.25,
    filter: pen.blur(2),
  });
  const stitch = el("path", {
    d: `M${n(-w * 0.9)} ${n(-height * 0.93)}H${n(w * 0.9)}`,
    stroke: "#b93a22",
    "stroke-width": 2.6,
    "stroke-dasharray": "7 5",
  });
  return (
    shadow(pen, { x, y, rx: w * 1.02, ry: w * 0.16 }) +
    at(
      { x, y },
      el("path", { d, fill }),
      el("path", {
        d: creases,
        stroke: darker(colour, 0.45),
        "stroke-width": 2,
        opacity: 0.35,
        fill: "none",
      }),
      foldShade,
      fold,
      stitch,
      at({ x: 0, y: -height * 0.44 }, label(pen, { width: width * 0.6, height: height * 0.5, accent })),
    )
  );
}

/** A tin with a lid standing on (x, y). */
export function tin(
  pen: Pen,
  { x, y, width, height, colour }: { x: number; y: number; width: number; height: number; colour: string },
): string {
  const w = width / 2;
  const e = w * 0.2;
  const metal = (tone: string) =>
    pen.linear(
      [
        [0, darker(tone, 0.4)],
        [0.16, tone],
        [0.3, lighter(tone, 0.5)],
        [0.46, tone],
        [0.85, darker(tone, 0.4)],
        [1, darker(tone, 0.25)],
      ],
      { x1: 0, y1: 0, x2: 1, y2: 0 },
    );
  const wall = (top: number, foot: number, half: number) =>
    `M${n(-half)} ${n(top)}V${n(foot)}A${n(half)} ${n(e)} 0 0 0 ${n(half)} ${n(foot)}V${n(top)}A${n(half)} ${n(e)} 0 0 1 ${n(-half)} ${n(top)}Z`;
  const lidFoot = -height * 0.76;
  return (
    shadow(pen, { x, y: y + e * 0.5, rx: w * 1.05, ry: e * 1.1 }) +
    at(
      { x, y },
      el("path", { d: wall(-height, 0, w), fill: metal(colour) }),
      at({ x: 0, y: -height * 0.34 + e }, label(pen, { width: width * 0.56, height: height * 0.46 })),
      el("path", {
        d: wall(lidFoot, lidFoot + 5, w),
        fill: "#1a0d07",
        opacity: 0.4,
        transform: "translate(0 3)",
      }),
      el("path", { d: wall(-height, lidFoot, w * 1.02), fill: metal(lighter(colour, 0.12)) }),
      el("ellipse", { cx: 0, cy: n(-height), rx: n(w * 1.02), ry: n(e), fill: lighter(colour, 0.3) }),
      el("ellipse", { cx: 0, cy: n(-height), rx: n(w * 0.86), ry: n(e * 0.8), fill: lighter(colour, 0.1) }),
    )
  );
}

/** A glazed bowl with its rim centred on (x, y). Draw what it holds between `back` and `front`. */
export function bowl(
  pen: Pen,
  { x, y, rx, glaze, inside }: { x: number; y: number; rx: number; glaze: string; inside?: string },
): { back: string; front: string } {
  const ry = rx * 0.3;
  const depth = rx * 0.62;
  const wall = `M${n(-rx)} 0C${n(-rx * 0.95)} ${n(depth * 0.7)} ${n(-rx * 0.5)} ${n(depth + ry * 0.5)} ${n(-rx * 0.36)} ${n(depth + ry * 0.6)}H${n(rx * 0.36)}C${n(rx * 0.5)} ${n(depth + ry * 0.5)} ${n(rx * 0.95)} ${n(depth * 0.7)} ${n(rx)} 0A${n(rx)} ${n(ry)} 0 0 1 ${n(-rx)} 0Z`;
  const fill = pen.linear(
    [
      [0, darker(glaze, 0.15)],
      [0.2, lighter(glaze, 0.55)],
      [0.45, glaze],
      [1, darker(glaze, 0.55)],
    ],
    { x1: 0, y1: 0.1, x2: 1, y2: 0.5 },
  );
  const hollow = pen.linear([
    [0, darker(inside ?? glaze, 0.5)],
    [1, inside ?? glaze],
  ]);
  const foot = el("ellipse", {
    cx: 0,
    cy: n(depth + ry * 0.62),
    rx: n(rx * 0.38),
    ry: n(ry * 0.3),
    fill: darker(glaze, 0.6),
  });
  const rim = { cx: 0, cy: 0, rx: n(rx), ry: n(ry) };
  const gleam = el("path", {
    d: `M${n(-rx * 0.82)} ${n(depth * 0.3)}Q${n(-rx * 0.7)} ${n(depth * 0.75)} ${n(-rx * 0.42)} ${n(depth * 0.98)}`,
    stroke: "#ffffff",
    "stroke-width": n(rx * 0.06),
    "stroke-linecap": "round",
    fill: "none",
    opacity: 0.4,
    filter: pen.blur(rx * 0.02),
  });
  const lip = el("path", {
    d: `M${n(-rx)} 0A${n(rx)} ${n(ry)} 0 0 0 ${n(rx)} 0`,
    fill: "none",
    stroke: lighter(glaze, 0.6),
    "stroke-width": n(rx * 0.035),
  });
  return {
    back:
      shadow(pen, { x, y: y + depth + ry * 0.62, rx: rx * 0.82, ry: rx * 0.16 }) +
      at(
        { x, y },
        foot,
        el("ellipse", { ...rim, fill: hollow }),
        el("ellipse", { ...rim, fill: "none", stroke: lighter(glaze, 0.4), "stroke-width": n(rx * 0.03) }),
      ),
    front: at({ x, y }, el("path", { d: wall, fill }), gleam, lip),
  };
}

/** A shallow bamboo basket with its rim centred on (x, y). Draw what it holds between `back` and `front`. */
export function basket(
  pen: Pen,
  { x, y, rx, colour = "#c9974e" }: { x: number; y: number; rx: number; colour?: string },
): { back: string; front: string } {
  const ry = rx * 0.3;
  const depth = rx * 0.46;
  const wall = `M${n(-rx)} 0C${n(-rx * 0.94)} ${n(depth * 0.6)} ${n(-rx * 0.84)} ${n(depth)} ${n(-rx * 0.76)} ${n(depth)}A${n(rx * 0.76)} ${n(ry * 0.8)} 0 0 0 ${n(rx * 0.76)} ${n(depth)}C${n(rx * 0.84)} ${n(depth)} ${n(rx * 0.94)} ${n(depth * 0.6)} ${n(rx)} 0A${n(rx)} ${n(ry)} 0 0 1 ${n(-rx)} 0Z`;
  const shade = pen.linear(
    [
      [0, "#2a130a", 0.45],
      [0.25, "#2a130a", 0],
      [0.6, "#2a130a", 0.1],
      [1, "#2a130a", 0.62],
    ],
    { x1: 0, y1: 0, x2: 1, y2: 0.2 },
  );
  const inner = pen.linear([
    [0, darker(colour, 0.65)],
    [1, darker(colour, 0.3)],
  ]);
  const rimLine = `M${n(-rx)} 0A${n(rx)} ${n(ry)} 0 0 0 ${n(rx)} 0`;
  return {
    back:
      shadow(pen, { x, y: y + depth + ry * 0.74, rx: rx * 0.9, ry: rx * 0.17 }) +
      at(
        { x, y },
        el("ellipse", { cx: 0, cy: 0, rx: n(rx), ry: n(ry), fill: inner }),
        el("ellipse", {
          cx: 0,
          cy: 0,
          rx: n(rx),
          ry: n(ry),
          fill: "none",
          stroke: darker(colour, 0.15),
          "stroke-width": n(rx * 0.05),
        }),
      ),
    front: at(
      { x, y },
      el(
        "g",
        { "clip-path": pen.clip(wall) },
        el("path", { d: wall, fill: darker(colour, 0.35) }),
        plait({ rx, ry, depth, colour }),
        el("path", { d: wall, fill: shade }),
      ),
      el("path", { d: rimLine, fill: "none", stroke: darker(colour, 0.35), "stroke-width": n(rx * 0.085) }),
      el("path", { d: rimLine, fill: "none", stroke: lighter(colour, 0.3), "stroke-width": n(rx * 0.055) }),
      el("path", {
        d: rimLine,
        fill: "none",
        stroke: darker(colour, 0.3),
        "stroke-width": n(rx * 0.055),
        "stroke-dasharray": `2 ${n(rx * 0.075)}`,
      }),
    ),
  };
}

function plait({ rx, ry, depth, colour }: { rx: number; ry: number; depth: number; colour: string }): string {
  const rows = 6;
  const height = depth / (rows - 1.2);
  return range(rows)
    .flatMap((row) => {
      const half = rx * (1 - row * 0.04);
      return range(17).map((column) => {
        const angle = Math.PI * (0.02 + ((column + (row % 2) * 0.5) / 16.5) * 0.98);
        const [cx, drop] = [-Math.cos(angle) * half, Math.sin(angle) * ry];
        const width = Math.max(5, (half * Math.PI * Math.sin(angle)) / 17 + 3);
        return el("rect", {
          x: n(cx - width / 2),
          y: n(drop + row * height - height * 0.4),
          width: n(width),
          height: n(height * 0.8),
          rx: n(height * 0.3),
          fill: lighter(colour, column % 3 === 0 ? 0.32 : 0.16),
        });
      });
    })
    .join("");
}
