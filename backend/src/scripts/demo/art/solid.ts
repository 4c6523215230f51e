import { el, n, type Pen } from "./pen";
import { darker, lighter } from "./shapes";

export interface Solid {
  /** Path data about the origin. */
  d: string;
  /** Half width and half height of its box, for placing light and shade. */
  rx: number;
  ry: number;
  colour: string;
  /** The lit side; a lighter `colour` when absent. */
  light?: string;
  /** The far side; a darker `colour` when absent. */
  dark?: string;
  /** How sharp and bright the highlight is: 0 matt … 1 wet. */
  gloss?: number;
  /** Drawn on the skin, under the shade: streaks, spots, seams. */
  skin?: string;
}

/**
 * A rounded body in the light of the whole shop: lit from the upper left, shaded to the lower right, a
 * little light thrown back from the table, and a highlight.
 */
export function solid(pen: Pen, body: Solid): string {
  const { d, rx, ry, colour, gloss = 0.4, skin = "" } = body;
  const light = body.light ?? lighter(colour, 0.42);
  const dark = body.dark ?? darker(colour, 0.5);
  const fill = pen.radial([
    [0, light],
    [0.42, colour],
    [0.82, dark],
    [1, darker(dark, 0.25)],
  ]);
  const shade = pen.radial(
    [
      [0.62, dark, 0],
      [0.9, darker(dark, 0.3), 0.55],
      [1, darker(dark, 0.45), 0.8],
    ],
    { cx: 0.38, cy: 0.34, r: 0.74 },
  );
  const box = { x: n(-rx * 1.15), y: n(-ry * 1.15), width: n(rx * 2.3), height: n(ry * 2.3) };
  return el(
    "g",
    { "clip-path": pen.clip(d) },
    el("path", { d, fill }),
    skin,
    el("rect", { ...box, fill: shade }),
    bounce(pen, body),
    gloss > 0 ? highlight(pen, { rx, ry, gloss }) : "",
  );
}

function bounce(pen: Pen, { rx, ry, light, colour }: Solid): string {
  return pen.soft({
    cx: rx * 0.42,
    cy: ry * 0.74,
    rx: rx * 0.5,
    ry: ry * 0.13,
    transform: `rotate(-32 ${n(rx * 0.42)} ${n(ry * 0.74)})`,
    fill: lighter(light ?? colour, 0.2),
    opacity: 0.16,
    blur: Math.max(1, Math.min(rx, ry) * 0.12),
  });
}

/** The soft window of light on the upper left, with a small hard core when the skin is glossy. */
function highlight(pen: Pen, { rx, ry, gloss }: { rx: number; ry: number; gloss: number }): string {
  const spot = {
    cx: -rx * 0.36,
    cy: -ry * 0.44,
    transform: `rotate(-28 ${n(-rx * 0.36)} ${n(-ry * 0.44)})`,
  };
  const soft = pen.soft({
    ...spot,
    rx: rx * 0.3,
    ry: ry * 0.2,
    fill: "#fffaf0",
    opacity: 0.25 + gloss * 0.4,
    blur: Math.max(1, rx * 0.09),
  });
  if (gloss < 0.5) return soft;
  const core = el("ellipse", {
    ...spot,
    rx: n(rx * 0.13),
    ry: n(ry * 0.07),
    fill: "#ffffff",
    opacity: gloss * 0.85,
  });
  return soft + core;
}

/** The shadow a thing throws on the table: a dark core where it touches and a wide soft fall to the right. */
export function shadow(
  pen: Pen,
  { x, y, rx, ry = rx * 0.2 }: { x: number; y: number; rx: number; ry?: number },
): string {
  const wide = { cx: x + rx * 0.18, cy: y, rx: rx * 1.12, ry };
  const core = { cx: x + rx * 0.04, cy: y - ry * 0.1, rx: rx * 0.86, ry: ry * 0.5 };
  return (
    pen.soft({ ...wide, fill: "#3a1d10", opacity: 0.28, blur: ry * 0.45 }) +
    pen.soft({ ...core, fill: "#2a130a", opacity: 0.4, blur: ry * 0.22 })
  );
}
